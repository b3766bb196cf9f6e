import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { pledgeQuery } from '../../../api/pledges.js';
import { meQuery } from '../../../api/queries.js';
import { Loaded } from '../../../components/loaded.js';
import { NoAccess } from '../../../components/no-access.js';
import { usePageTitle } from '../../../components/page-title.js';
import { TopLine } from '../../../components/top-line.js';
import { useWords } from '../../../words/words.js';
import { periodWords } from '../period.js';
import './log.css';
import { LogForm } from './log-form.js';
import { Logged } from './logged.js';

/** Logging what was done: quick, on a phone. `change` is an activity that is changed, `saved` one that just was saved. */
export function Log() {
  const { t, language } = useWords();
  const { id } = useParams({ from: '/inside/pledges/$id/log' });
  const { change, saved } = useSearch({ from: '/inside/pledges/$id/log' });
  const navigate = useNavigate({ from: '/pledges/$id/log' });
  const me = useQuery(meQuery);
  const pledge = useQuery(pledgeQuery(id));
  const title = change === undefined ? t('log.title') : t('log.changeTitle');
  usePageTitle(title);
  if (me.data === undefined) return null;
  const { agency, now } = me.data;
  return (
    <Loaded query={pledge}>
      {(view) => {
        const done = view.activities.find((each) => each.id === saved);
        const changed = view.activities.find((each) => each.id === change && each.agency === agency.id);
        if (!view.mayLog || (change !== undefined && changed === undefined)) return <NoAccess />;
        return (
          <div className="log">
            <TopLine>
              <Link to="/pledges">{t('pledges.title')}</Link>
              <Link to="/pledges/$id" params={{ id }}>
                {periodWords(view, language)}
              </Link>
              <span>{title}</span>
            </TopLine>
            {done ? (
              <Logged view={view} activity={done} />
            ) : (
              <>
                <h1>{title}</h1>
                <LogForm
                  key={change ?? 'new'}
                  view={view}
                  agency={agency}
                  now={now}
                  activity={changed}
                  onSaved={(activity) => void navigate({ search: { saved: activity }, replace: true })}
                />
              </>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}
