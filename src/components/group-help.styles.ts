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
    line-height: 1.25;
  }

  .ways {
    display: contents;
  }

  /* English words, below others that nobody has reviewed. */
  .brief [lang] {
    display: block;
    font-size: 0.875em;
    font-weight: 400;
  }

  .ways a {
    display: grid;
    align-content: center;
    min-block-size: 44px;
    line-height: 1.2;
  }

  .button.more {
    padding: 0;
    text-align: start;
  }

  /* On a phone: two rows that a thumb can hit, in 100 px; they reach over the question and the edge. */
  @container (min-inline-size: 16em) and (max-inline-size: 479px) {
    .strip {
      padding: var(--gf-step) calc(var(--gf-step) * 2);
    }

    .brief {
      column-gap: calc(var(--gf-step) * 2);
      margin-block-end: -8px;
      font-size: 0.875em;
    }

    .question {
      margin-block-end: -0.5em;
    }

    .ways::after {
      content: '';
      flex-basis: 100%;
    }

    .ways a,
    .more.more {
      flex: 1 1 4em;
      padding-block-start: 3px;
    }

    .ways a + a + a {
      flex: none;
    }

    .ways a + a + a,
    .more.more {
      order: 1;
      place-content: start;
      align-items: start;
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
