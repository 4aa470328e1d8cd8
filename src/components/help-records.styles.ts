import { css, type CSSResult } from 'lit';

/** The opened strip; comes with the code that draws it. */
export const recordStyles: CSSResult = css`
  .records {
    display: grid;
    gap: calc(var(--gf-step) * 3);
    border-block-start: 1px solid var(--gf-line);
    margin-block-start: calc(var(--gf-step) * 2);
    padding-block: calc(var(--gf-step) * 3) calc(var(--gf-step) * 2);
  }

  @container (min-inline-size: 720px) {
    .records {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .records > :not(div),
    .records > .records {
      grid-column: 1 / -1;
    }
  }

  .records p {
    max-inline-size: 65ch;
  }

  .records .links {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--gf-step) * 2);
    margin-block: var(--gf-step);
  }

  .name {
    font-weight: 600;
  }

  .soft {
    color: var(--gf-text-soft);
    font-size: 0.875em;
  }
`;
