import { css, type CSSResult } from 'lit';

/** A card that stands alone; comes with the code that it needs for that. */
export const aloneStyles: CSSResult = css`
  .help {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--gf-step) * 3);
    border-block-start: 1px solid var(--gf-line);
    margin-block-start: calc(var(--gf-step) * 2);
    padding-block-start: calc(var(--gf-step) * 2);
    font-size: 0.875em;
  }

  .help a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }

  .missing {
    border: 1px dashed var(--gf-control-line);
    border-radius: var(--gf-radius);
    padding: calc(var(--gf-step) * 4);
  }
`;
