/** The days that are no weekdays in Sweden beside Saturdays and Sundays. */
import Holidays from 'date-holidays';
import type { Calendar, Day } from './rule.js';
import { isDay } from './stockholm.js';

/**
 * The holidays of lag (1989:253) om allmänna helgdagar, and the three eves that lag (1930:173) 2 § puts beside them. Named one
 * by one, because the source also lists days that no law counts: Twelfth Night's Eve, Maundy Thursday, Walpurgis Eve and more.
 */
const namedInLaw = new Set([
  'nyårsdagen',
  'trettondedag jul',
  'långfredagen',
  'påskdagen',
  'annandag påsk',
  'första maj',
  'Kristi himmelsfärdsdag',
  'pingstdagen',
  'nationaldagen',
  'midsommarafton',
  'midsommardagen',
  'alla helgons dag',
  'julafton',
  'juldagen',
  'annandag jul',
  'nyårsafton',
]);

/** The calendar of these years, both included. */
export function swedishCalendar(fromYear: number, toYear: number): Calendar {
  const sweden = new Holidays('SE');
  const holidays = new Map<Day, string>();
  for (let year = fromYear; year <= toYear; year += 1) {
    for (const { date, name } of sweden.getHolidays(year, 'sv')) {
      const day = date.slice(0, 10);
      if (namedInLaw.has(name) && isDay(day)) holidays.set(day, name);
    }
  }
  return { holidays, first: `${fromYear}-01-01`, last: `${toYear}-12-31` };
}
