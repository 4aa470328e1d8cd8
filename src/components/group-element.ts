/** What every element of ours shares: its surroundings, its wrapper, and where its focus lands. */
import { html, LitElement, nothing, type TemplateResult, type PropertyDeclarations } from 'lit';
import { VERSION } from '../base/version.js';
import { work } from '../base/work.js';
import type { Paper } from '../controllers/print.js';
import { SurroundingsController, type Surroundings } from '../controllers/surroundings.js';

/** Controls, and elements of ours that hold some. */
const CONTROL = 'button, input, a[href], group-help, group-card';

/** Base of all elements. Styles stand on an inner wrapper, since a page's own styles win on the host. */
export abstract class GroupElement extends LitElement {
  static override properties: PropertyDeclarations = {
    surroundings: { attribute: false },
  };

  /** Given by an owner; otherwise the element looks around for itself. @internal */
  surroundings: Surroundings | undefined;

  /** It is being printed: what is closed on the screen is drawn too (R9). @internal */
  paper: Paper | undefined;

  /** Version of this copy, for another copy on the page. @internal */
  static version: string = VERSION;

  /** Parts that a page may style also where the element stands inside another. */
  static exports: string = '';

  override connectedCallback(): void {
    super.connectedCallback();
    const { exports } = this.constructor as typeof GroupElement;
    if (this.surroundings && exports) this.setAttribute('exportparts', exports);
  }

  /** The language, direction and colours that hold here. @internal */
  protected get around(): Surroundings {
    return this.looking.value;
  }

  /** Finds out what holds here; may be told another language. @internal */
  readonly looking: SurroundingsController = new SurroundingsController(this);

  /** Lands on the first control inside (A9); where there is none, on a heading. */
  override focus(options?: FocusOptions): void {
    const { renderRoot } = this;
    const first = renderRoot.querySelector<HTMLElement>(CONTROL) ?? renderRoot.querySelector<HTMLElement>('[tabindex]');
    if (first) first.focus(options);
    else super.focus(options);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.looking.waiting;
    return super.getUpdateComplete();
  }

  /** The content inside the wrapper that carries language, direction and palette. */
  protected wrap(content: unknown): TemplateResult {
    work.templates += 1;
    const { words, dir, dark } = this.around;
    const { waiting } = this.looking;
    return html`<div class="root ${dark ? 'dark' : 'light'}" lang=${words.lang} dir=${waiting ? nothing : dir}>
      ${waiting ? html`<slot></slot>` : content}
    </div>`;
  }
}
