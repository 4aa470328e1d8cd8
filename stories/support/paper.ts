/** The rules for paper, on the screen: no page can ask for another medium than it has. */

/** Rules whose medium was changed here. */
const changed = new Set<CSSMediaRule>();

/** The rules for paper in the sheets of these elements hold on the screen, until {@link takeBackPaper}. */
export function showPaper(elements: readonly Element[]): void {
  for (const { shadowRoot } of elements) {
    for (const sheet of shadowRoot?.adoptedStyleSheets ?? []) {
      for (const rule of sheet.cssRules) {
        if (!(rule instanceof CSSMediaRule) || rule.media.mediaText !== 'print') continue;
        rule.media.mediaText = 'all';
        changed.add(rule);
      }
    }
  }
}

/** The screen is a screen again. */
export function takeBackPaper(): void {
  for (const rule of changed) rule.media.mediaText = 'print';
  changed.clear();
  dispatchEvent(new Event('afterprint'));
}
