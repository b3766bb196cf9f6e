import { Link } from '@tanstack/react-router';
import type { InboxItem } from '../../api/api-types.js';
import { addDays, dateWords, isWeekend, mondayOf, shortWeekday, weekdayOf } from '../../time.js';
import { useWords } from '../../words/words.js';

/** A bar higher than this says no more than "much". */
const HIGHEST = 4;

/** Two weeks of working days with a brick for each thing that falls due; a click filters the list. */
export function DayLoad({ items, today, chosen }: { items: InboxItem[]; today: string; chosen: string | undefined }) {
  const { t, language } = useWords();
  const late = items.filter((item) => item.late).length;
  const last = addDays(mondayOf(today), 14);
  const count = (day: string) => items.filter((item) => item.due === day && !item.late).length;
  const days: string[] = [];
  for (let day = today; day <= last; day = addDays(day, 1)) {
    const weekend = isWeekend(day);
    if (!weekend || day === today || count(day) > 0) days.push(day);
  }
  return (
    <ol className="load row-scrolls" aria-label={t('day.load')}>
      {late > 0 && (
        <Day
          look="late"
          name="late"
          count={late}
          word={t('day.lateShort')}
          figure={late}
          label={t('nav.late', { count: late })}
          chosen={chosen === 'late'}
        />
      )}
      {days.map((day) => (
        <Day
          key={day}
          look={day === today ? 'now' : ''}
          monday={weekdayOf(day) === 1 && day !== today}
          name={day}
          count={count(day)}
          word={shortWeekday(day, language)}
          figure={Number(day.slice(8))}
          label={t('day.loadDay', { date: dateWords(day, language), count: count(day) })}
          chosen={chosen === day}
        />
      ))}
    </ol>
  );
}

function Day({
  look,
  monday = false,
  name,
  count,
  word,
  figure,
  label,
  chosen,
}: {
  look: string;
  monday?: boolean;
  name: string;
  count: number;
  word: string;
  figure: number;
  label: string;
  chosen: boolean;
}) {
  const { t } = useWords();
  return (
    <li className={`${look}${monday ? ' monday' : ''}${chosen ? ' chosen' : ''}`}>
      <Link
        to="/"
        search={chosen ? {} : { day: name }}
        replace
        aria-label={chosen ? `${label}. ${t('day.showAll')}` : label}
      >
        <span className="bricks">
          {Array.from({ length: Math.min(count, HIGHEST) }, (_, brick) => (
            <i key={brick} />
          ))}
        </span>
        <span>
          {word} <b className="number">{figure}</b>
        </span>
      </Link>
    </li>
  );
}
