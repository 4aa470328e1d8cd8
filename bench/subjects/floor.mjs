/** The hand-written page that all others are compared with. */
export default {
  name: 'floor',
  url: (size) => `/bench/floor/index.html?feed=/feeds/native-${size}.json`,
  card: 'article',
  loaded: 'floor:results',
  search: 'input[type=search]',
  filter: { selector: 'input[type=checkbox]' },
};
