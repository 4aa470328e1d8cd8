import { css, type CSSResult } from 'lit';

/** Whom to ask: drawn like a group's card, with every way to reach them in one row. Comes with what is drawn. */
export const whomStyles: CSSResult = css`
  .whom {
    display: grid;
    gap: calc(var(--gf-step) * 2);
    border: 1px solid var(--gf-line);
    border-radius: var(--gf-radius);
    padding: calc(var(--gf-step) * 3);
    background: var(--gf-card);
    break-inside: avoid;
    overflow-wrap: anywhere;
  }

  :where(.whom + .whom) {
    margin-block-start: calc(var(--gf-step) * 3);
  }

  .whom > * {
    max-inline-size: 65ch;
  }

  .whom-name {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.3;
  }

  .whom-soft {
    color: var(--gf-text-soft);
    font-size: 0.9375em;
  }

  .whom-ways {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--gf-step) * 2);
    margin-block-start: var(--gf-step);
  }

  .whom-ways .button {
    border-color: var(--gf-accent);
    color: var(--gf-accent);
  }

  @container (min-inline-size: 360px) {
    .whom {
      padding: calc(var(--gf-step) * 4);
    }
  }
`;
