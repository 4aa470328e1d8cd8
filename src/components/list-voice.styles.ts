import { css, type CSSResult } from 'lit';

/** What comes with the lazily loaded part of a list. */
export const voiceStyles: CSSResult = css`
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--step) * 2);
  }

  .foot {
    color: var(--text-soft);
    font-size: 0.875em;
  }
`;
