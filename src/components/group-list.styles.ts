import { css, type CSSResult } from 'lit';

/** The results: a sentence, then cards with room to breathe. */
export const listStyles: CSSResult = css`
  .results {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
  }

  .results:focus {
    outline-offset: 4px;
  }

  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--gf-step) * 3);
  }

  @container (min-inline-size: 900px) {
    .cards {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: calc(var(--gf-step) * 4);
    }

    group-card[open] {
      grid-column: 1 / -1;
    }
  }

  .note {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--gf-step) * 2) calc(var(--gf-step) * 3);
  }

  .more {
    justify-self: start;
  }

  .list-unsure {
    margin-block-start: calc(var(--gf-step) * 3);
    font-weight: 600;
  }

  .skeleton {
    block-size: 13em;
    border-radius: var(--gf-radius);
    background: var(--gf-soft);
  }
`;
