/** What custom-elements.json leaves out, and how it is laid out. */

/** Statics that Lit reads, or an owner; no page does. */
const OF_THE_CLASS = new Set(['styles', 'properties', 'exports']);
const FROM_LIT = new Set(['LitElement', 'ReactiveElement']);

/** Private members start with `#` or `_`, or are marked so; Lit's own are documented by Lit. */
function isPublic(member) {
  return (
    (member.privacy ?? 'public') === 'public' &&
    !/^[#_]/.test(member.name) &&
    !(member.static && OF_THE_CLASS.has(member.name)) &&
    !FROM_LIT.has(member.inheritedFrom?.name)
  );
}

/** Lit reads `attribute: false` from `@state()`, but the analyzer lists such a field as an attribute. */
function withoutHiddenAttributes(declaration) {
  const members = new Set(declaration.members.map((member) => member.name));
  return declaration.attributes?.filter((attribute) => !attribute.fieldName || members.has(attribute.fieldName));
}

function trim(declaration) {
  if (declaration.kind !== 'class' || !declaration.members) return;
  declaration.members = declaration.members.filter(isPublic);
  declaration.attributes = withoutHiddenAttributes(declaration);
  // `dispatchEvent(new SomeEvent())` tells the analyzer a class, but no name; `@fires` tells both.
  declaration.events = declaration.events?.filter(({ name }) => name !== undefined);
}

/** `src/x/y.ts` → `dist/esm/x/y.js`: the path at which a consumer finds it. */
function packagePath(path) {
  return path.replace(/^src\//, 'dist/esm/').replace(/\.ts$/, '.js');
}

/** Rewrites every reference to one of our own modules. */
function repath(value) {
  if (Array.isArray(value)) return value.forEach(repath);
  if (typeof value !== 'object' || value === null) return undefined;
  for (const key of ['path', 'module']) {
    if (typeof value[key] === 'string') value[key] = packagePath(value[key].replace(/^\/(?=src\/)/, ''));
  }
  return Object.values(value).forEach(repath);
}

/** The tags that a module writes into `HTMLElementTagNameMap`, by class: `{ GroupCard: 'group-card' }`. */
function tagsOf(ts, node) {
  if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'HTMLElementTagNameMap') return [];
  return node.members.filter(ts.isPropertySignature).map((member) => [member.type.getText(), member.name.text]);
}

/**
 * A class is an element when its module gives it a tag. (Registration stands
 * elsewhere, where the analyzer cannot see it.) An abstract base is none.
 */
export function tagged() {
  return {
    name: 'tagged',
    analyzePhase({ ts, node, moduleDoc }) {
      const classNamed = (name) => moduleDoc.declarations?.find((one) => one.kind === 'class' && one.name === name);
      for (const [name, tagName] of tagsOf(ts, node)) {
        Object.assign(classNamed(name) ?? {}, { tagName, customElement: true });
      }
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations = [] } of customElementsManifest.modules) {
        for (const one of declarations) if (!one.tagName) delete one.customElement;
      }
    },
  };
}

/** Elements, the bases they inherit from, and events; helpers of a layer are nobody's contract. */
function isContract({ kind, tagName, superclass }) {
  return kind === 'class' && (tagName !== undefined || ['Event', 'LitElement'].includes(superclass?.name));
}

function keepContract(module) {
  module.declarations = module.declarations?.filter(isContract) ?? [];
  const names = new Set(module.declarations.map(({ name }) => name));
  module.exports = module.exports?.filter(({ name }) => names.has(name)) ?? [];
}

/** Members whose doc comment says `@internal` are for the elements among themselves. */
export function internal() {
  const hidden = new Map();
  return {
    name: 'internal',
    analyzePhase({ ts, node }) {
      if (!ts.isClassDeclaration(node) || !node.name) return;
      const names = node.members
        .filter((member) => (member.jsDoc ?? []).some((doc) => doc.getText().includes('@internal')))
        .map((member) => member.name?.getText());
      hidden.set(node.name.text, new Set(names));
    },
    packageLinkPhase({ customElementsManifest }) {
      const isHidden = ({ name, inheritedFrom }, owner) => hidden.get(inheritedFrom?.name ?? owner)?.has(name);
      for (const { declarations = [] } of customElementsManifest.modules) {
        for (const one of declarations) one.members = one.members?.filter((member) => !isHidden(member, one.name));
      }
    },
  };
}

/** Public members only, paths as published, in one order on every machine. */
export function published() {
  return {
    name: 'published',
    packageLinkPhase({ customElementsManifest }) {
      const { modules } = customElementsManifest;
      modules.forEach(keepContract);
      for (const module of modules) module.declarations.forEach(trim);
      repath(modules);
      customElementsManifest.modules = modules
        .filter(({ declarations }) => declarations.length > 0)
        .sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}
