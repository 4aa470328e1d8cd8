/** `<group-finder>`: the whole finder on a page, from two lines. */
import { html, nothing, type CSSResultGroup, type TemplateResult, type PropertyDeclarations } from 'lit';
import type { LoadPlaces, Point } from '../base/place-table.js';
import type { Problem } from '../base/problem.js';
import { VERSION } from '../base/version.js';
import { FinderChildren } from '../controllers/finder-children.js';
import { FinderController } from '../controllers/finder-controller.js';
import { Lazy } from '../controllers/lazy.js';
import { Settling } from '../controllers/settling.js';
import type { Session, Snapshot } from '../controllers/session-controller.js';
import type { Unit } from '../locale/messages.js';
import type { Group } from '../model/group.js';
import { base } from '../styles/shared.js';
import { tokens } from '../styles/tokens.js';
import { GroupChangeEvent, GroupErrorEvent, GroupProblemEvent, GroupReadyEvent, GroupSelectEvent } from './events.js';
import { finderStyles } from './group-finder.styles.js';
import { GroupElement } from './group-element.js';
import type { RenderLanguages } from './language-choice.js';
import type { Shown } from './shown.js';

/**
 * A finder of support groups.
 *
 * @summary Search, filters, results and help lines for the groups of one or more feeds.
 * @slot - Your own words and numbers: shown before the finder is there, when loading fails and when there is nothing to show. `<group-source>` and JSON script children stand here too.
 * @slot help - More help lines of your own, inside the opened help strip.
 * @csspart finder - The whole finder.
 * @csspart finder-own - Your own content while it is shown.
 * @csspart finder-language - Each button that changes the language.
 * @fires {GroupReadyEvent} group-ready - The first list has settled.
 * @fires {GroupChangeEvent} group-change - Other listings are shown.
 * @fires {GroupSelectEvent} group-select - A card was opened.
 * @fires {GroupErrorEvent} group-error - A source could not be read, or not to its end.
 * @fires {GroupProblemEvent} group-problem - Some records could not be used as they are.
 * @cssprop --group-color-accent - Colour of links, buttons and focus.
 * @cssprop --group-color-text - Colour of text; the page's own where left out.
 * @cssprop --group-color-surface - Colour behind everything; the page's own where left out.
 * @cssprop --group-color-card - Colour behind a card; the surface where left out.
 * @cssprop --group-color-on-accent - Colour of words on the main button; chosen so that they can be read where left out.
 * @cssprop --group-font - Font family; the page's own where left out.
 * @cssprop --group-radius - Radius of cards; controls follow it. 10px where left out.
 * @cssprop --group-space - Scales all space; 1 where left out.
 * @cssprop --group-scroll-margin - Height of a sticky header that must not hide what has the focus.
 */
export class GroupFinder extends GroupElement {
  static override styles: CSSResultGroup = [tokens, base, finderStyles];
  static override properties: PropertyDeclarations = {
    src: {},
    type: {},
    label: {},
    terms: {},
    groups: { attribute: false },
    country: {},
    languages: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    pageSize: { attribute: 'page-size', type: Number },
    preset: {},
    locked: { type: Boolean },
    verifiedWithin: { attribute: 'verified-within', type: Number },
    lossSafe: { attribute: 'loss-safe', type: Boolean },
    unit: {},
    radius: { type: Number },
    places: { attribute: false },
    urlState: { attribute: 'url-state' },
    timeout: { type: Number },
    maxBytes: { attribute: 'max-bytes', type: Number },
    keepCopy: { attribute: 'keep-copy', type: Boolean },
    claimed: { state: true },
  };

  /** Exact first URL of the feed, resolved against the page. */
  src: string | undefined;

  /** Format of the feed; recognised from its content where left out. */
  type: string = 'auto';

  /** The feed's name for people; tells two finders of a page apart. */
  label: string | undefined;

  /** JSON object from the feed's own codes to our vocabulary. */
  terms: string | undefined;

  /** An inline feed: a list of groups, or a whole native feed. */
  groups: unknown;

  /** ISO 3166-1 country whose help lines are shown; never guessed from the language. */
  country: string = 'US';

  /** Languages that a visitor may change to, such as `en es`: a button stands below the list. */
  languages: string | undefined;

  /** Level of the headings that hold the groups' names. */
  headingLevel: number = 3;

  /** Cards before "Show 10 more". */
  pageSize: number = 10;

  /** Filters to start with, such as `kind=therapy&format=online`. */
  preset: string = '';

  /** The preset cannot be taken away. */
  locked: boolean = false;

  /** Months after which a check is old. */
  verifiedWithin: number = 12;

  /** Only groups for those who have lost a pregnancy or a baby. */
  lossSafe: boolean = false;

  /** Miles or kilometres: `mi` or `km`; by the language's region where left out. */
  unit: Unit | undefined;

  /** How far counts as near, in `unit`; 25 miles or 40 kilometres where left out. */
  radius: number | undefined;

  /** Brings a table of places in the stead of the one that ships (see the docs on places). */
  places: LoadPlaces | undefined;

  /** `fragment` keeps words, place, filters and the open group in the page's fragment, but for what nobody else should read. */
  urlState: string = '';

  /** Seconds without a byte before a feed is given up. */
  timeout: number = 10;

  /** The most bytes that are read of a feed. */
  maxBytes: number = 67_108_864;

  /** Keeps a copy of the listings of `src` on the device, to be shown with its day when the feed cannot be had. */
  keepCopy: boolean = false;

  /** Parts that the host has laid out. @internal */
  claimed: readonly GroupElement[] = [];
  private told: Session | undefined;

  private readonly choice: Lazy<RenderLanguages> = new Lazy(this, async () =>
    (await import('./language-choice.js')).prepare(this, this.around),
  );
  private readonly feeds: FinderChildren = new FinderChildren(this);
  private readonly finder: FinderController = new FinderController(
    this,
    {
      onSnapshot: (snapshot, before) => this.hear(snapshot, before),
      onFault: (fault, source) => this.dispatchEvent(new GroupErrorEvent(fault.code, source)),
      onEnd: () => this.settling.end(),
    },
    () => this.feeds.read(),
    () => {
      const { pageSize, preset, locked, lossSafe, radius, country, places, around } = this;
      const unit = this.unit || around.format.unit;
      return { pageSize, preset, locked, lossSafe, radius, country: country || 'US', places, unit };
    },
  );
  private isReady = false;
  private readonly settling: Settling<Shown> = new Settling();

  /** Resolves when the first list has settled, also when it failed. */
  readonly ready: Promise<Shown> = this.settling.first;

  /** Version of this copy. */
  get version(): string {
    return VERSION;
  }

  /** The session behind the finder; its parts are tied to it. @internal */
  get session(): Session | undefined {
    return this.finder.session;
  }

  /** Where the finder stands: `idle loading ready partial empty error`. */
  get state(): Snapshot['state'] {
    return this.session?.snapshot.state ?? 'idle';
  }

  /** The group whose card was opened last and is open still. */
  get selected(): Group | undefined {
    const { snapshot, asker } = this.session ?? {};
    // Also one of the way on, which is none of the list.
    return (asker?.index ?? snapshot)?.listings.find(({ group }) => group.id === snapshot?.selected)?.group;
  }

  /** What could not be used in the feeds, for whoever mends them. */
  get problems(): readonly Problem[] {
    return this.session?.snapshot.problems ?? [];
  }

  /** Searches for words; resolves once the page shows the answer. */
  async search(text: string): Promise<Shown> {
    return this.ask({ type: 'search', words: String(text) });
  }

  /** Sets the place: a ZIP, a town or a state in words, or a point. Sorted by distance from then on. */
  async near(place: string | Point): Promise<Shown> {
    return this.ask({ type: 'near', at: place });
  }

  /** Sets one filter, such as `filter('format', ['online'])`; no values takes it away. Unknown names are passed over. */
  async filter(name: string, values: string | readonly string[] = []): Promise<Shown> {
    return this.ask({ type: 'filter', name, values: [values].flat().map(String) });
  }

  /** Takes all words and filters away, but for a locked preset. */
  async clear(): Promise<Shown> {
    return this.ask({ type: 'clear' });
  }

  /** Loads again what could not be loaded; resolves when it has settled. */
  async retry(): Promise<Shown> {
    return this.ask({ type: 'retry' });
  }

  /** Every origin that was really contacted, for a privacy officer. */
  receipt(): readonly string[] {
    return [...this.finder.contacted];
  }

  /** A part laid out by the host takes the place of the finder's own. @internal */
  claim(part: GroupElement): () => void {
    this.claimed = [...this.claimed, part];
    this.told = undefined;
    return () => (this.claimed = this.claimed.filter((other) => other !== part));
  }

  protected override updated(): void {
    if (this.told === this.session) return;
    this.told = this.session;
    for (const part of this.claimed) part.requestUpdate();
  }

  override render(): TemplateResult {
    const { session, around } = this;
    if (this.languages) this.choice.want(around.words.lang);
    const claimed = this.claimed.map(({ localName }) => localName);
    const snapshot = session?.snapshot;
    const bare = snapshot === undefined || (snapshot.total === 0 && snapshot.state !== 'loading');
    return this.wrap(html`
      <div class="regions" part="finder">
        <group-help .surroundings=${around} .country=${this.country} .loss=${snapshot?.query.loss ?? this.lossSafe}>
          <slot name="help"></slot>
        </group-help>
        ${claimed.includes('group-search') ? nothing : html`<group-search .surroundings=${around} .session=${session} .label=${this.label}></group-search>`}
        ${claimed.includes('group-filters') ? nothing : html`<group-filters .surroundings=${around} .session=${session}></group-filters>`}
        ${claimed.includes('group-list') ? nothing : html`<group-list .surroundings=${around} .session=${session} .headingLevel=${this.headingLevel} .verifiedWithin=${this.verifiedWithin}></group-list>`}
        <div class="own" part="finder-own" ?hidden=${!bare}><slot></slot></div>
        ${this.choice.value?.(around)}
      </div>
    `);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    const parts = this.renderRoot.querySelectorAll<GroupElement>('group-search, group-filters, group-list');
    await Promise.all([...parts].map((part) => part.updateComplete));
    return done;
  }

  private async ask(intent: Parameters<Session['dispatch']>[0]): Promise<Shown> {
    // What the host has just set comes first.
    if (!this.session || this.isUpdatePending) await super.getUpdateComplete();
    await this.session?.dispatch(intent);
    // What is there so far is not the answer yet.
    if (this.state === 'loading') await this.settling.next();
    return this.shown();
  }

  private async shown(): Promise<Shown> {
    await this.updateComplete;
    const snapshot = this.session?.snapshot;
    return { shown: snapshot?.listings.length ?? 0, total: snapshot?.total ?? 0, matches: snapshot?.matches ?? 0 };
  }

  private hear(snapshot: Snapshot, before: Snapshot | undefined): void {
    const { listings, total, state, query, selected } = snapshot;
    const isOther = before?.listings.length !== listings.length || (state !== 'idle' && before.query !== query);
    // No list comes any more.
    if (state === 'idle') this.settling.end();
    else if (state !== 'loading' && before?.state === 'loading') return void this.tellReady(snapshot);
    if (before && state !== 'loading' && isOther) this.dispatchEvent(new GroupChangeEvent(listings.length, total));
    if (selected !== undefined && selected !== before?.selected) this.dispatchEvent(new GroupSelectEvent());
  }

  private async tellReady({ listings, total, read, sources, problems }: Snapshot): Promise<void> {
    if (problems.length > 0) {
      // That a file is missing is said elsewhere.
      void import('../controllers/report-problems.js').then((file) => file.reportProblems(problems)).catch(() => 0);
      this.dispatchEvent(new GroupProblemEvent(problems.length));
    }
    this.settling.end(await this.shown());
    if (this.isReady) this.dispatchEvent(new GroupChangeEvent(listings.length, total));
    else this.dispatchEvent(new GroupReadyEvent(listings.length, total, read, sources.length));
    this.isReady = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'group-finder': GroupFinder;
  }
}
