import { css, type CSSResult } from 'lit';

/** Chips and the panel of native checkboxes; comes with the code that draws them. */
export const panelStyles: CSSResult = css`
  .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--gf-step);
    min-block-size: 36px;
    border: 1px solid var(--gf-control-line);
    border-radius: 999px;
    margin: 0;
    padding: 0 calc(var(--gf-step) * 3);
    background: var(--gf-soft);
    color: var(--gf-text);
    font: inherit;
    font-size: 0.9375em;
    cursor: pointer;
    appearance: none;
  }

  .chip svg {
    block-size: 1em;
    inline-size: 1em;
  }

  .panel {
    display: grid;
    gap: calc(var(--gf-step) * 4);
    border: 1px solid var(--gf-line);
    border-radius: var(--gf-radius);
    margin-block-start: calc(var(--gf-step) * 3);
    padding: calc(var(--gf-step) * 4);
    background: var(--gf-card);
  }

  legend {
    margin-block-end: var(--gf-step);
    padding: 0;
    font-weight: 600;
  }

  .options {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr));
    gap: 0 calc(var(--gf-step) * 4);
  }

  .option {
    display: flex;
    align-items: center;
    gap: calc(var(--gf-step) * 2);
    min-block-size: 44px;
    cursor: pointer;
  }

  .option input {
    block-size: 1.25em;
    inline-size: 1.25em;
    flex: none;
    margin: 0;
    accent-color: var(--gf-accent);
  }

  .dark .option input {
    color-scheme: dark;
  }

  .option .count {
    color: var(--gf-text-soft);
    font-size: 0.875em;
  }

  .option.none {
    color: var(--gf-text-soft);
  }
`;
