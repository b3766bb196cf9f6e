import {
  addDays as dayAfter,
  dayOf as dayOfInstant,
  daysBetween as daysBetweenDays,
  instantAt,
  isDay,
  isInstant,
  isTime,
  momentOf as instantFrom,
  timeAt,
  weekdayOf as weekdayOfDay,
} from '#calendar';
import type { Day, Instant } from '#calendar';

/** Dates in words, always in Swedish time: "tor 19 nov", "kl. 15.30", "v. 47". A Day is 2026-11-24, an Instant ISO UTC. */
export type Language = 'sv' | 'en';

const words = (language: Language, part: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...part });
const NAMES = {
  sv: { weekday: words('sv', { weekday: 'long' }), month: words('sv', { month: 'long' }) },
  en: { weekday: words('en', { weekday: 'long' }), month: words('en', { month: 'long' }) },
};

/** The api's dates come as text; what is none stops here. */
function dayIn(text: string): Day {
  if (isDay(text)) return text;
  throw new RangeError(`"${text}" is no day`);
}

const instantIn = (text: string): Instant => (isInstant(text) ? text : instantFrom(new Date(text)));

/** The Swedish calendar day of an instant; a day is its own. */
export const dayOf = (when: string): Day => (isDay(when) ? when : dayOfInstant(instantIn(when)));

/** The Swedish clock of an instant, "15.30". */
export const clockOf = (when: string): string => timeAt(instantIn(when)).replace(':', '.');

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** The instant of a Swedish day and clock ("15:30"); in the hour that does not exist in spring, the hour after. */
export function instantOf(day: string, clock: string): Date {
  if (!isTime(clock)) throw new RangeError(`"${clock}" is no time of day`);
  return new Date(instantAt(dayIn(day), clock));
}

/** Milliseconds that put days and instants on one axis; a day counts from its start. */
export const momentOf = (when: string): number =>
  isDay(when) ? Date.parse(instantAt(when, '00:00')) : Date.parse(when);

/** Whole calendar days from one date to another: 0 is the same day, negative is past. */
export const daysBetween = (from: string, to: string): number => daysBetweenDays(dayOf(from), dayOf(to));

export const addDays = (day: string, days: number): Day => dayAfter(dayIn(day), days);

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: string): number => weekdayOfDay(dayIn(day));

export const isWeekend = (day: string): boolean => weekdayOf(day) > 5;

/** The Monday of the week that the day is in. */
export const mondayOf = (day: string): Day => addDays(day, 1 - weekdayOf(day));

/** ISO week number. */
export const weekOf = (day: string): number => {
  const thursday = addDays(mondayOf(day), 3);
  const firstMonday = mondayOf(`${thursday.slice(0, 4)}-01-04`);
  return Math.floor(daysBetween(firstMonday, thursday) / 7) + 1;
};

export { yearsBetween } from '#calendar';

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

/** "tor 19 nov 2026 kl. 15.30": for what is printed or copied, and read in another year too. */
export const dateAndClockForGood = (when: string, language: Language): string =>
  `${dateWords(when, language)} ${dayOf(when).slice(0, 4)} ${language === 'sv' ? 'kl. ' : ''}${clockOf(when)}`;

/** "Tisdag 17 november". */
export function fullDate(when: string, language: Language): string {
  const day = dayOf(when);
  const said = `${fullWeekday(day, language)} ${dayNumber(day)} ${fullMonth(day, language)}`;
  return said.charAt(0).toUpperCase() + said.slice(1);
}
