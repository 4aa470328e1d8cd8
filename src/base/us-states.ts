/** The states and territories of the United States, by code and by name. */
import { fold } from './fold.js';

const NAMES =
  'AK Alaska,AL Alabama,AR Arkansas,AS American Samoa,AZ Arizona,CA California,CO Colorado,CT Connecticut,' +
  'DC District of Columbia,DE Delaware,FL Florida,GA Georgia,GU Guam,HI Hawaii,IA Iowa,ID Idaho,IL Illinois,IN Indiana,' +
  'KS Kansas,KY Kentucky,LA Louisiana,MA Massachusetts,MD Maryland,ME Maine,MI Michigan,MN Minnesota,MO Missouri,' +
  'MP Northern Mariana Islands,MS Mississippi,MT Montana,NC North Carolina,ND North Dakota,NE Nebraska,NH New Hampshire,' +
  'NJ New Jersey,NM New Mexico,NV Nevada,NY New York,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,PR Puerto Rico,' +
  'RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VA Virginia,VI US Virgin Islands,' +
  'VT Vermont,WA Washington,WI Wisconsin,WV West Virginia,WY Wyoming';

/** The name of each by its code: "OR" → "Oregon". */
export const STATE_NAMES: ReadonlyMap<string, string> = new Map(
  NAMES.split(',').map((state) => [state.slice(0, 2), state.slice(3)]),
);

const CODES: ReadonlyMap<string, string> = new Map([
  ...[...STATE_NAMES].flatMap(([code, name]) => [[code.toLowerCase(), code] as const, [fold(name), code] as const]),
  ['virgin islands', 'VI'],
  ['u s virgin islands', 'VI'],
  ['washington state', 'WA'],
  ['new york state', 'NY'],
]);

/** The code of a state by its folded code or name; "d c" is one too. */
export function stateOf(folded: string): string | undefined {
  return CODES.get(/^[a-z] [a-z]$/.test(folded) ? folded.replace(' ', '') : folded);
}
