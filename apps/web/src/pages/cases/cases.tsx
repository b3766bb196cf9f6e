import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { casesQuery, meQuery } from '../../api/queries.js';
import type { CaseCard } from '../../api/shapes.js';
import { AGENCY_KINDS, AgencyMark } from '../../components/agency.js';
import { FailureNote } from '../../components/failure.js';
import { Waiting } from '../../components/loaded.js';
import { usePageTitle } from '../../components/page-title.js';
import { DueStatus, Status } from '../../components/status.js';
import { TopLine } from '../../components/top-line.js';
import { PersonName, Reference } from '../../components/young-person.js';
import { dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';
import './cases.css';

/** The cases my agency is a party to, a row each, by next date; the tabs choose a track. */
export function Cases() {
  const { t } = useWords();
  usePageTitle(t('cases.title'));
  const { track } = useSearch({ from: '/inside/cases' });
  const me = useQuery(meQuery);
  const cases = useInfiniteQuery(casesQuery(track));
  const rows = cases.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="cases">
      <TopLine>
        <span>{t('cases.title')}</span>
      </TopLine>
      <header>
        <h1>{t('cases.title')}</h1>
        <nav className="tabs" aria-label={t('cases.tracks')}>
          <Link
            to="/cases"
            search={{}}
            className={track === undefined ? 'on' : ''}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {t('cases.all')}
          </Link>
          {AGENCY_KINDS.map((kind) => (
            <Link
              key={kind}
              to="/cases"
              search={{ track: kind }}
              className={track === kind ? 'on' : ''}
              data-agency={kind}
            >
              <AgencyMark kind={kind} />
              <span className="agency">{t(`kinds.${kind}`)}</span>
            </Link>
          ))}
        </nav>
      </header>
      <p className="small soft moved">{t('cases.moved')}</p>
      {cases.isPending && <Waiting />}
      <FailureNote error={cases.error} />
      {cases.isSuccess && rows.length === 0 && <p className="card padded soft">{t('cases.none')}</p>}
      {rows.length > 0 && me.data && (
        <ul className="card">
          {rows.map((card) => (
            <Row key={card.reference} card={card} now={me.data.now} />
          ))}
        </ul>
      )}
      {cases.hasNextPage && (
        <p className="more">
          <button
            type="button"
            className="button"
            aria-busy={cases.isFetchingNextPage}
            onClick={() => void cases.fetchNextPage()}
          >
            {t('cases.more')}
          </button>
        </p>
      )}
    </div>
  );
}

function Row({ card, now }: { card: CaseCard; now: string }) {
  const { t, language, titled } = useWords();
  return (
    <li className={card.late ? 'case-row late' : 'case-row'}>
      <div>
        <Link className="name" to="/cases/$reference" params={{ reference: card.reference }}>
          <PersonName person={card.youngPerson} />
        </Link>
        <div className="small soft">
          <Reference>{card.reference}</Reference>
        </div>
      </div>
      <ul className="stages" aria-label={t('cases.stages')}>
        {card.tracks.map((track) => (
          <li key={track.id} data-agency={track.agency.kind} className="stage">
            <AgencyMark kind={track.agency.kind} label={titled(track.title)} />
            {titled(track.stage)}
          </li>
        ))}
      </ul>
      <div className="next small">
        {card.nextDate !== null && (
          <>
            <span className="soft">{t('cases.next')}</span>{' '}
            <b className="number">{dateWords(card.nextDate, language, now)}</b>
          </>
        )}
      </div>
      <div className="state">
        {card.nextDate === null ? (
          // What others still do may not be mine to see: only the case itself says that all of it is over.
          <Status tone="ok">{card.status === 'closed' ? t('cases.closed') : t('cases.partOver')}</Status>
        ) : (
          <DueStatus due={card.nextDate} now={now} late={card.late} />
        )}
      </div>
    </li>
  );
}
