/** The page around an element, as it changes: its language, its direction, and whether it is light or dark. */

/** Calls back at once and after each change, until the returned function is called. */
export function watchPage(element: Element, callback: () => void): () => void {
  const observer = new MutationObserver(callback);
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    observer.observe(root, { attributes: true, attributeFilter: ['lang', 'dir'], subtree: true });
    if (!(root instanceof ShadowRoot)) break;
  }
  // Where pages switch between light and dark.
  const attributeFilter = ['lang', 'dir', 'class', 'style', 'data-theme', 'data-bs-theme'];
  for (const page of [document.documentElement, document.body]) {
    observer.observe(page, { attributes: true, attributeFilter });
  }
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', callback);
  callback();
  return () => {
    observer.disconnect();
    scheme.removeEventListener('change', callback);
  };
}
