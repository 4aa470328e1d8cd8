import { css, type CSSResult } from 'lit';

/** The opened card; comes with the code that draws it. */
export const detailStyles: CSSResult = css`
  .detail {
    display: grid;
    gap: calc(var(--gf-step) * 4);
    border-block-start: 1px solid var(--gf-line);
    margin-block-start: calc(var(--gf-step) * 2);
    padding-block-start: calc(var(--gf-step) * 4);
  }

  .detail section {
    display: grid;
    align-content: start;
    gap: var(--gf-step);
    max-inline-size: 65ch;
  }

  .label {
    font-size: 0.875em;
    font-weight: 600;
    color: var(--gf-text-soft);
  }

  /* Ways to write, call and join; what stands in a sentence below them is no row of its own. */
  .detail section a {
    display: inline-block;
    padding-block: 10px;
    overflow-wrap: anywhere;
  }

  .prose {
    white-space: pre-line;
  }

  .facts {
    display: grid;
    gap: calc(var(--gf-step) * 3);
  }

  .facts > p {
    grid-column: 1 / -1;
  }

  .facts > .label {
    margin-block-end: calc(var(--gf-step) * -2);
  }

  .answer {
    font-weight: 600;
  }

  .facts li {
    display: flex;
    gap: calc(var(--gf-step) * 1.5);
    align-items: flex-start;
    font-size: 0.9375em;
  }

  @container (min-inline-size: 720px) {
    .detail {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: calc(var(--gf-step) * 8);
    }

    .detail .facts {
      grid-column: 1 / -1;
    }
  }

  @container (min-inline-size: 440px) {
    .facts {
      grid-template-columns: repeat(3, 1fr);
    }
  }
`;
