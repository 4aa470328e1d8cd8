/** `<group-finder>` as a webmaster embeds it: a script tag, the element, and the host's own words inside. */
export default {
  name: 'ours',
  url: (size) => `/pages/ours-${size}.html`,
  html: (size) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Find a group</title>
    <link rel="icon" href="data:," />
    <script type="module" src="/dist/group-finder.js"></script>
  </head>
  <body>
    <main>
      <h1>Find a group</h1>
      <group-finder src="/feeds/native-${size}.json">
        Need to talk now? <a href="tel:18338526262">1-833-852-6262</a>
      </group-finder>
    </main>
  </body>
</html>
`,
  card: 'group-card',
  loaded: 'group-finder:loaded',
  search: 'input[type=search]',
  filter: { selector: 'button', text: 'Join from home' },
};
