import { css, type CSSResult } from 'lit';

/** One box, one button, one way from home; nothing else asks for attention. */
export const searchStyles: CSSResult = css`
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--gf-step) * 2);
  }

  label {
    font-weight: 600;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--gf-step) * 2);
  }

  .row .button + .button {
    flex: 1;
  }

  input {
    flex: 1 0 100%;
    min-inline-size: 0;
    min-block-size: 48px;
    border: 1px solid var(--gf-control-line);
    border-radius: var(--gf-radius-small);
    margin: 0;
    padding: calc(var(--gf-step) * 2) calc(var(--gf-step) * 3);
    background: var(--gf-card);
    color: var(--gf-text);
    /* Below 16 px phones zoom into the box. */
    font: inherit;
    font-size: max(1em, 16px);
    appearance: none;
  }

  input:focus-visible {
    border-radius: var(--gf-radius-small);
  }

  .starts,
  .under {
    display: flex;
    flex-wrap: wrap;
    gap: var(--gf-step) calc(var(--gf-step) * 2);
  }

  /* Beside each other, on two lines where one is too long. */
  .starts .button {
    flex: 1 1 40%;
    max-inline-size: max-content;
    border-radius: 22px;
    padding: 0 calc(var(--gf-step) * 3);
    font-size: 0.9375em;
    font-weight: 400;
  }

  .starts [aria-pressed='false'] {
    border-color: transparent;
    background: var(--gf-soft);
  }

  .hint {
    color: var(--gf-text-soft);
    font-size: 0.875em;
  }

  label + .hint {
    margin-block-start: calc(var(--gf-step) * -1.5);
  }

  /* Room for what comes later, so that nothing below it moves. */
  .where {
    flex: 1 0 100%;
    min-block-size: 92px;
  }

  @container (min-inline-size: 480px) {
    .where {
      min-block-size: 44px;
    }
  }

  @container (min-inline-size: 560px) {
    .row .button + .button {
      flex: none;
    }

    input {
      flex: 1;
    }
  }

  @container (min-inline-size: 900px) {
    .where {
      flex: 1;
      margin-inline-start: calc(var(--gf-step) * 2);
    }
  }
`;
