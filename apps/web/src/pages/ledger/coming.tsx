import { Link } from '@tanstack/react-router';
import type { Ledger } from '../../api/api-types.js';
import { Status } from '../../components/status.js';
import { Reference } from '../../components/young-person.js';
import { dateAndClock, dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';

/** Dates that somebody is told of in the days to come. */
export function Coming({ dates, now }: { dates: Ledger['coming']; now: string }) {
  const { t, titled, language } = useWords();
  return (
    <ul>
      {dates.map(({ reference, thing, title, due, at, person }) => (
        <li key={`${reference} ${thing}`}>
          <div>
            <b>{titled(title)}</b> {t('ledger.due', { date: dateWords(due, language, now) })} ·{' '}
            <Link to="/cases/$reference" params={{ reference }}>
              <Reference>{reference}</Reference>
            </Link>
            <div className="small soft">{person ?? t('ledger.nobody')}</div>
          </div>
          <Status tone="later">{t('ledger.rings', { when: dateAndClock(at, language, now) })}</Status>
        </li>
      ))}
    </ul>
  );
}
