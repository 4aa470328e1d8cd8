import { css, type CSSResult } from 'lit';

/** The bar that is there from the first moment. */
export const filterStyles: CSSResult = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--gf-step) * 2);
  }
`;
