import { css, type CSSResult } from 'lit';

/** Whom to ask: drawn like a group's card, with every way to reach them in one row. Comes with what is drawn. */
export const whomStyles: CSSResult = css`
  .whom {
    display: grid;
    gap: calc(var(--step) * 2);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    padding: calc(var(--step) * 3);
    background: var(--card);
    break-inside: avoid;
    overflow-wrap: anywhere;
  }

  :where(.whom + .whom) {
    margin-block-start: calc(var(--step) * 3);
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
    color: var(--text-soft);
    font-size: 0.9375em;
  }

  .whom-ways {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--step) * 2);
    margin-block-start: var(--step);
  }

  .whom-ways .button {
    border-color: var(--accent);
    color: var(--accent);
  }

  @container (min-inline-size: 360px) {
    .whom {
      padding: calc(var(--step) * 4);
    }
  }
`;
