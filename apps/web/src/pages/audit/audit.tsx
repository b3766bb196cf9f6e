import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { auditQuery, meQuery } from '../../api/queries.js';
import { Loaded } from '../../components/loaded.js';
import { NoAccess } from '../../components/no-access.js';
import { usePageTitle } from '../../components/page-title.js';
import { TopLine } from '../../components/top-line.js';
import { useWords } from '../../words/words.js';
import './audit.css';
import { Filters } from './filters.js';
import { Rows } from './rows.js';

/** So far the api counts. */
const MOST = 10_000;

/** The data protection officer's page: who asked for what, never what they were shown. */
export function Audit() {
  const me = useQuery(meQuery);
  if (me.data === undefined) return null;
  return me.data.may.includes('audit.read') ? <Log town={me.data.municipality.name} /> : <NoAccess />;
}

function Log({ town }: { town: string }) {
  const { t } = useWords();
  usePageTitle(t('audit.title'));
  const filter = useSearch({ from: '/inside/audit' });
  const query = useInfiniteQuery(auditQuery(filter));
  const readAt = new Date(query.dataUpdatedAt).toISOString();
  const person = query.data?.pages[0]?.items.find((each) => each.person.id === filter.account)?.person.name;
  return (
    <div className="audit">
      <TopLine>
        <span>{t('audit.crumb')}</span>
      </TopLine>
      <header>
        <h1>{t('audit.title')}</h1>
        <p className="soft">{t('audit.about', { town })}</p>
      </header>
      <Filters key={filter.reference ?? ''} filter={filter} person={person} />
      <Loaded query={query}>
        {({ pages }) => {
          const counts = pages[0]?.counts ?? { rows: 0, refused: 0, people: 0 };
          return (
            <>
              <p role="status">{t(counts.rows < MOST ? 'audit.counts' : 'audit.countsMost', counts)}</p>
              <Rows entries={pages.flatMap(({ items }) => items)} filter={filter} readAt={readAt} />
              {query.hasNextPage && (
                <p>
                  <button
                    type="button"
                    className="button"
                    disabled={query.isFetchingNextPage}
                    onClick={() => void query.fetchNextPage()}
                  >
                    {t('audit.older')}
                  </button>
                </p>
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
