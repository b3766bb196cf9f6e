import { type Code, type Unit, sets } from '../../closed-sets.js';
import type { PledgeView } from '../../pledge/pledge-view.js';
import type { Activity } from '../../kinds/activities.js';
import { audienceWords, mannerWords, meansWords, placeWords } from '../words/codes.js';
import { amount, numberWord } from '../words/numbers.js';
import { listed, open } from '../words/sentences.js';

/** An activity, and where its names are looked up. */
export type Told = { activity: Activity; pledge: Pick<PledgeView, 'places' | 'events'> };

/** Where, as it stands after a verb: "i Centrum", "vid skolor och resecentra". Nothing where no place was written down. */
export function where({ activity, pledge }: Told, preposition?: 'på' | 'vid'): string {
  const named = pledge.places.find(({ id }) => id === activity.place);
  if (named !== undefined) return `${placeWords[named.type].by} ${named.name}`;
  if (isInAndOutside(activity)) return 'i och utanför tätort';
  const types = activity.placeTypes.map((type) => placeWords[type]);
  const [first] = types;
  return first === undefined ? '' : `${preposition ?? first.by} ${listed(types.map(({ noun }) => noun))}`;
}

/** The nouns alone, as an object: "skolor och fritidsgårdar", "Älvparken"; `otherwise` where no place was written down. */
export function places({ activity, pledge }: Told, otherwise: string): string {
  const named = pledge.places.find(({ id }) => id === activity.place);
  if (named !== undefined) return named.name;
  return activity.placeTypes.length === 0
    ? otherwise
    : listed(activity.placeTypes.map((type) => placeWords[type].noun));
}

/** "12 hastighetskontroller", or the many alone where no number was written down. */
export function some({ activity }: Told, unit: Unit, one: string, many: string): string {
  const n = activity.counts[unit];
  if (n === undefined) return many;
  return n === 1 ? one : `${numberWord(n)} ${many}`;
}

/** The numbers that the kind's own words don't say: ", 18 kvällar och nio veckor". */
export function otherCounts({ activity }: Told, said: Unit[]): string {
  const rest = sets.unit.flatMap((unit) => {
    const n = activity.counts[unit];
    return n === undefined || said.includes(unit) ? [] : [amount(n, unit)];
  });
  return rest.length === 0 ? '' : `, ${listed(rest)}`;
}

export function mannersOf({ activity }: Told, of: Code<'manner'>[]): string {
  return listed(activity.manners.filter((manner) => of.includes(manner)).map((manner) => mannerWords[manner]));
}

export function meansOf({ activity }: Told): string {
  return listed(activity.means.map((each) => meansWords[each]));
}

export function audienceOf({ activity }: Told, otherwise: string): string {
  return activity.audience.length === 0 ? otherwise : listed(activity.audience.map((each) => audienceWords[each]));
}

/** "om tobak", or nothing. */
export function theme({ activity }: Told, preposition: string): string {
  return activity.theme === null ? '' : `${preposition} ${open(activity.theme)}`;
}

function isInAndOutside({ placeTypes }: Activity): boolean {
  return (
    placeTypes.length === 2 && placeTypes.includes('built-up-area') && placeTypes.includes('outside-built-up-area')
  );
}
