import { css, type CSSResult } from 'lit';

/** Calm, quiet, never red; closed it is at most 100 px high at 320 px. */
export const helpStyles: CSSResult = css`
  .strip {
    border-radius: var(--gf-radius);
    padding: calc(var(--gf-step) * 2) calc(var(--gf-step) * 3);
    background: var(--gf-soft);
  }

  /* In the order of the page, so that Tab goes as the eye does. */
  .brief {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--gf-step) * 4);
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
    gap: var(--gf-step);
    background: none;
    color: var(--gf-accent);
    font: inherit;
    cursor: pointer;
  }

  /* On a phone, where words are short: two rows that a thumb can hit, in 100 px; they reach over the question and the edge. */
  @container (min-inline-size: 16em) and (max-inline-size: 479px) {
    .strip {
      padding-block: var(--gf-step);
    }

    .brief:lang(en) {
      display: grid;
      grid-template-columns: fit-content(60%) 1fr;
      justify-items: start;
    }

    .question {
      grid-column: 1 / -1;
    }

    :lang(en) > .ways a {
      align-items: end;
      margin-block-start: -14px;
      padding-block-end: 4px;
    }

    :lang(en) > .ways a + a + a,
    .more:lang(en) {
      align-items: start;
      margin-block: 0 -4px;
      padding-block: 4px 0;
    }
  }

  @container (max-inline-size: 359px) {
    .brief {
      column-gap: calc(var(--gf-step) * 2);
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
