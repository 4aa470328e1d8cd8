/** What several elements look like in the same way: wrapper, buttons, links, focus, hidden text. */
import { css, type CSSResult } from 'lit';

/** The wrapper, a reset of what the page hands down, and focus. */
export const base: CSSResult = css`
  :host {
    display: block;
    /* The wrapper's stand-in width must not hold a narrow grid, flex or float column open. */
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  :host([hidden]) {
    display: none;
  }

  /* Of the page's own style only font, size and colour come in, and whether it shows this place at all. */
  :where(.root) {
    all: initial;
    color-scheme: inherit;
    pointer-events: inherit;
    visibility: inherit;
    -webkit-font-smoothing: inherit;
  }

  .root {
    display: block;
    contain-intrinsic-inline-size: 384px;
    container-type: inline-size;
    /* The whole host, also where the page makes a flex or grid container of it. */
    min-inline-size: 100%;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  dl,
  dd,
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
    font: inherit;
  }

  ul {
    list-style: none;
  }

  [dir='auto'] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  a {
    color: var(--gf-accent);
    text-underline-offset: 0.15em;
    text-decoration-thickness: 1px;
  }

  a:hover {
    text-decoration-thickness: 2px;
  }

  :focus-visible {
    border-radius: 4px;
    outline: 3px solid var(--gf-accent);
    outline-offset: 2px;
    scroll-margin-block: var(--group-scroll-margin, 1rem);
  }

  svg {
    block-size: 1.25em;
    inline-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.25em;
  }

  /* What prints before the sheet for paper is there. */
  @media print {
    form,
    button {
      display: none !important;
    }
  }

  .unseen {
    position: absolute;
    block-size: 1px;
    inline-size: 1px;
    clip-path: inset(50%);
    overflow: hidden;
    white-space: nowrap;
  }
`;

/** Buttons: quiet by default, `primary` for the one thing to do next, `plain` for a text button. */
export const buttons: CSSResult = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--gf-step) * 1.5);
    min-block-size: 44px;
    border: 1px solid var(--gf-control-line);
    border-radius: var(--gf-radius-small);
    margin: 0;
    padding: calc(var(--gf-step) * 1.5) calc(var(--gf-step) * 4);
    background: transparent;
    color: var(--gf-text);
    font: inherit;
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    appearance: none;
  }

  .button:hover {
    background: var(--gf-soft);
  }

  .button:focus-visible {
    border-radius: var(--gf-radius-small);
  }

  .button[aria-pressed='true'] {
    border-color: var(--gf-accent);
    background: var(--gf-accent-soft);
    box-shadow: inset 0 0 0 1px var(--gf-accent);
  }

  .primary {
    border-color: var(--gf-accent);
    background: var(--gf-fill);
    color: var(--gf-on-accent);
  }

  .primary:hover {
    background: var(--gf-fill);
    text-decoration: underline;
  }

  .plain,
  .plain:hover {
    border: 0;
    background: none;
    padding-inline: calc(var(--gf-step) * 2);
    color: var(--gf-accent);
    font-weight: 400;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.15em;
  }

  .chevron {
    margin-inline: -4px;
    transition: rotate 150ms;
  }

  [aria-expanded='true'] .chevron {
    rotate: 180deg;
  }

  @media (prefers-reduced-motion: reduce) {
    .chevron {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .button[aria-pressed='true'] {
      border: 3px solid Highlight;
    }
  }
`;
