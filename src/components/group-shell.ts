/** Base of the extras: each is a shell of a few lines until it stands on a page; then its body is loaded. */
import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { Lazy } from '../controllers/lazy.js';
import type { Surroundings } from '../controllers/surroundings.js';
import { base } from '../styles/shared.js';
import { tokens } from '../styles/tokens.js';
import { GroupElement } from './group-element.js';

/** What an extra shows, and all that it does. */
export interface ShellBody {
  /** The content of the wrapper. */
  render(around: Surroundings): unknown;
}

/** A module that holds the body of one extra. */
export interface BodyModule<Host> {
  readonly Body: new (host: Host) => ShellBody;
}

/** An element whose body comes once it is connected; until then, and without it, the host's own words stand. */
export abstract class GroupShell extends GroupElement {
  static override styles: CSSResultGroup = [tokens, base];

  /** Imports the body; asked once, and again only where a file was missing. @internal */
  protected abstract load(): Promise<BodyModule<this>>;

  private readonly body: Lazy<ShellBody> = new Lazy(this, async () => new (await this.load()).Body(this));

  override render(): TemplateResult {
    this.body.want('');
    return this.wrap(this.body.value?.render(this.around) ?? html`<slot></slot>`);
  }
}
