/** The same feed on another origin, asked for by a preload hint as the README shows it. */
import across from './across.mjs';

export default {
  ...across,
  name: 'preload',
  url: ({ size, format }) => `/pages/preload-${format}-${size}.html`,
  html: (choice) => across.html(choice).replace('<script', `${hint(choice)}\n    <script`),
};

const hint = ({ size, format }) =>
  `<link rel="preload" href="%OTHER%/feeds/${format}-${size}.json" as="fetch" crossorigin />`;
