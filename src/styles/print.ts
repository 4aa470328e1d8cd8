/** Paper: black on white, everything opened, no control. One sheet for all elements; added while a page is printed. */
import { css, type CSSResult } from 'lit';

/** What an element looks like on paper; the last of its sheets. */
export const printStyles: CSSResult = css`
  @media print {
    :host(group-search),
    :host(group-filters) {
      display: none !important;
    }

    .root.root {
      --gf-text: #000;
      --gf-text-soft: #333;
      --gf-surface: #fff;
      --gf-card: #fff;
      --gf-soft: #fff;
      --gf-fill: #000;
      --gf-accent: #000;
      --gf-on-accent: #fff;
      --gf-accent-soft: #fff;
      --gf-line: #999;
      --gf-control-line: #666;
      --gf-notice: #000;
      --gf-notice-soft: #fff;
      background: #fff;
      color: #000;
      color-scheme: light;
      font-size: 10.5pt;
      line-height: 1.3;
      text-shadow: none;
      transition: none !important;
      orphans: 3;
      widows: 3;
    }

    /* Grids and rows break badly over pages: blocks, with room below. */
    .regions,
    .stack,
    .ladder,
    .rung,
    .card,
    .whom {
      display: block;
    }

    .regions > *,
    .stack > *,
    .ladder > *,
    .rung > * {
      margin-block-end: 9pt;
    }

    .results,
    .list-rung,
    .list-rung + p,
    .list-unsure {
      break-after: avoid;
    }

    :focus-visible {
      outline: none;
    }

    button,
    .chevron,
    .skeleton,
    .note,
    .start-who,
    .screen {
      display: none !important;
    }

    /* What she asked is nobody's business who finds the page; the help strip has the numbers. */
    .crisis,
    .ways[part~='list-places'],
    .unseen[role='status'] {
      display: none !important;
    }

    /* The help strip: one list, in two columns. */
    .strip {
      border: 1px solid #000;
      padding: 8pt 10pt;
      break-inside: avoid;
    }

    [data-opened] > .brief .ways {
      display: none;
    }

    .strip .records[hidden],
    .strip .records {
      display: block !important;
      columns: 2 15em;
      column-gap: 2em;
      border: 0;
      margin: 0;
      padding: 4pt 0 0;
    }

    .records > * {
      break-inside: avoid;
      margin-block-end: 6pt;
    }

    .records .links {
      gap: 0 1em;
      margin: 0;
    }

    /* The same in English has columns of its own. */
    .records .records {
      column-span: all;
    }

    /* A card stays whole, but for a long one: that one breaks between its sections. */
    .root,
    .card {
      block-size: auto;
    }

    .card,
    .whom {
      border-color: #000;
      padding: 6pt 10pt;
      break-inside: avoid;
      -webkit-box-decoration-break: clone;
      box-decoration-break: clone;
    }

    .card[data-long] {
      break-inside: auto;
    }

    .card > * {
      break-inside: avoid;
    }

    .card[data-long] > .detail {
      break-inside: auto;
    }

    .card > :not(.detail, .help) {
      margin-block-end: 2pt;
      break-after: avoid;
    }

    .card-title span {
      display: inline !important;
    }

    .card:not([data-opened]) .when {
      display: block;
    }

    .group,
    .group strong {
      display: inline;
    }

    .next {
      display: block;
    }

    .notice {
      border: 1px solid #000;
    }

    .foot {
      display: block;
      padding: 0;
    }

    /* What the button leads to stands in the detail, written out; so does what eases the first step. */
    [data-opened] > .foot .actions,
    [data-opened] > .comforts {
      display: none;
    }

    [data-opened] > .detail[hidden],
    [data-opened] > .detail {
      display: block !important;
      columns: 3 13em;
      column-gap: 1.5em;
      border-color: #999;
      margin-block-start: 3pt;
      padding-block-start: 4pt;
      font-size: 9.5pt;
      line-height: 1.25;
    }

    .detail > * {
      display: block !important;
      max-inline-size: none;
      margin-block-end: 3pt;
      break-inside: avoid;
    }

    .detail p.label,
    .detail p,
    .detail li,
    .detail .soft {
      margin: 0;
      font-size: 1em;
    }

    /* A title and the line below it share one. */
    .detail section > .label,
    .detail section > .label + p {
      display: inline;
    }

    .detail .label::after {
      content: ': ';
    }

    /* Yes and no: some lines each. */
    .facts > div {
      display: block;
    }

    .facts .answer,
    .facts ul,
    .facts li {
      display: inline;
      font-size: 1em;
    }

    .facts .answer::after {
      content: ': ';
    }

    .facts li + li::before {
      content: ' · ';
    }

    .start-paper {
      margin-block-start: 6pt;
      break-after: avoid;
    }

    .start-steps > li,
    .start-links > li,
    .next {
      break-inside: avoid;
    }

    /* No finger needs room here. */
    a {
      display: inline !important;
      min-block-size: 0 !important;
      border: 0 !important;
      padding: 0 !important;
      background: none !important;
      color: #000 !important;
      text-align: start;
      text-decoration: underline !important;
    }

    .button {
      font-weight: 600;
    }

    .ways a,
    .whom-ways a {
      margin-inline-end: 1em;
    }

    a[data-address]::after {
      content: attr(data-address);
      display: inline-block;
      padding-inline-start: 0.4em;
      font-weight: 400;
      overflow-wrap: anywhere;
      unicode-bidi: isolate;
      direction: ltr;
    }
  }
`;
