/**
 * Colour, space and type, all derived from a few `--group-*` properties. With
 * none set, the page's own text colour and surface hold, and tints are mixed
 * from the text.
 */
import { css, type CSSResult } from 'lit';

/** Tokens on the wrapper of each element. */
export const tokens: CSSResult = css`
  .root {
    --text: var(--group-color-text, currentcolor);
    --surface: var(--group-color-surface, transparent);
    --fill: var(--group-color-accent, #0b5d61);
    --accent: var(--gf-ink, var(--fill));
    --on-accent: var(--group-color-on-accent, #fff);
    --card: var(--group-color-card, var(--surface));
    --soft: color-mix(in srgb, var(--text) 6%, var(--surface));
    --text-soft: color-mix(in srgb, var(--text) var(--gf-quiet, 84%), var(--surface));
    --line: color-mix(in srgb, var(--text) 18%, var(--surface));
    --control-line: color-mix(in srgb, var(--text) var(--gf-edge, 62%), var(--surface));
    --accent-soft: color-mix(in srgb, var(--accent) 13%, var(--surface));
    --notice: #6b4316;
    --notice-soft: #fbedcd;
    --radius: var(--group-radius, 10px);
    --radius-small: calc(var(--radius) * 0.8);
    --step: calc(4px * var(--group-space, 1));
    color: var(--text);
    background: var(--surface);
    font-family: var(--group-font, inherit);
    font-size: 1em;
    line-height: 1.5;
    text-align: start;
  }

  .dark {
    --fill: var(--group-color-accent, #8dd3d2);
    --on-accent: var(--group-color-on-accent, #071f20);
    --notice: #eccd8c;
    --notice-soft: #3f301b;
  }

  @media (forced-colors: active) {
    .root {
      --accent: linktext;
      --text-soft: canvastext;
    }
  }
`;
