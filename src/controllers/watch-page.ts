/** The page around an element, as it changes: its language, its direction, and whether it is light or dark. */

/** What holds an element on the page: its slot, its parent, or the element whose shadow it stands in. */
export function parentOf(element: Element): Element | null {
  return element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

/** Calls back at once and after each change, until the returned function is called. */
export function watchPage(element: Element, callback: () => void): () => void {
  const observer = new MutationObserver(callback);
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    observer.observe(root, { attributes: true, attributeFilter: ['lang', 'dir'], subtree: true });
    if (!(root instanceof ShadowRoot)) break;
  }
  // Where pages switch between light and dark, and set what is ours.
  const attributeFilter = ['lang', 'dir', 'class', 'style', 'data-theme', 'data-bs-theme'];
  for (let near: Element | null = element; near; near = parentOf(near)) {
    observer.observe(near, { attributes: true, attributeFilter });
  }
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', callback);
  // A page that fades from light to dark is dark at the end.
  const onFaded = ({ propertyName, target }: TransitionEvent): void => {
    if (propertyName.endsWith('color') && (target as Element).contains(element)) callback();
  };
  document.addEventListener('transitionend', onFaded);
  callback();
  return () => {
    observer.disconnect();
    document.removeEventListener('transitionend', onFaded);
    scheme.removeEventListener('change', callback);
  };
}
