import { css, type CSSResult } from 'lit';

/** Calm, quiet, never red; closed it is at most 100 px high at 320 px. */
export const helpStyles: CSSResult = css`
  .strip {
    border-radius: var(--radius);
    padding: calc(var(--step) * 2) calc(var(--step) * 3);
    background: var(--soft);
  }

  /* In the order of the page, so that Tab goes as the eye does. */
  .brief {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--step) * 4);
  }

  .question {
    flex-basis: 100%;
    font-weight: 600;
  }

  .ways {
    display: contents;
  }

  .ways a,
  .more {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }

  .more {
    border: 0;
    margin: 0;
    padding: 0;
    gap: var(--step);
    background: none;
    color: var(--accent);
    font: inherit;
    cursor: pointer;
  }

  /* On a phone two rows that a thumb can hit, in 100 px: they reach over the question and the edge, where nothing else is hit. */
  @container (max-inline-size: 479px) {
    .strip {
      padding-block: var(--step);
    }

    .brief {
      display: grid;
      grid-template-columns: fit-content(60%) 1fr;
      justify-items: start;
    }

    .question {
      grid-column: 1 / -1;
    }

    .ways a:nth-child(-n + 2) {
      margin-block-start: -10px;
    }

    .ways a:nth-child(n + 3),
    .more {
      margin-block-end: -10px;
    }
  }

  @container (max-inline-size: 359px) {
    .brief {
      font-size: 0.875em;
    }
  }

  @container (min-inline-size: 760px) {
    .question {
      flex-basis: auto;
    }

    .more {
      margin-inline-start: auto;
    }
  }
`;
