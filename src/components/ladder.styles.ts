import { css, type CSSResult } from 'lit';

/** The ladder: quiet sections below the cards. */
export const ladderStyles: CSSResult = css`
  .ladder {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--gf-step) * 6);
    margin-block-start: calc(var(--gf-step) * 3);
  }

  .rung {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--gf-step) * 3);
    border-block-start: 1px solid var(--gf-line);
    padding-block-start: calc(var(--gf-step) * 4);
  }

  .list-rung {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
  }

  /* A sentence belongs to the heading above it. */
  .rung > .list-rung + p {
    margin-block-start: calc(var(--gf-step) * -2);
  }

  .rung > .whom {
    margin-block-start: 0;
  }

  .rung .button {
    justify-self: start;
  }
`;
