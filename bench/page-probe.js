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
  /** All entries of a type from the start on, until `stop`. */
  function collect(type) {
    const entries = [];
    const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
    observer.observe({ type, buffered: true });
    return { entries, stop: () => observer.disconnect() };
  }

  const tasks = collect('longtask');
  const shifts = collect('layout-shift');

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
        if (mark) resolve(mark);
      }).observe({ type: 'mark', buffered: true });
    });

  const first = painted((found) => found.filter(Boolean).length >= subject.count);
  const loaded = marked(subject.loaded);

  /** First results, and what the main thread did until one second after everything was there. */
  async function load() {
    const { at, headings: shown } = await first;
    const mark = await loaded;
    const end = Math.max(at, mark.startTime) + QUIET;
    await new Promise((resolve) => setTimeout(resolve, end - performance.now()));
    tasks.stop();
    shifts.stop();
    const long = tasks.entries.filter((task) => task.startTime < end).map((task) => task.duration);
    const moved = shifts.entries.filter((shift) => shift.startTime < end && !shift.hadRecentInput);
    const resources = performance.getEntriesByType('resource');
    return {
      ready: at,
      loaded: mark.startTime,
      blocking: long.reduce((sum, duration) => sum + duration - 50, 0),
      longest: Math.max(0, ...long),
      shift: moved.reduce((sum, { value }) => sum + value, 0),
      elements: [...deep(document)].length,
      headings: shown,
      total: mark.detail?.total,
      bytes: [...performance.getEntriesByType('navigation'), ...resources].reduce(
        (sum, { encodedBodySize }) => sum + encodedBodySize,
        0,
      ),
      resources: resources.map(({ name, startTime }) => ({ name, startTime })),
    };
  }

  /**
   * Waits for the next real `type` event and then for the cards that are wanted (see expectations.mjs); fails where they
   * are there already, because then nothing could be measured.
   */
  function arm(type, { pattern, count, beside, first: some }) {
    const name = new RegExp(pattern, 'i');
    const before = beside && new RegExp(beside, 'i');
    const isRight = (found) =>
      (some === undefined ? found.length === count : found.length >= some) &&
      found.slice(0, some).every((heading) => name.test(heading)) &&
      !(before && found.every((heading) => before.test(heading)));
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

  /** Focuses the first control that matches, with all that was typed there selected. */
  function focus(selector) {
    const control = find(document, (element) => element.matches(selector));
    if (!control) throw new Error(`No ${selector} on the page`);
    control.focus();
    control.select();
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

  /** Milliseconds from a new `lang` on the element to a status that says `pattern`, above as many cards as before. */
  async function speak(element, lang, status, pattern) {
    const host = find(document, (one) => one.matches(element));
    const count = headings().length;
    const says = () => new RegExp(pattern).test(textOf(find(document, (one) => one.matches(status))));
    if (!host || says()) throw new Error(`No ${element}, or it speaks ${lang} already`);
    const start = performance.now();
    host.lang = lang;
    const { at } = await painted((found) => found.filter(Boolean).length === count && says());
    return at - start;
  }

  /** Puts the markup on an emptied page until `count` cards are painted, and takes it away; milliseconds for all times. */
  async function mount(markup, times, count) {
    document.body.replaceChildren();
    const start = performance.now();
    for (let i = 0; i < times; i++) {
      const box = document.createElement('div');
      box.innerHTML = markup;
      document.body.append(box);
      await painted((found) => found.filter(Boolean).length >= count);
      box.remove();
      await new Promise((resolve) => setTimeout(resolve));
      // The timeline is the browser's, and it keeps every entry for as long as the page is there.
      performance.clearMarks();
      performance.clearResourceTimings();
    }
    return performance.now() - start;
  }

  const probe = { load, arm, focus, aim, speak, mount, answer: undefined };
  Object.defineProperty(window, 'benchProbe', { value: probe });
}
