/** What those who name somebody to ask need of the finder. */
export { isEverywhere, regionName } from '../finder/serves.js';
export { coordinatorsFor, resourcesFor, waysTo, type Way } from '../finder/whom.js';
