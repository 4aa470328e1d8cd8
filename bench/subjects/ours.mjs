/** `<group-finder>` as a webmaster embeds it: a script tag, the element, and the host's own words inside. */

/** Listings above which a feed may not fit into what a finder reads by itself; the host then says that it may be more. */
const LARGE = 40_000;

export default {
  name: 'ours',
  formats: ['native', 'meeting-guide'],
  url: ({ size, format }) => `/pages/ours-${format}-${size}.html`,
  html: ({ size, format }) => `<!doctype html>
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
      <group-finder src="/feeds/${format}-${size}.json"${size > LARGE ? ' max-bytes="1073741824" timeout="60"' : ''}>
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
  more: { selector: 'button', text: 'Show 10 more' },
  place: true,
  language: {
    element: 'group-finder',
    status: '[part~="list-heading"]',
    es: '\\bgrupos\\b',
    en: '\\bgroups\\b',
  },
  mount: '<group-finder src="/feeds/native-100.json"></group-finder>',
};
