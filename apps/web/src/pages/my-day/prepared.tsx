import { Link } from '@tanstack/react-router';
import type { PreparedCard } from '../../api/api-types.js';
import { AgencyName } from '../../components/agency.js';
import { DueStatus } from '../../components/status.js';
import { PersonName, Reference } from '../../components/young-person.js';
import { dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';

/** Of a protected identity: what waits for me as a second reader, and what I have prepared. */
export function PreparedShares({ cards, now }: { cards: PreparedCard[]; now: string }) {
  const { t, language } = useWords();
  if (cards.length === 0) return null;
  return (
    <section>
      <h2>{t('fourEyes.title')}</h2>
      <div className="card">
        {cards.map(({ id, reference, youngPerson, receiver, preparedBy, mine, at, due, late }) => (
          <article className="offer" key={id}>
            <div className="from-to">
              <AgencyName agency={receiver}>{receiver.name}</AgencyName>
              <span className="push">
                <DueStatus due={due} now={now} late={late} />
              </span>
            </div>
            <p>
              <Link to="/cases/$reference" params={{ reference }} search={{ tab: 'sharing' }} className="title">
                <PersonName person={youngPerson} />
              </Link>
              <br />
              <span className="small soft">
                <Reference>{reference}</Reference> ·{' '}
                {t('fourEyes.preparedBy', { name: preparedBy.name, date: dateWords(at, language, now) })}
              </span>
            </p>
            {mine ? (
              <p className="small soft">{t('fourEyes.mine')}</p>
            ) : (
              <div className="row">
                <Link
                  to="/cases/$reference"
                  params={{ reference }}
                  search={{ tab: 'sharing' }}
                  className="button compact"
                  aria-label={t('day.rowLabel', { action: t('fourEyes.look'), title: receiver.name, reference })}
                >
                  {t('fourEyes.look')}
                </Link>
                <span className="small soft">{t('fourEyes.by', { date: dateWords(due, language, now) })}</span>
              </div>
            )}
          </article>
        ))}
      </div>
    </section>
  );
}
