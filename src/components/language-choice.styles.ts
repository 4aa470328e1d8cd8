import { css, type CSSResult } from 'lit';

/** Quiet, at the end of everything. */
export const languageStyles: CSSResult = css`
  .languages {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--gf-step) * 2);
    /* The words stand in line with those above them. */
    margin-inline-start: calc(var(--gf-step) * -2);
  }
`;
