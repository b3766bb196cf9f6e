import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { casesQuery, inboxQuery, meQuery } from '../../api/queries.js';
import { usePartKinds } from '../../api/agency-kinds.js';
import { DutyNote } from '../../components/duty-note.js';
import { FailureNote } from '../../components/failure.js';
import { Waiting } from '../../components/loaded.js';
import { usePageTitle } from '../../components/page-title.js';
import { TopLine } from '../../components/top-line.js';
import { useWords } from '../../words/words.js';
import { Board } from './board.js';
import { CaseList } from './case-list.js';
import './cases.css';
import { isChosen } from './choose.js';
import { Filters } from './filters.js';
import { SearchCases } from './search-cases.js';
import { TrackTabs } from './track-tabs.js';

/** The cases my agency is a party to: on a board by track and stage, or in a list. What is chosen stands in the address. */
export function Cases() {
  const { t } = useWords();
  usePageTitle(t('cases.title'));
  const kinds = usePartKinds();
  const search = useSearch({ from: '/inside/cases' });
  const me = useQuery(meQuery);
  const inbox = useQuery({ ...inboxQuery, enabled: me.data?.may.includes('inbox.read') === true });
  const status = search.closed === true ? 'closed' : 'open';
  const cases = useInfiniteQuery(casesQuery(status));
  const { hasNextPage, isFetching, fetchNextPage } = cases;
  // A board, and its counts, are of all that is open.
  useEffect(() => {
    if (status === 'open' && hasNextPage && !isFetching) void fetchNextPage();
  }, [status, hasNextPage, isFetching, fetchNextPage]);
  if (me.data === undefined) return null;

  const { now, agency, may } = me.data;
  const isList = search.view === 'list';
  // Who has no part in concerns looks at the first of those who have.
  const own = kinds.find(({ kind }) => kind === agency.kind) ?? kinds[0];
  const kind = search.track ?? own?.kind ?? agency.kind;
  const all = (cases.data?.pages.flatMap((page) => page.items) ?? []).filter((card) => isChosen(card, search, now));
  const listed =
    search.track === undefined ? all : all.filter((card) => card.tracks.some((track) => track.agency.kind === kind));
  const elsewhere = all.filter((card) => card.tracks.length === 0).length;
  return (
    <div className="cases">
      <TopLine>
        <span>{t('cases.title')}</span>
      </TopLine>
      <header>
        <h1>{t('cases.title')}</h1>
        <TrackTabs
          cards={cases.data === undefined ? undefined : all}
          chosen={isList ? search.track : kind}
          isList={isList}
        />
      </header>
      {inbox.data !== undefined && <DutyNote inbox={inbox.data} />}
      <SearchCases now={now} />
      <Filters search={search} />
      {cases.isPending && <Waiting />}
      <FailureNote error={cases.error} />
      {cases.isSuccess && isList && listed.length === 0 && <p className="card padded soft">{t('cases.none')}</p>}
      {cases.isSuccess && isList && listed.length > 0 && <CaseList cards={listed} now={now} />}
      {cases.isSuccess && !isList && <Board cards={all} kind={kind} now={now} />}
      {!isList && elsewhere > 0 && (
        <p className="more small soft">
          {t('cases.elsewhere', { count: elsewhere })}{' '}
          <Link to="/cases" search={{ view: 'list' }}>
            {t('cases.seeList')}
          </Link>
        </p>
      )}
      {may.includes('cases.refer') && (
        <p className="more small">
          <Link to="/brought-in">{t('cases.bringIn')}</Link>
        </p>
      )}
      {status === 'closed' && hasNextPage && (
        <p className="more">
          <button type="button" className="button" aria-busy={isFetching} onClick={() => void fetchNextPage()}>
            {t('cases.more')}
          </button>
        </p>
      )}
    </div>
  );
}
