/**
 * Colour, space and type, all derived from a few `--group-*` properties. With
 * none set, the page's own text colour and surface hold, and tints are mixed
 * from the text.
 */
import { css, type CSSResult } from 'lit';

/** Tokens on the wrapper of each element. */
export const tokens: CSSResult = css`
  .root {
    --gf-text: var(--group-color-text, currentcolor);
    --gf-surface: var(--group-color-surface, transparent);
    --gf-fill: var(--group-color-accent, #0b5d61);
    --gf-accent: var(--gf-ink, var(--gf-fill));
    --gf-on-accent: var(--group-color-on-accent, #fff);
    --gf-card: var(--group-color-card, var(--gf-surface));
    --gf-soft: color-mix(in srgb, var(--gf-text) 6%, var(--gf-surface));
    --gf-text-soft: color-mix(in srgb, var(--gf-text) var(--gf-quiet, 84%), var(--gf-surface));
    --gf-line: color-mix(in srgb, var(--gf-text) 18%, var(--gf-surface));
    --gf-control-line: color-mix(in srgb, var(--gf-text) var(--gf-edge, 62%), var(--gf-surface));
    --gf-accent-soft: color-mix(in srgb, var(--gf-accent) 13%, var(--gf-surface));
    --gf-notice: #6b4316;
    --gf-notice-soft: #fbedcd;
    --gf-radius: var(--group-radius, 10px);
    --gf-radius-small: calc(var(--gf-radius) * 0.8);
    --gf-step: calc(4px * var(--group-space, 1));
    color: var(--gf-text);
    background: var(--gf-surface);
    font-family: var(--group-font, inherit);
    font-size: 1em;
    line-height: 1.5;
  }

  .dark {
    --gf-fill: var(--group-color-accent, #8dd3d2);
    --gf-on-accent: var(--group-color-on-accent, #071f20);
    --gf-notice: #eccd8c;
    --gf-notice-soft: #3f301b;
  }

  @media (forced-colors: active) {
    .root {
      --gf-accent: linktext;
      --gf-text-soft: canvastext;
    }
  }
`;
