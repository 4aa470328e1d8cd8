/**
 * Runs in the measured page before any of its scripts, so it may use nothing outside itself. It sees what a visitor
 * sees: cards, through open shadow roots. It knows no subject; it is given the selectors. Times are milliseconds since
 * navigation began.
 *
 * @param {{ card: string, count: number, loaded: string }} subject what a card is, how many the first screen must
 *   have, and the User Timing mark that says that the whole feed has been read
 */
export function installProbe(subject) {
  const QUIET = 1000; // milliseconds after everything is there, in which late work still counts
  const HEADING = 'h1, h2, h3, h4, h5, h6, [role=heading]';
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });

  /** Every element under a root and under the open shadow roots in it, in tree order. */
  function* deep(root) {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* deep(element.shadowRoot);
    }
  }

  function find(root, matches) {
    for (const element of deep(root)) if (matches(element)) return element;
    return undefined;
  }

  const textOf = (element) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

  /** The visible headings of all cards; a card without one (a placeholder) gives ''. */
  function headings() {
    const cards = [...deep(document)].filter((element) => element.matches(subject.card));
    return cards.map((card) => {
      const isHeading = (element) => element.matches(HEADING) && textOf(element) !== '';
      const heading = find(card.shadowRoot ?? card, isHeading) ?? find(card, isHeading);
      return heading?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ? textOf(heading) : '';
    });
  }

  /**
   * When a frame that shows what `isRight` wants has been painted. The frame callback runs before that frame's paint
   * and finds the cards already in the document; a timer set there runs after the paint.
   */
  function painted(isRight) {
    return new Promise((resolve) => {
      const look = () => {
        const found = headings();
        if (isRight(found)) setTimeout(() => resolve({ at: performance.now(), headings: found }));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  }

  const marked = (name) =>
    new Promise((resolve) => {
      new PerformanceObserver((list) => {
        const [mark] = list.getEntriesByName(name);
        if (mark) resolve(mark.startTime);
      }).observe({ type: 'mark', buffered: true });
    });

  const first = painted((found) => found.filter(Boolean).length >= subject.count);
  const loaded = marked(subject.loaded);

  /** First results, and what the main thread did until one second after everything was there. */
  async function load() {
    const { at, headings: shown } = await first;
    const end = Math.max(at, await loaded) + QUIET;
    await new Promise((resolve) => setTimeout(resolve, end - performance.now()));
    const long = tasks.filter((task) => task.startTime < end).map((task) => task.duration);
    return {
      ready: at,
      loaded: await loaded,
      blocking: long.reduce((sum, duration) => sum + duration - 50, 0),
      longest: Math.max(0, ...long),
      elements: [...deep(document)].length,
      headings: shown,
      resources: performance.getEntriesByType('resource').map(({ name, startTime }) => ({ name, startTime })),
    };
  }

  /**
   * Waits for the next real `type` event and then for exactly `count` cards whose names all match `pattern`; fails where
   * that is already so, because then nothing could be measured.
   */
  function arm(type, pattern, count) {
    const name = new RegExp(pattern, 'i');
    const isRight = (found) => found.length === count && found.every((heading) => name.test(heading));
    if (isRight(headings())) throw new Error('The right results are on screen before anything was done');
    probe.answer = new Promise((resolve) => {
      const begin = (event) => {
        if (!event.isTrusted) return;
        removeEventListener(type, begin, true);
        void painted(isRight).then(({ at, headings: shown }) =>
          resolve({ time: at - event.timeStamp, headings: shown }),
        );
      };
      addEventListener(type, begin, true);
    });
  }

  /** Focuses the first control that matches. */
  function focus(selector) {
    const control = find(document, (element) => element.matches(selector));
    if (!control) throw new Error(`No ${selector} on the page`);
    control.focus();
  }

  /** The middle of the control that matches and, if `text` is given, says just that; scrolled into view. */
  function aim(selector, text) {
    const control = find(
      document,
      (element) => element.matches(selector) && (text === undefined || textOf(element) === text),
    );
    if (!control) throw new Error(`No ${selector} ${text ?? ''} on the page`);
    control.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = control.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }

  const probe = { load, arm, focus, aim, painted, answer: undefined };
  Object.defineProperty(window, 'benchProbe', { value: probe });
}
