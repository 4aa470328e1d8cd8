import { css, type CSSResult } from 'lit';

/** The steps; come with the body, or with the ladder. */
export const startStyles: CSSResult = css`
  .start,
  .start-more {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--gf-step) * 3);
  }

  .start-more {
    gap: var(--gf-step);
    margin-block-start: calc(var(--gf-step) * 3);
  }

  .start-more .whom {
    margin-block-start: var(--gf-step);
  }

  .start p,
  .start-steps p,
  .start-links p {
    max-inline-size: 65ch;
  }

  .start-title {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
  }

  .start-who {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--gf-step) * 2);
  }

  .start-who p {
    flex: 1 0 100%;
  }

  .start-steps {
    display: grid;
    gap: calc(var(--gf-step) * 4);
    margin: 0;
    padding-inline-start: 1.75em;
  }

  .start-steps > li {
    padding-inline-start: var(--gf-step);
  }

  .start-steps > li::marker {
    color: var(--gf-accent);
    font-weight: 600;
  }

  .start-step {
    font-weight: 600;
  }

  .start-links {
    display: grid;
    gap: var(--gf-step);
    margin-block-start: var(--gf-step);
    border-inline-start: 3px solid var(--gf-line);
    padding-inline-start: calc(var(--gf-step) * 3);
  }

  .start-links a {
    display: inline-block;
    margin-block-end: -8px;
    padding-block: 10px;
    overflow-wrap: anywhere;
  }

  .start-soft {
    color: var(--gf-text-soft);
    font-size: 0.9375em;
  }
`;
