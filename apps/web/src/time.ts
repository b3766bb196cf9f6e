/** Dates in words, always in Swedish time: "tor 19 nov", "kl. 15.30", "v. 47". A Day is 2026-11-24, an Instant ISO UTC. */
export type Language = 'sv' | 'en';

const ZONE = 'Europe/Stockholm';
const DAY_MS = 86_400_000;

const words = (language: Language, part: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...part });
const NAMES = {
  sv: { weekday: words('sv', { weekday: 'long' }), month: words('sv', { month: 'long' }) },
  en: { weekday: words('en', { weekday: 'long' }), month: words('en', { month: 'long' }) },
};

const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

const isDay = (when: string): boolean => when.length === 10;

/** The Swedish calendar day of an instant. */
export const dayOf = (when: string): string => (isDay(when) ? when : parts.format(new Date(when)).slice(0, 10));

/** The Swedish clock of an instant, "15.30". */
export const clockOf = (when: string): string => parts.format(new Date(when)).slice(11, 16).replace(':', '.');

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** Milliseconds that put days and instants on one axis; a day counts from its start. */
export const momentOf = (when: string): number => (isDay(when) ? instantOf(when, '00:00').getTime() : Date.parse(when));

/** Whole calendar days from one date to another: 0 is the same day, negative is past. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((noon(dayOf(to)).getTime() - noon(dayOf(from)).getTime()) / DAY_MS);

export const addDays = (day: string, days: number): string =>
  new Date(noon(day).getTime() + days * DAY_MS).toISOString().slice(0, 10);

/** 0 is Sunday. */
export const weekdayOf = (day: string): number => noon(day).getUTCDay();

/** The Monday of the week that the day is in. */
export const mondayOf = (day: string): string => addDays(day, -((weekdayOf(day) + 6) % 7));

/** ISO week number. */
export const weekOf = (day: string): number => {
  const thursday = addDays(mondayOf(day), 3);
  const firstMonday = mondayOf(`${thursday.slice(0, 4)}-01-04`);
  return Math.floor(daysBetween(firstMonday, thursday) / 7) + 1;
};

const dayNumber = (day: string): number => Number(day.slice(8, 10));

export const fullWeekday = (day: string, language: Language): string => NAMES[language].weekday.format(noon(day));
export const fullMonth = (day: string, language: Language): string => NAMES[language].month.format(noon(day));

/** "tor": three letters in either language, where the library has "tors" and full stops. */
export const shortWeekday = (day: string, language: Language): string => fullWeekday(day, language).slice(0, 3);

/** "nov"; one of four letters is not cut. */
export function shortMonth(day: string, language: Language): string {
  const name = fullMonth(day, language);
  return name.length > 4 ? name.slice(0, 3) : name;
}

/** "19 nov". */
export const dayAndMonth = (day: string, language: Language): string =>
  `${dayNumber(day)} ${shortMonth(day, language)}`;

/** "tor 19 nov"; with the year when it is not `now`'s. */
export function dateWords(when: string, language: Language, now?: string): string {
  const day = dayOf(when);
  const year = now === undefined || now.slice(0, 4) === day.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`;
  return `${shortWeekday(day, language)} ${dayAndMonth(day, language)}${year}`;
}

/** "tor 19 nov kl. 15.30". */
export const dateAndClock = (when: string, language: Language, now?: string): string =>
  `${dateWords(when, language, now)} ${language === 'sv' ? 'kl. ' : ''}${clockOf(when)}`;

/** "Tisdag 17 november". */
export function fullDate(when: string, language: Language): string {
  const day = dayOf(when);
  const said = `${fullWeekday(day, language)} ${dayNumber(day)} ${fullMonth(day, language)}`;
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** The instant of a Swedish day and clock ("15:30"); in the hour that does not exist in spring, the hour after. */
export function instantOf(day: string, clock: string): Date {
  const asUtc = Date.parse(`${day}T${clock}:00Z`);
  const shown = (at: number) => Date.parse(`${parts.format(new Date(at)).replace(' ', 'T')}:00Z`);
  const guess = asUtc - (shown(asUtc) - asUtc);
  return new Date(guess - (shown(guess) - asUtc));
}

/** Whole years from a birth to a day; who is born on 29 February has a birthday on 1 March in other years. */
export const yearsBetween = (birth: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0);
