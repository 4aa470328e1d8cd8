/** The hand-written page that all others are compared with. It reads the native format only. */
export default {
  name: 'floor',
  formats: ['native'],
  url: ({ size, format }) => `/bench/floor/index.html?feed=/feeds/${format}-${size}.json`,
  card: 'article',
  loaded: 'floor:results',
  search: 'input[type=search]',
  filter: { selector: 'input[type=checkbox]' },
};
