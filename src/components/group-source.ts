/** `<group-source>`: one more feed inside a finder. It shows nothing; its finder reads its attributes. */
import { LitElement, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import { sourceStyles } from './group-source.styles.js';

/**
 * One more feed inside a `<group-finder>`.
 *
 * @summary One more feed inside a finder.
 */
export class GroupSource extends LitElement {
  static override styles: CSSResultGroup = sourceStyles;
  static override properties: PropertyDeclarations = {
    src: { reflect: true },
    type: { reflect: true },
    label: { reflect: true },
    terms: { reflect: true },
    timeout: { reflect: true, type: Number },
    maxBytes: { reflect: true, attribute: 'max-bytes', type: Number },
    keepCopy: { reflect: true, attribute: 'keep-copy', type: Boolean },
  };

  /** Exact first URL of the feed, resolved against the page. */
  src: string | undefined;

  /** Format of the feed; recognised from its content where left out. */
  type: string | undefined;

  /** The feed's name for people. */
  label: string | undefined;

  /** JSON object from the feed's own codes to our vocabulary. */
  terms: string | undefined;

  /** Seconds without a byte; 10 where left out. */
  timeout: number | undefined;

  /** The most bytes that are read; 64 MiB where left out. */
  maxBytes: number | undefined;

  /** Keeps a copy of this feed's listings on the device, to be shown with its day when the feed cannot be had. */
  keepCopy: boolean = false;
}

declare global {
  interface HTMLElementTagNameMap {
    'group-source': GroupSource;
  }
}
