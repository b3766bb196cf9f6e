import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { pledgesQuery } from '../../api/pledges.js';
import { meQuery } from '../../api/queries.js';
import type { PledgeCard } from '../../api/api-types.js';
import { Loaded } from '../../components/loaded.js';
import { usePageTitle } from '../../components/page-title.js';
import { Status } from '../../components/status.js';
import { TopLine } from '../../components/top-line.js';
import { dayOf } from '../../time.js';
import { useWords } from '../../words/words.js';
import { isDuring, periodWords } from '../pledge/period.js';
import { Duties } from './duties.js';
import './pledges.css';

/** The municipality's pledges, the latest first; what is done is logged from here too. */
export function Pledges() {
  const { t } = useWords();
  usePageTitle(t('pledges.title'));
  const me = useQuery(meQuery);
  const pledges = useQuery(pledgesQuery);
  if (me.data === undefined) return null;
  return (
    <div className="pledges">
      <TopLine>
        <span>{t('pledges.title')}</span>
      </TopLine>
      <header>
        <h1>{t('pledges.title')}</h1>
        <p className="words soft">{t('pledges.about')}</p>
      </header>
      <Loaded query={pledges}>
        {({ items, mayKeep, mayLog }) => (
          <>
            {items.length === 0 ? (
              <p className="card padded soft">{t('pledges.none')}</p>
            ) : (
              <ul className="card">
                {items.map((card) => (
                  <Card key={card.id} card={card} now={me.data.now} mayLog={mayLog} />
                ))}
              </ul>
            )}
            {mayKeep && (
              <p>
                <Link className="button" to="/pledges/new">
                  <IconPlus size={18} stroke={1.75} aria-hidden="true" />
                  {t('pledges.open')}
                </Link>
              </p>
            )}
          </>
        )}
      </Loaded>
      <Duties now={me.data.now} />
    </div>
  );
}

function Card({ card, now, mayLog }: { card: PledgeCard; now: string; mayLog: boolean }) {
  const { t, language } = useWords();
  const { id, title, area, signed } = card;
  const goesOn = isDuring(card, dayOf(now));
  return (
    <li>
      <span className="period number">{periodWords(card, language)}</span>
      <span className="about">
        <Link className="title" to="/pledges/$id" params={{ id }}>
          {title}
        </Link>
        <span className="row wrap small soft">
          {area}
          {signed ? (
            <Status tone="ok">{t('pledges.signed')}</Status>
          ) : (
            <Status tone="wait">{t('pledges.unsigned')}</Status>
          )}
        </span>
      </span>
      {goesOn && mayLog && (
        <Link
          className="button primary"
          to="/pledges/$id/log"
          params={{ id }}
          aria-label={t('pledges.logFor', { title })}
        >
          <IconPlus size={18} stroke={1.75} aria-hidden="true" />
          {t('pledges.log')}
        </Link>
      )}
    </li>
  );
}
