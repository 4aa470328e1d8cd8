/** Ours with its feed on another origin, as an API has it. */
import ours from './ours.mjs';

export default {
  ...ours,
  name: 'across',
  url: ({ size, format }) => `/pages/across-${format}-${size}.html`,
  html: (choice) => ours.html(choice).replace(/src="(?=\/feeds)/, 'src="%OTHER%'),
};
