import type { Unit } from '../../closed-sets.js';

const words = ['två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

/** "två", "tolv", "13", "1 204": as a Swedish text writes numbers. */
export function numberWord(n: number): string {
  return words[n - 2] ?? digits(n);
}

/** "1 204", with a blank that doesn't break. */
export function digits(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}

type Noun = { one: string; many: string };

/** "ett tillfälle", "tre tillfällen", "0 tillfällen". */
export function amount(n: number, unit: Unit): string {
  const { one, many } = nouns[unit];
  return n === 1 ? one : `${numberWord(n)} ${many}`;
}

const nouns: Record<Unit, Noun> = {
  occasions: { one: 'ett tillfälle', many: 'tillfällen' },
  evenings: { one: 'en kväll', many: 'kvällar' },
  weeks: { one: 'en vecka', many: 'veckor' },
  places: { one: 'en plats', many: 'platser' },
  visits: { one: 'ett besök', many: 'besök' },
  meetings: { one: 'ett möte', many: 'möten' },
  operations: { one: 'en insats', many: 'insatser' },
  checks: { one: 'en kontroll', many: 'kontroller' },
  classes: { one: 'en klass', many: 'klasser' },
  areas: { one: 'ett område', many: 'områden' },
  households: { one: 'ett hushåll', many: 'hushåll' },
  findings: { one: 'en iakttagelse', many: 'iakttagelser' },
  tips: { one: 'ett tips', many: 'tips' },
};

/** Persons: few of them are never told exactly. */
export function persons(n: number, limit: number): string {
  return n < limit ? `färre än ${numberWord(limit)} personer` : `${numberWord(n)} personer`;
}
