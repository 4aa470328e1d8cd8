/** The command `accessibility-tree`: what Chromium itself tells assistive technology of the page, as indented lines. */

/** What is told by its children alone. */
const PLAIN = new Set(['none', 'generic', 'paragraph', 'StaticText', 'InlineTextBox', 'RootWebArea']);

/** What is told already: by the name of the control beside it, or by the group that it names. */
const TOLD = new Set(['LabelText', 'Legend', 'ListMarker', 'MenuListPopup']);

/** Whose text is its name. */
const LEAVES = new Set(['link', 'button', 'heading', 'checkbox', 'searchbox', 'combobox']);

const STATES = ['expanded', 'pressed', 'checked'];

const tidy = (value) =>
  value
    ?.replace(/\s+/g, ' ')
    .replace(/ ([,:])/g, '$1')
    .trim() || '';

/** ` level=3 expanded=false`: the states that a role has. */
function statesOf({ role, properties = [] }) {
  const isTold = ({ name }) => STATES.includes(name) || (name === 'level' && role.value === 'heading');
  return properties
    .filter(isTold)
    .map(({ name, value }) => ` ${name}=${value.value}`)
    .join('');
}

function ownLine(node, indent) {
  const role = node.role?.value;
  const name = tidy(node.name?.value);
  if (node.ignored) return [];
  if (role === 'StaticText') return name ? [`${indent}“${name}”`] : [];
  if (PLAIN.has(role)) return [];
  const hint = tidy(node.description?.value);
  return [`${indent}${role}${name && ` “${name}”`}${statesOf(node)}${hint && ` (${hint})`}`];
}

function linesOf(node, nodes, indent = '') {
  const role = node.role?.value;
  if (!node.ignored && TOLD.has(role)) {
    // A checkbox may stand inside its label.
    const inside = (node.childIds ?? []).map((id) => nodes.get(id)).filter((one) => one?.role?.value === 'checkbox');
    return inside.flatMap((one) => linesOf(one, nodes, indent));
  }
  const own = ownLine(node, indent);
  if (LEAVES.has(role)) return own;
  const deeper = own.length > 0 ? `${indent}  ` : indent;
  const children = (node.childIds ?? []).map((id) => nodes.get(id)).filter(Boolean);
  return [...own, ...(role === 'StaticText' ? [] : children.flatMap((child) => linesOf(child, nodes, deeper)))];
}

/** A web-test-runner plugin; works where a page is driven by Playwright's Chromium. */
export function accessibilityTreePlugin() {
  return {
    name: 'accessibility-tree',
    async executeCommand({ command, session }) {
      if (command !== 'accessibility-tree') return undefined;
      const page = session.browser.getPage(session.id);
      const devtools = await page.context().newCDPSession(page);
      try {
        const { nodes } = await devtools.send('Accessibility.getFullAXTree');
        return linesOf(nodes[0], new Map(nodes.map((node) => [node.nodeId, node]))).join('\n');
      } finally {
        await devtools.detach();
      }
    },
  };
}
