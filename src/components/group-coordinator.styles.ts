import { css, type CSSResult } from 'lit';

/** The help line below the coordinators; comes with the body. */
export const coordinatorStyles: CSSResult = css`
  .help {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--gf-step) * 3);
    margin-block-start: calc(var(--gf-step) * 2);
    font-size: 0.875em;
  }

  .help a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }
`;
