/** What every element of ours shares: its surroundings, its wrapper, and where its focus lands. */
import { html, LitElement, type TemplateResult, type PropertyDeclarations } from 'lit';
import { work } from '../base/work.js';
import { SurroundingsController, type Surroundings } from '../controllers/surroundings.js';

const FOCUSABLE = 'button, input, a[href], [tabindex], group-help';

/** Base of all elements. Styles stand on an inner wrapper, since a page's own styles win on the host. */
export abstract class GroupElement extends LitElement {
  static override properties: PropertyDeclarations = {
    surroundings: { attribute: false },
  };

  /** Given by an owner; otherwise the element looks around for itself. @internal */
  surroundings: Surroundings | undefined;

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

  private readonly looking: SurroundingsController = new SurroundingsController(this);

  /** Lands on the first control inside (A9). */
  override focus(options?: FocusOptions): void {
    const first = this.renderRoot.querySelector<HTMLElement>(FOCUSABLE);
    if (first) first.focus(options);
    else super.focus(options);
  }

  /** The content inside the wrapper that carries language, direction and palette. */
  protected wrap(content: unknown): TemplateResult {
    work.templates += 1;
    const { words, dir, dark } = this.around;
    return html`<div class="root ${dark ? 'dark' : 'light'}" lang=${words.lang} dir=${dir}>${content}</div>`;
  }
}
