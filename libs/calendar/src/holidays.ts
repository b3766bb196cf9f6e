/** The days that are no weekdays in Sweden beside Saturdays and Sundays. */
import Holidays from 'date-holidays';
import type { Calendar } from './rule.js';

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
  const holidays = new Map<string, string>();
  for (let year = fromYear; year <= toYear; year += 1) {
    for (const { date, name } of sweden.getHolidays(year, 'sv')) {
      if (namedInLaw.has(name)) holidays.set(date.slice(0, 10), name);
    }
  }
  return { holidays, first: `${fromYear}-01-01`, last: `${toYear}-12-31` };
}
