import { css, type CSSResult } from 'lit';

/** What comes with the place line. */
export const placeLineStyles: CSSResult = css`
  .where {
    min-inline-size: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    /* Lines stay where they are when the sentence changes. */
    align-content: start;
    gap: 0 calc(var(--gf-step) * 2);
  }

  .where .button {
    padding-inline: 0;
  }

  /* The two go to the next line together. */
  .where-ways {
    display: flex;
    flex: 1 0 auto;
    max-inline-size: 100%;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--gf-step) * 2);
  }

  @container (min-inline-size: 480px) {
    .where-ways {
      flex: none;
    }
  }

  .place {
    display: flex;
    align-items: center;
    gap: var(--gf-step);
    min-block-size: 40px;
    font-weight: 600;
  }

  .place svg {
    color: var(--gf-text-soft);
  }

  .dark select {
    color-scheme: dark;
  }

  select {
    min-inline-size: 0;
    min-block-size: 44px;
    border: 1px solid var(--gf-control-line);
    border-radius: var(--gf-radius-small);
    padding-inline: calc(var(--gf-step) * 2);
    background: var(--gf-card);
    color: var(--gf-text);
    font: inherit;
    font-size: max(1em, 16px);
  }

  option {
    background: canvas;
    color: canvastext;
  }
`;
