/** What only an opened card needs of the controllers. */
export { isElsewhere, leftOutOf, meetingsOf, nextOfEach, seriesOf } from '../finder/card-dates.js';
export { telHref } from '../finder/card-view.js';
