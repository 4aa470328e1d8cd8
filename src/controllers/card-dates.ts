/** What only an opened card needs of the controllers. */
export { leftOutOf, meetingsOf } from '../finder/card-dates.js';
export { telHref } from '../finder/card-view.js';
