/**
 * Paper (R9). Before the page is printed every element of ours is drawn with all that it opens to, and each link says
 * where it leads; after it everything is taken away again. On the screen nothing moves meanwhile: what is closed there
 * stays hidden, and only the sheet for paper shows it. Loaded after the first results.
 */
import type { LitElement, ReactiveController } from 'lit';
import { printStyles } from '../styles/print.js';
import { addressOf, isTold } from './print-address.js';

/** What paper says of itself. */
export interface Paper {
  /** The day on which it is printed, as `YYYY-MM-DD`. */
  readonly day: string;
  /** The host of the page; empty for a file. */
  readonly host: string;
}

/** An element of ours, as far as paper asks for it. */
export interface PrintedElement extends LitElement {
  /** It is being printed: what is closed on the screen is drawn too. */
  paper?: Paper | undefined;
  /** Loads what it opens to; only where something opens. */
  prepare?(): void;
}

/** An element that can be drawn at once; Lit keeps that to itself. */
interface Drawn extends Element {
  readonly isUpdatePending?: boolean;
  performUpdate(): void;
}

/** Letters of an opened card from which on it fills more than half a sheet; such a card may be split between its sections. */
const LONG = 2000;

/** Rounds of drawing; who asks for one more in each of them gets no more. */
const ROUNDS = 20;

const all = new Set<Sheet>();
/** Elements whose lazy parts are still to be asked for: printing waits for no file. */
const unprepared = new Set<PrintedElement>();
/** What began the printing that goes on. */
let begun: 'event' | 'media' | undefined;
let media: MediaQueryList | undefined;

/** Lets an element be printed as a whole, until the returned function is called. */
export function printWhole(host: PrintedElement): () => void {
  if (all.size === 0) listen(true);
  const sheet = new Sheet(host);
  all.add(sheet);
  if (begun) sheet.lay();
  return () => {
    sheet.lift();
    host.removeController(sheet);
    all.delete(sheet);
    unprepared.delete(host);
    if (all.size === 0) listen(false);
  };
}

/** One element on paper. */
class Sheet implements ReactiveController {
  private readonly host: PrintedElement;
  /** The language in which it was prepared. */
  private lang: string | undefined;

  constructor(host: PrintedElement) {
    this.host = host;
    host.addController(this);
    this.hostUpdated();
  }

  hostUpdated(): void {
    const { host } = this;
    const lang = host.shadowRoot?.querySelector<HTMLElement>('.root')?.lang;
    if (host.prepare && lang && lang !== this.lang) {
      this.lang = lang;
      prepareLater(host);
    }
    if (host.paper) this.finish();
  }

  /** What it opens to comes with its next update. */
  lay(): void {
    if (this.host.paper) return;
    this.host.paper = { day: today(), host: location.host };
    this.host.requestUpdate();
  }

  /** What waits to be drawn: the element, or what came into it. */
  pending(): readonly Drawn[] {
    const { host } = this;
    const inside = host.shadowRoot?.querySelectorAll<Drawn>('*') ?? [];
    return [host as unknown as Drawn, ...inside].filter(({ isUpdatePending }) => isUpdatePending);
  }

  /** When all is drawn; also where something came while it was printed. */
  finish(): void {
    this.dress();
    this.write();
  }

  lift(): void {
    const { host } = this;
    if (!host.paper) return;
    host.paper = undefined;
    host.requestUpdate();
    const root = host.shadowRoot;
    if (!root) return;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== printStyles.styleSheet);
    for (const name of ['data-address', 'data-opened', 'data-long']) {
      for (const element of root.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
    }
  }

  /** The sheet for paper is the last one, after those that came with lazy parts. */
  private dress(): void {
    const root = this.host.shadowRoot;
    const { styleSheet } = printStyles;
    if (!root || !styleSheet || root.adoptedStyleSheets.at(-1) === styleSheet) return;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((sheet) => sheet !== styleSheet), styleSheet];
  }

  /** Marks what was drawn for paper, and writes out where links lead. */
  private write(): void {
    const root = this.host.shadowRoot;
    if (!root) return;
    for (const opened of root.querySelectorAll('.detail, .records')) {
      const isDrawn = [...opened.children].some(({ localName }) => localName !== 'slot');
      opened.parentElement?.toggleAttribute('data-opened', isDrawn);
      opened.parentElement?.toggleAttribute('data-long', (opened.textContent?.length ?? 0) > LONG);
    }
    for (const link of root.querySelectorAll('a')) {
      const address = addressOf(link.href);
      if (address && !isTold(address, link)) link.dataset['address'] = address;
      else delete link.dataset['address'];
    }
  }
}

function today(): string {
  const now = new Date(Date.now());
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function begin(by: 'event' | 'media'): void {
  // The event goes before: while it prints, a browser may look at the page as a screen again and again.
  if (begun !== 'event') begun = by;
  for (const sheet of all) sheet.lay();
  draw();
  for (const sheet of all) sheet.finish();
}

/** Draws now what else would wait for a microtask: none runs before the layout where a script of the page prints. */
function draw(): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    const pending = [...all].flatMap((sheet) => sheet.pending());
    if (pending.length === 0) return;
    for (const element of pending) {
      try {
        element.performUpdate();
      } catch (error) {
        // One that fails takes no other off paper.
        reportError(error);
      }
    }
  }
}

function end(): void {
  begun = undefined;
  for (const sheet of all) sheet.lift();
}

const onBefore = (): void => begin('event');

/** For tools that only say that the medium is paper. */
const onMedia = ({ matches }: MediaQueryListEvent): void => {
  if (matches) begin('media');
  else if (begun === 'media') end();
};

function listen(on: boolean): void {
  media ??= matchMedia('print');
  const method = on ? 'addEventListener' : 'removeEventListener';
  window[method]('beforeprint', onBefore);
  window[method]('afterprint', end);
  media[method]('change', onMedia as EventListener);
  if (on && media.matches) begun = 'media';
  if (!on) begun = undefined;
}

/** One element at a time, whenever the browser has nothing else to do. */
function prepareLater(host: PrintedElement): void {
  unprepared.add(host);
  if (unprepared.size === 1) whenIdle(prepareNext);
}

function prepareNext(): void {
  const [host] = unprepared;
  if (!host) return;
  unprepared.delete(host);
  try {
    if (host.isConnected) host.prepare?.();
  } finally {
    if (unprepared.size > 0) whenIdle(prepareNext);
  }
}

/** A busy machine may never be idle, and Safari has no word for it. */
function whenIdle(callback: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(callback, { timeout: 250 });
  else setTimeout(callback, 50);
}
