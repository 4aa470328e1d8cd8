/**
 * Locations and organisations of a FHIR feed, kept for the services that refer to
 * them: "Location/abc", a URL that ends so, the `urn:uuid:` of a Bundle's entry, or
 * `#abc` for what stands inside the service itself.
 */
import { items, silent } from './hsds-read.js';
import { asRaw, readText, type Raw } from './read.js';

/** No place lies in more others than these, and none in itself. */
const DEEPEST = 4;

/** What has come so far, by each of its names. */
export class Shelf {
  private readonly resources: Map<string, Raw> = new Map<string, Raw>();

  /** Keeps a resource; of two with one name the first stays. */
  add(resource: Raw, fullUrl?: string): void {
    const id = readText(resource, 'id', silent);
    const name = id === undefined ? undefined : `${readText(resource, 'resourceType', silent)}/${id}`;
    for (const key of [fullUrl, name]) {
      if (key !== undefined && !this.resources.has(key)) this.resources.set(key, resource);
    }
  }

  /** The resource of this type that a reference leads to, or undefined. `owner`: the resource that holds the reference. */
  find(reference: Raw, owner: Raw, type: string): Raw | undefined {
    const text = literal(reference);
    if (text === undefined) return undefined;
    const found = text.startsWith('#') ? contained(owner, text.slice(1)) : this.named(text);
    return found?.['resourceType'] === type ? found : undefined;
  }

  /** A location and those that it is a part of, from the inside out. */
  withParents(location: Raw): readonly Raw[] {
    const chain = [location];
    while (chain.length <= DEEPEST) {
      const inner = chain[chain.length - 1] ?? location;
      const parent = items(inner, 'partOf', silent)[0];
      const outer = parent && this.find(parent, inner, 'Location');
      if (outer === undefined || chain.includes(outer)) break;
      chain.push(outer);
    }
    return chain;
  }

  /** True where all that a service refers to is here: nothing better will come. */
  isComplete(service: Raw): boolean {
    const fields = ['location', 'coverageArea', 'providedBy'];
    return fields.every((field) => items(service, field, silent).every((reference) => this.has(reference)));
  }

  private has(reference: Raw): boolean {
    const text = literal(reference);
    // What stands inside the service, or has no address, will not come later.
    if (text === undefined || text.startsWith('#')) return true;
    const found = this.named(text);
    if (found?.['resourceType'] !== 'Location') return found !== undefined;
    const chain = this.withParents(found);
    const last = chain.length > DEEPEST ? undefined : chain[chain.length - 1];
    const beyond = items(last, 'partOf', silent)[0];
    const open = beyond && literal(beyond);
    return open === undefined || open.startsWith('#') || this.named(open) !== undefined;
  }

  private named(text: string): Raw | undefined {
    const bare = text.replace(/\/_history\/[^/]*$/, '');
    return this.resources.get(bare) ?? this.resources.get(/[A-Za-z]+\/[\w.-]+$/.exec(bare)?.[0] ?? '');
  }
}

/** The address in a reference; one with only an identifier or a display leads nowhere. */
export function literal(reference: Raw): string | undefined {
  return readText(reference, 'reference', silent);
}

function contained(owner: Raw, id: string): Raw | undefined {
  const list: unknown = owner['contained'];
  return Array.isArray(list) ? list.map(asRaw).find((one) => one?.['id'] === id) : undefined;
}
