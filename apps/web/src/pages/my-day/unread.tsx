import { Link } from '@tanstack/react-router';
import type { UnreadCard } from '../../api/api-types.js';
import { DueStatus } from '../../components/status.js';
import { PersonName, Reference } from '../../components/young-person.js';
import { dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';

/** To a head: what nobody of theirs reads, so that somebody has to be named, or has not been looked at in time. */
export function UnreadShares({ cards, now }: { cards: UnreadCard[]; now: string }) {
  const { t, language } = useWords();
  if (cards.length === 0) return null;
  return (
    <section>
      <h2>{t('fourEyes.unread')}</h2>
      <div className="card">
        {cards.map(({ id, reference, youngPerson, due, late, why }) => (
          <article className="offer" key={id}>
            <p className="row">
              <Link to="/cases/$reference" params={{ reference }} className="title">
                <PersonName person={youngPerson} />
              </Link>
              <Reference>{reference}</Reference>
              <span className="push">
                <DueStatus due={due} now={now} late={late} />
              </span>
            </p>
            <p className="small soft">
              {why === 'late'
                ? t('fourEyes.unreadWhy.late', { date: dateWords(due, language, now) })
                : t(`fourEyes.unreadWhy.${why}`)}
            </p>
            <div className="row">
              <Link
                to="/cases/$reference"
                params={{ reference }}
                className="button compact"
                aria-label={t('day.rowLabel', {
                  action: t('person.nameReaders'),
                  title: t('fourEyes.unread'),
                  reference,
                })}
              >
                {t('person.nameReaders')}
              </Link>
            </div>
          </article>
        ))}
      </div>
    </section>
  );
}
