import { css, type CSSResult } from 'lit';

/** Calm, quiet, never red; closed it is at most 100 px high at 320 px. */
export const helpStyles: CSSResult = css`
  .strip {
    border-radius: var(--radius);
    padding: calc(var(--step) * 2) calc(var(--step) * 3);
    background: var(--soft);
  }

  .brief {
    display: grid;
    grid-template: 'question more' 'ways ways' / 1fr auto;
    align-items: center;
    gap: 0 calc(var(--step) * 4);
  }

  .question {
    font-weight: 600;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    grid-area: ways;
    gap: 0 calc(var(--step) * 4);
  }

  .ways a,
  .more {
    display: inline-flex;
    align-items: center;
    min-block-size: 32px;
  }

  .more {
    grid-area: more;
    border: 0;
    margin: 0;
    padding: 0;
    gap: var(--step);
    background: none;
    color: var(--accent);
    font: inherit;
    cursor: pointer;
  }

  /* Two short lines of ways below the question, so that the first card starts on the first screen. */
  @container (max-inline-size: 359px) {
    .brief {
      display: flex;
      flex-wrap: wrap;
      column-gap: calc(var(--step) * 2.5);
      font-size: 0.9375em;
    }

    .question {
      flex-basis: 100%;
    }

    .ways {
      display: contents;
    }

    .ways a,
    .more {
      min-block-size: 28px;
    }
  }

  @container (min-inline-size: 760px) {
    .brief {
      grid-template: 'question ways more' / auto 1fr auto;
    }
  }
`;
