import { css, type CSSResult } from 'lit';

/** What comes with the lazily loaded part of a list. */
export const voiceStyles: CSSResult = css`
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--gf-step) * 2);
  }

  .crisis.records {
    border: 0;
    border-radius: var(--gf-radius);
    margin: 0;
    padding: calc(var(--gf-step) * 4);
    background: var(--gf-soft);
  }

  .foot {
    color: var(--gf-text-soft);
    font-size: 0.875em;
  }
`;
