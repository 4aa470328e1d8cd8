import { css, type CSSResult } from 'lit';

/** One group: name first, then when, where, what; nothing shouts. */
export const cardStyles: CSSResult = css`
  /* Cards beside each other are of one height, with their buttons in line. */
  .root,
  .card {
    block-size: 100%;
  }

  .card {
    display: flex;
    flex-direction: column;
    gap: var(--gf-step);
    border: 1px solid var(--gf-line);
    border-radius: var(--gf-radius);
    padding: calc(var(--gf-step) * 3);
    background: var(--gf-card);
    /* A word of forty letters must not hold a row open. */
    overflow-wrap: anywhere;
    break-inside: avoid;
  }

  .card-title {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.3;
  }

  /* The name is whole once the card is open; what a feed says of when, the detail tells whole. */
  :host(:not([open])) .card-title span,
  .when[dir] {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .when {
    font-weight: 600;
  }

  .soft,
  .comforts,
  .notice {
    font-size: 0.875em;
  }

  .soft {
    color: var(--gf-text-soft);
    font-weight: 400;
  }

  .line svg {
    margin-inline-end: calc(var(--gf-step) * 1.5);
    color: var(--gf-text-soft);
  }

  /* In one flow, as words are; a mark stays before its first word. */
  .comforts li {
    display: inline;
    margin-inline-end: calc(var(--gf-step) * 2);
  }

  .fact {
    padding-inline-start: 1.5em;
  }

  .comforts svg {
    position: absolute;
    margin-inline-start: -1.5em;
    color: var(--gf-accent);
  }

  .notice {
    border-radius: var(--gf-radius-small);
    padding: var(--gf-step) calc(var(--gf-step) * 2);
    background: var(--gf-notice-soft);
    color: var(--gf-notice);
    align-self: start;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--gf-step) * 2);
    margin-block-start: auto;
    padding-block-start: var(--gf-step);
  }

  .actions {
    margin-inline-start: auto;
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--gf-step) * 2);
  }

  /* Long words take two lines rather than two rows. */
  .actions .button {
    flex: 1 1 6em;
    max-inline-size: max-content;
  }

  .button.expect {
    gap: 2px;
    padding-inline: 0;
  }

  @container (min-inline-size: 360px) {
    .card {
      padding: calc(var(--gf-step) * 4);
    }
  }
`;
