/**
 * The bar on top of each demo page: which feed, language, direction and colours the page shows. It belongs to the
 * demo, not to the page. What is chosen stands in the page's address, so that a state can be linked.
 *
 * Loaded before the elements, so that they begin with what the address says.
 */
import { FEEDS } from './feed-choices.js';

const CHOICES = Object.assign({}, ...Object.values(FEEDS));
const LANGUAGES = { en: 'English', es: 'Español', fr: 'Français (not reviewed)', ar: 'العربية (not reviewed)' };
const DIRECTIONS = { '': 'Automatic', ltr: 'Left to right', rtl: 'Right to left' };
const THEMES = { '': 'Automatic', light: 'Light', dark: 'Dark' };
const PRESETS = { '': 'None', calm: 'Calm', clinic: 'Clinic', contrast: 'Contrast', night: 'Night' };

const ours = () => document.querySelectorAll('group-finder, group-card, group-help, group-next');
const finders = () => document.querySelectorAll('group-finder');
const withFeed = () => document.querySelectorAll('group-finder[src], group-card[src], group-next[src]');

function setOrRemove(element, name, value) {
  if (value === undefined || value === '') element.removeAttribute(name);
  else element.setAttribute(name, value);
}

function setFeed(key) {
  const { src, type, maxBytes, second } = CHOICES[key];
  const url = typeof src === 'function' ? src() : src;
  for (const source of document.querySelectorAll('group-finder > group-source')) source.remove();
  for (const element of withFeed()) {
    setOrRemove(element, 'type', type);
    setOrRemove(element, 'max-bytes', maxBytes);
    element.setAttribute('src', url);
  }
  if (second === undefined) return;
  for (const finder of finders()) finder.append(make('group-source', {}, { src: second }));
}

function setLanguage(lang) {
  for (const element of ours()) setOrRemove(element, 'lang', lang === document.documentElement.lang ? '' : lang);
}

function setDirection(dir) {
  for (const element of ours()) setOrRemove(element, 'dir', dir);
}

function setTheme(theme) {
  document.documentElement.classList.remove('light', 'dark');
  if (theme) document.documentElement.classList.add(theme);
}

const preset = make('link', { rel: 'stylesheet' });

function setPreset(name) {
  preset.remove();
  if (!name) return;
  preset.href = `/dist/themes/${name}.css`;
  document.head.append(preset);
}

function setLossSafe(isOn) {
  for (const finder of finders()) finder.toggleAttribute('loss-safe', isOn);
}

function make(tag, properties, attributes = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const optionsOf = (choices) => Object.entries(choices).map(([value, text]) => make('option', { value, text }));

function feedOptions() {
  return Object.entries(FEEDS).map(([label, group]) => {
    const texts = Object.fromEntries(Object.entries(group).map(([key, { says }]) => [key, says]));
    return make('optgroup', { label }, {}, ...optionsOf(texts));
  });
}

/** Writes a choice into the address; what is the page's own choice is left out. */
function remember(name, value, usual) {
  const url = new URL(location.href);
  if (value === usual) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  history.replaceState(null, '', url);
}

const asked = new URL(location.href).searchParams;

/** A menu for `?name=`; what the address asks for is set at once. */
function menu(name, text, options, usual, set) {
  const select = make('select', { name }, {}, ...options);
  select.value = asked.get(name) ?? usual;
  if (select.selectedIndex < 0) select.value = usual;
  if (select.value !== usual) set(select.value);
  select.addEventListener('change', () => {
    remember(name, select.value, usual);
    set(select.value);
  });
  return make('label', {}, {}, make('span', { textContent: text }), select);
}

function lossSafeSwitch() {
  const box = make('input', { type: 'checkbox', checked: asked.get('loss-safe') === 'on' });
  if (box.checked) setLossSafe(true);
  box.addEventListener('change', () => {
    remember('loss-safe', box.checked ? 'on' : '', '');
    setLossSafe(box.checked);
  });
  return make('label', { className: 'demo-bar-switch' }, {}, box, make('span', { textContent: 'Loss-safe' }));
}

/** What the elements told the page about the list that it shows. */
function eventLine() {
  const line = make('p', { textContent: 'No event yet' });
  const said = new Map();
  const say = {
    'group-ready': ({ shown, total }) => ['shown', `${shown} of ${total}`],
    'group-change': ({ shown, total }) => ['shown', `${shown} of ${total}`],
    'group-error': ({ code }) => ['group-error', code],
    'group-problem': ({ count }) => ['group-problem', count],
  };
  for (const [name, toPair] of Object.entries(say)) {
    document.addEventListener(name, (event) => {
      said.set(...toPair(event));
      line.textContent = [...said].map((pair) => pair.join(': ')).join(' · ');
    });
  }
  document.addEventListener('change', ({ target }) => target.name === 'feed' && said.clear());
  return line;
}

const summary = make('summary', { textContent: 'Demo bar' }, {}, make('span', { textContent: 'not part of the page' }));
const controls = make(
  'div',
  { className: 'demo-bar-controls' },
  {},
  menu('feed', 'Feed', feedOptions(), 'ours', setFeed),
  menu('lang', 'Language', optionsOf(LANGUAGES), document.documentElement.lang, setLanguage),
  menu('dir', 'Direction', optionsOf(DIRECTIONS), '', setDirection),
  menu('theme', 'Theme', optionsOf(THEMES), '', setTheme),
  menu('preset', 'Preset', optionsOf(PRESETS), '', setPreset),
  lossSafeSwitch(),
  eventLine(),
);
const isWide = matchMedia('(min-width: 48em)').matches;
// Behind the link that skips to the main part, which has to come first.
document
  .querySelector('body > header')
  .before(
    make(
      'aside',
      { className: 'demo-bar', lang: 'en', dir: 'ltr' },
      { 'aria-label': 'Demo bar' },
      make('details', { open: isWide }, {}, summary, controls),
    ),
  );
