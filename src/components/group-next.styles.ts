import { css, type CSSResult } from 'lit';

/** A sentence of somebody's post, set apart by a line; comes with the body. */
export const nextStyles: CSSResult = css`
  /* About the height of the sentence, so that the text below stays where it is when it comes (R10). */
  .waiting {
    min-block-size: calc(6em + 52px);
  }

  .next {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--gf-step) * 2) calc(var(--gf-step) * 4);
    border-inline-start: 3px solid var(--gf-accent);
    padding-inline-start: calc(var(--gf-step) * 4);
    break-inside: avoid;
  }

  .words {
    flex: 1 1 16em;
    min-inline-size: 0;
    text-wrap: balance;
  }

  /* A name that goes on and on must not push the post away. */
  .group {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    line-clamp: 4;
  }

  strong {
    font-weight: 600;
  }

  .button {
    border-color: var(--gf-accent);
    color: var(--gf-accent);
  }

  @container (min-inline-size: 480px) {
    .waiting,
    .next {
      min-block-size: 4.5em;
    }
  }
`;
