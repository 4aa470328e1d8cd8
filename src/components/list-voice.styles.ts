import { css, type CSSResult } from 'lit';

/** What comes with the lazily loaded part of a list. */
export const voiceStyles: CSSResult = css`
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--step) * 2);
  }

  .crisis.records {
    border: 0;
    border-radius: var(--radius);
    margin: 0;
    padding: calc(var(--step) * 4);
    background: var(--soft);
  }

  .foot {
    color: var(--text-soft);
    font-size: 0.875em;
  }
`;
