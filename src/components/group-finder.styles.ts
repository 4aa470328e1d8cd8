import { css, type CSSResult } from 'lit';

/** The regions of a finder, one below the other with room between. */
export const finderStyles: CSSResult = css`
  .regions {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--gf-step) * 4);
  }

  .own {
    display: block;
  }
`;
