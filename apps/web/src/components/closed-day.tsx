import { useQuery } from '@tanstack/react-query';
import { weekdayQuery } from '../api/queries.js';
import { dateWords } from '../time.js';
import { useWords } from '../words/words.js';
import { useHolidayName } from './holiday-name.js';

/** What a chosen day means where nobody works on it: a time limit is moved to the next weekday, all else is only said. */
export type OnClosedDay = 'moved' | 'said';

/** Says of a day that it is no weekday, as the api knows the holidays. */
export function ClosedDay({ day, on }: { day: string | null; on: OnClosedDay }) {
  const { t, language, capital } = useWords();
  const holidayName = useHolidayName();
  const query = useQuery({ ...weekdayQuery(day ?? ''), enabled: day !== null });
  const closed = query.data?.steps.find((step) => step.day === day && CLOSED.has(step.why));
  if (day === null || query.data === undefined || closed === undefined) return null;
  const what = closed.name === null ? t(`workingOut.why.${closed.why}`) : holidayName(closed.name);
  return (
    <p className="hint under">
      {t(`day-field.${on}`, { what: capital(what), date: dateWords(query.data.rolled, language, day) })}
    </p>
  );
}

const CLOSED: ReadonlySet<string> = new Set(['saturday', 'sunday', 'holiday', 'eve']);
