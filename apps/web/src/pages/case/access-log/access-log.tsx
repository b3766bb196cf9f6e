import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconEye, IconPrinter } from '@tabler/icons-react';
import { accessLogQuery } from '../../../api/queries.js';
import type { AccessLogEntry, CaseView } from '../../../api/api-types.js';
import { AgencyMark } from '../../../components/agency.js';
import { Loaded } from '../../../components/loaded.js';
import { withKeys } from '../../../components/with-keys.js';
import { clockOf, dateWords, dayOf } from '../../../time.js';
import { useGroundWords } from './ground-words.js';
import { useWords } from '../../../words/words.js';
import './access-log.css';
import { useReadWords } from './read-words.js';

/** "Vem har läst": my own agency's people by name, and of others whose part I may see the agency alone. */
export default function AccessLog({ view }: { view: CaseView }) {
  const { t } = useWords();
  const query = useInfiniteQuery(accessLogQuery(view.reference));
  return (
    <div className="beside">
      <Loaded query={query} reference={view.reference}>
        {({ pages }) => (
          <section className="card access-log">
            <Days entries={pages.flatMap(({ items }) => items)} readAt={new Date(query.dataUpdatedAt).toISOString()} />
            {query.hasNextPage && (
              <p className="more">
                <button
                  type="button"
                  className="as-link small"
                  disabled={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('access.older')}
                </button>
              </p>
            )}
          </section>
        )}
      </Loaded>
      <aside className="card padded read-by">
        <h2>{t('access.aboutTitle')}</h2>
        <p className="row top small">
          <IconEye size={16} stroke={1.75} aria-hidden="true" />
          <span>{t('access.about')}</span>
        </p>
        <Link
          className="button extract"
          to="/cases/$reference/access-log/extract"
          params={{ reference: view.reference }}
          preload={false}
        >
          <IconPrinter size={16} stroke={1.75} aria-hidden="true" />
          {t('access.extract')}
        </Link>
      </aside>
    </div>
  );
}

/** When it was read is said by the machine's clock, as the rows are: the case clock may stand elsewhere. */
function Days({ entries, readAt }: { entries: AccessLogEntry[]; readAt: string }) {
  const { t, language } = useWords();
  const days = new Map<string, AccessLogEntry[]>();
  for (const each of entries) days.set(dayOf(each.at), [...(days.get(dayOf(each.at)) ?? []), each]);
  if (entries.length === 0) return <p className="padded soft">{t('access.none')}</p>;
  return [...days].map(([day, ofDay]) => (
    <div key={day}>
      <h2 className="day">{dateWords(day, language, readAt)}</h2>
      <ol>
        {withKeys(ofDay, ({ at, agency, action }) => `${at} ${agency.id} ${action}`).map(([key, entry]) => (
          <Row key={key} entry={entry} />
        ))}
      </ol>
    </div>
  ));
}

function Row({ entry: { at, agency, person, action, fields, grounds } }: { entry: AccessLogEntry }) {
  const { t } = useWords();
  const groundsSaid = useGroundWords();
  const { said, what } = useReadWords();
  const why = grounds.length > 0 ? groundsSaid(grounds) : person === null ? t('access.shared') : t('access.own');
  return (
    <li className="access">
      <time className="number">{clockOf(at)}</time>
      <AgencyMark kind={agency.kind} label={agency.name} />
      <div>
        <div>
          <b>{person?.name ?? agency.name}</b>
        </div>
        <div>{said(action)}</div>
        <div className="small soft">{what(fields)}</div>
      </div>
      <div className="small soft why">{t('access.ground', { grounds: why })}</div>
    </li>
  );
}
