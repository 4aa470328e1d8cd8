/** The page around an element, as it changes: its language, its direction, and whether it is light or dark. */

/** What holds an element on the page: its slot, its parent, or the element whose shadow it stands in. */
export function parentOf(element: Element): Element | null {
  return element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

/** An element and all that holds it. */
function around(element: Element): readonly Element[] {
  const all: Element[] = [];
  for (let near: Element | null = element; near; near = parentOf(near)) all.push(near);
  return all;
}

/**
 * Calls back at once and, once for all that a task has changed, after each change, until the returned function is
 * called. Colors may change in ways that no attribute tells of (a sheet, `:has()`, a fade): for these the element's
 * wrapper has transitions of a millisecond, which the browser tells of (see `theme.ts`).
 */
export function watchPage(element: Element, callback: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      callback();
    });
  };
  // What fades around it is at its last color when the fade is over.
  const onFaded = ({ propertyName, target }: Event & { readonly propertyName?: string }): void => {
    if (propertyName?.endsWith('color') && around(element).includes(target as Element)) later();
  };
  const observer = new MutationObserver(later);
  const roots: Node[] = [];
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    observer.observe(root, { attributes: true, attributeFilter: ['lang', 'dir'], subtree: true });
    root.addEventListener('transitionend', onFaded);
    roots.push(root);
    if (!(root instanceof ShadowRoot)) break;
  }
  // Where pages switch between light and dark, and set what is ours; also while the element is not drawn.
  const attributeFilter = ['lang', 'dir', 'class', 'style', 'data-theme', 'data-bs-theme'];
  for (const near of around(element)) observer.observe(near, { attributes: true, attributeFilter });
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', later);
  const onColor = ({ target }: Event): void => {
    if ((target as Element).classList.contains('root')) later();
  };
  element.shadowRoot?.addEventListener('transitionrun', onColor);
  callback();
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    for (const root of roots) root.removeEventListener('transitionend', onFaded);
    element.shadowRoot?.removeEventListener('transitionrun', onColor);
    scheme.removeEventListener('change', later);
  };
}
