/**
 * The floor: the least that any finder must do, by hand and without a library.
 * It loads the feed that `?feed=` names, shows the first ten listings, and
 * narrows them by words and by "Join from home".
 */
const PAGE_SIZE = 10;
const form = document.querySelector('form');
const words = document.querySelector('input[type=search]');
const fromHome = document.querySelector('input[type=checkbox]');
const status = document.querySelector('[role=status]');
const results = document.querySelector('#results');
// A schedule holds local wall-clock time, so it is read and shown in one and the same zone.
const when = new Intl.DateTimeFormat('en', { weekday: 'long', hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });

/** Without case and accents. */
function fold(text) {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

function element(name, text) {
  const node = document.createElement(name);
  node.textContent = text;
  return node;
}

function placeText({ place, formats }) {
  const parts = [place?.name, place?.city].filter(Boolean);
  if (formats.includes('online')) parts.push('Online');
  return parts.join(', ');
}

function card(group) {
  const article = document.createElement('article');
  const meetings = group.schedule.map(({ start }) => when.format(new Date(`${start}Z`)));
  article.append(
    element('h2', group.name),
    element('p', meetings.join(', ')),
    element('p', placeText(group)),
    element('p', group.kind.replace('-', ' ')),
  );
  return article;
}

function searchText({ name, description = '', place = {} }) {
  return fold([name, place.name, place.city, place.region, place.postalCode, description].join('\n'));
}

function start(groups) {
  let texts; // folded on the first search: the first results do not wait for it

  function render() {
    const query = fold(words.value.trim());
    if (query) texts ??= groups.map(searchText);
    const found = groups.filter(
      (group, index) =>
        (!query || texts[index].includes(query)) && (!fromHome.checked || group.formats.includes('online')),
    );
    status.textContent = `${found.length} groups`;
    results.replaceChildren(...found.slice(0, PAGE_SIZE).map(card));
    performance.mark('floor:results');
  }

  form.addEventListener('input', render);
  form.addEventListener('submit', (event) => event.preventDefault());
  render();
}

try {
  const response = await fetch(new URLSearchParams(location.search).get('feed'));
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  start((await response.json()).groups);
} catch (error) {
  status.textContent = "We couldn't load the list.";
  console.error(error);
}
