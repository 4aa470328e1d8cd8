import { css, type CSSResult } from 'lit';

/** A feed is not seen. */
export const sourceStyles: CSSResult = css`
  :host {
    display: none;
  }
`;
