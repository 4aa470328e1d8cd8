/** Generates custom-elements.json, and finds what its doc comments leave unsaid. */
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { ROOT } from './ensure-installed.mjs';

/** The manifest of what is in src now, as the text that stands in custom-elements.json. */
export async function manifestText(cwd = ROOT) {
  const manifest = await cli({ argv: ['analyze', '--quiet'], cwd, noWrite: true });
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/**
 * @typedef {{ name: string, description?: string, summary?: string }} Described
 * @typedef {{ name: string, kind: string, description?: string, inheritedFrom?: object }} Member
 * @typedef {{ tagName: string, name: string, module: string, summary?: string, members?: Member[], attributes?: Described[],
 *   events?: Described[], slots?: Described[], cssParts?: Described[], cssProperties?: Described[], cssStates?: Described[] }} ElementDoc
 */

/**
 * Every class of the manifest that is a custom element, with the module it stands in.
 *
 * @param {any} manifest
 * @returns {ElementDoc[]}
 */
export function elementsOf(manifest) {
  return manifest.modules.flatMap((module) =>
    (module.declarations ?? [])
      .filter((declaration) => declaration.customElement)
      .map((declaration) => ({ ...declaration, module: module.path })),
  );
}

const KINDS = [
  ['events', 'event'],
  ['slots', 'slot'],
  ['cssParts', 'part'],
  ['cssProperties', 'custom property'],
  ['cssStates', 'state'],
  ['attributes', 'attribute'],
];

function* gapsOf(element) {
  if (!element.summary) yield 'has no @summary';
  for (const [list, noun] of KINDS) {
    for (const item of element[list] ?? []) {
      if (!item.description && !item.summary) yield `${noun} "${item.name}" has no description`;
    }
  }
  for (const member of element.members ?? []) {
    if (member.inheritedFrom || member.description) continue;
    yield `public ${member.kind} "${member.name}" has no description`;
  }
}

/**
 * One sentence a gap; none when everything public is described.
 *
 * @param {any} manifest
 * @returns {string[]}
 */
export function documentationGaps(manifest) {
  return elementsOf(manifest).flatMap((element) =>
    [...gapsOf(element)].map((gap) => `${element.module}: ${element.name} ${gap}`),
  );
}
