/**
 * Days and moments in Europe/Stockholm, by what the browser and Node know of its clock, so that both can use it. Days are plain
 * text so that they sort, and are counted as numbers of days.
 *
 * A time zone look-up costs some ten microseconds, and a decision (200,000 a second are wanted) needs a dozen of them. So each
 * is made once per hour or per day and time, and remembered. The memories are bounded: a worker that runs for years sees ever
 * new hours. When one is full it is emptied whole, because what is in use comes back within a few calls and no order has to be
 * kept.
 */
import type { Day, Instant, TimeOfDay } from './rule.js';

const zone = 'Europe/Stockholm';
/** About two years of hours, or fifty of days: more than one day's work touches, and a few megabytes at most. */
const remembered = 20_000;
const millisecondsInHour = 3_600_000;
const millisecondsInDay = 24 * millisecondsInHour;

function memory<Key, Value>(workOut: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = workOut(key);
    if (known.size >= remembered) known.clear();
    known.set(key, value);
    return value;
  };
}

const swedish = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});
const DAY_LENGTH = '2026-11-24'.length;

/** "2026-11-24 15:30", as its clocks show it. */
const shownAt = (moment: number): string => swedish.format(moment);

const dayOfHour = memory((hour: string) => asDay(shownAt(Date.parse(`${hour}:00:00Z`)).slice(0, DAY_LENGTH)));

/** By time and then by day: both are texts that exist already, and joining them would cost more than the look-up. */
const instantsAt = memory((time: TimeOfDay) =>
  memory((day: Day) => {
    const asUtc = Date.parse(`${day}T${time}Z`);
    if (!isDay(day) || Number.isNaN(asUtc))
      throw new RangeError(`"${day} ${time}" is no moment; write 2026-11-24 09:00`);
    // The clock is two hours ahead in summer. Where it is not, or is skipped, one.
    const inSummer = asUtc - 2 * millisecondsInHour;
    const isSummer = shownAt(inSummer) === `${day} ${time}`;
    return momentOf(new Date(isSummer ? inSummer : asUtc - millisecondsInHour));
  }),
);

const numberOfDay = memory((day: Day) => {
  const number = Date.parse(day) / millisecondsInDay;
  if (!Number.isInteger(number)) throw new RangeError(`"${day}" is no day; write it as 2026-11-24`);
  return number;
});

const dayOfNumber = memory((number: number) => asDay(new Date(number * millisecondsInDay).toISOString().slice(0, 10)));

/** Months are counted from year 0, so that a year's end needs no care. */
const firstOfMonth = memory((month: number) => Date.UTC(Math.floor(month / 12), month % 12) / millisecondsInDay);

/**
 * The day in Stockholm at this moment: the same as in UTC until 22 o'clock, since Stockholm is one or two hours ahead. Its offset
 * is whole hours, so every minute of a later UTC hour has the same day too.
 */
export function dayOf(instant: Instant): Day {
  return instant.slice(11, 13) < '22' ? asDay(instant.slice(0, 10)) : dayOfHour(instant.slice(0, 13));
}

/**
 * The moment of this time on this day in Stockholm. A time that the spring's change of clock skips (02:30) becomes the one an
 * hour later; of a time that the autumn repeats, the first.
 */
export function instantAt(day: Day, time: TimeOfDay): Instant {
  return instantsAt(time)(day);
}

/** What the clocks show, "15:30". */
export function timeAt(instant: Instant): string {
  return shownAt(Date.parse(instant)).slice(DAY_LENGTH + 1);
}

export function addDays(day: Day, days: number): Day {
  return dayOfNumber(numberOfDay(day) + days);
}

/** How many days lie between: 1 from a day to the next. */
export function daysBetween(from: Day, to: Day): number {
  return numberOfDay(to) - numberOfDay(from);
}

/** 1 is Monday, 7 is Sunday. Day number 0 (1970-01-01) was a Thursday. */
export function weekdayOf(day: Day): number {
  return ((((numberOfDay(day) + 3) % 7) + 7) % 7) + 1;
}

/** The same-named day so many months on, or that month's last day where it has none: lag (1930:173) 1 §. */
export function addMonths(day: Day, months: number): Day {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const first = firstOfMonth(month);
  const last = firstOfMonth(month + 1) - 1;
  return dayOfNumber(Math.min(first + Number(day.slice(8)) - 1, last));
}

/** A moment as the platform keeps it, in the form that moments are kept in here. */
export function momentOf(date: Date): Instant {
  const text = date.toISOString();
  if (hasDayForm(text.slice(0, 10)) && text.endsWith('Z')) return `${asDay(text.slice(0, 10))}T${text.slice(11, -1)}Z`;
  throw new RangeError(`${text} lies in no year that dates here are kept in`);
}

function asDay(text: string): Day {
  if (hasDayForm(text)) return text;
  throw new RangeError(`"${text}" is no day; write it as 2026-11-24`);
}

/** The form alone, in nanoseconds: what is asked has been made by a calendar. */
function hasDayForm(text: string): text is Day {
  return text.length === 10 && text[4] === '-' && text[7] === '-';
}

/** Whole years from a birth to a day; who is born on 29 February has a birthday on 1 March in other years. */
export function yearsBetween(birth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** Whether a text is a day that exists, and one of the years that dates here are kept in. */
export function isDay(text: string): text is Day {
  return /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) && isInstant(`${text}T00:00:00.000Z`);
}

/** Whether a text is a time of day, `09:00`. */
export function isTime(text: string): text is TimeOfDay {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** Whether a text is a moment as moments are kept: in UTC, with milliseconds, so that it sorts. */
export function isInstant(text: string): text is Instant {
  const time = /^(19|20|21)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}
