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
    gap: var(--gf-step);
    border: 1px solid var(--gf-line);
    border-radius: var(--gf-radius);
    padding: calc(var(--gf-step) * 3);
    background: var(--gf-card);
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
    color: var(--gf-text-soft);
  }

  .line {
    display: flex;
    align-items: flex-start;
    gap: calc(var(--gf-step) * 1.5);
  }

  .line svg {
    margin-block-start: 0.125em;
    color: var(--gf-text-soft);
  }

  .comforts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--gf-step) calc(var(--gf-step) * 3);
  }

  .comforts li {
    display: inline-flex;
    gap: var(--gf-step);
    font-size: 0.9375em;
  }

  .comforts svg {
    margin-block-start: 0.125em;
    color: var(--gf-accent);
  }

  .state {
    font-size: 0.875em;
    color: var(--gf-text-soft);
  }

  .notice {
    border-radius: var(--gf-radius-small);
    padding: var(--gf-step) calc(var(--gf-step) * 2);
    background: var(--gf-notice-soft);
    color: var(--gf-notice);
    font-size: 0.9375em;
    align-self: start;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--gf-step) * 2);
    margin-block-start: auto;
    padding-block-start: var(--gf-step);
  }

  .actions {
    margin-inline-start: auto;
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--gf-step) * 2);
  }

  .button.expect {
    gap: 2px;
    padding-inline: 0;
  }

  @container (min-inline-size: 360px) {
    .card {
      padding: calc(var(--gf-step) * 4);
    }
  }
`;
