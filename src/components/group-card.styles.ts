import { css, type CSSResult } from 'lit';

/** One group: name first, then when, where, what; nothing shouts. */
export const cardStyles: CSSResult = css`
  /* Cards beside each other are of one height, with their buttons in line. */
  .root,
  .card {
    block-size: 100%;
  }

  .card {
    display: flex;
    flex-direction: column;
    gap: var(--step);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    padding: calc(var(--step) * 3);
    background: var(--card);
    /* A word of forty letters must not hold a row open. */
    overflow-wrap: anywhere;
    break-inside: avoid;
  }

  .card-title {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.3;
  }

  .card-title span {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .when {
    font-weight: 600;
  }

  .when .soft {
    font-weight: 400;
  }

  .soft {
    color: var(--text-soft);
  }

  .line {
    display: flex;
    align-items: flex-start;
    gap: calc(var(--step) * 1.5);
  }

  .line svg {
    margin-block-start: 0.125em;
    color: var(--text-soft);
  }

  .comforts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--step) calc(var(--step) * 3);
  }

  .comforts li {
    display: inline-flex;
    gap: var(--step);
    font-size: 0.9375em;
  }

  .comforts svg {
    margin-block-start: 0.125em;
    color: var(--accent);
  }

  .state {
    font-size: 0.875em;
    color: var(--text-soft);
  }

  .notice {
    border-radius: var(--radius-small);
    padding: var(--step) calc(var(--step) * 2);
    background: var(--notice-soft);
    color: var(--notice);
    font-size: 0.9375em;
    align-self: start;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--step) * 2);
    margin-block-start: auto;
    padding-block-start: var(--step);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--step) * 2);
  }

  .expect {
    gap: 0;
    padding-inline: 0;
  }

  @container (min-inline-size: 360px) {
    .card {
      padding: calc(var(--step) * 4);
    }
  }
`;
