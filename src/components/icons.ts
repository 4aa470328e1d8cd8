/** Inline icons on a 24-unit grid; each stands beside a word and is hidden from those who listen. */
import { html, type TemplateResult } from 'lit';

const PATHS = {
  place: 'M12 21s7-6 7-11.5a7 7 0 0 0-14 0C5 15 12 21 12 21ZM9.5 9.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0',
  online: 'M5 6h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2ZM15 10.5l6-3v9l-6-3',
  phone: 'M6.5 4h3l1.5 4-2 1.5a12 12 0 0 0 5.5 5.5l1.5-2 4 1.5v3a2 2 0 0 1-2 2A15.5 15.5 0 0 1 4.5 6a2 2 0 0 1 2-2Z',
  check: 'm5 12.5 4.5 4.5 9.5-9.5',
  chevron: 'm6 9 6 6 6-6',
  close: 'm6.5 6.5 11 11m0-11-11 11',
  home: 'm4 11 8-7 8 7v9h-5v-6H9v6H4v-9Z',
};

/** The names of the icons. */
export type IconName = keyof typeof PATHS;

/** The icon; its size and colour are those of the text beside it. */
export function icon(name: IconName, className: string = ''): TemplateResult {
  return html`<svg class=${className} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${PATHS[name]}></path>
  </svg>`;
}
