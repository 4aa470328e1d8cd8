/** The style sheets of themes/, by the names of their files; none where the folder is not there. */
const files: Record<string, string> = import.meta.glob('../../themes/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The text of each preset by its name: `calm`, `clinic` … */
export const PRESETS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([path, text]) => [path.replace(/^.*\/|\.css$/g, ''), text]),
);
