import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { pledgeQuery } from '../../api/pledges.js';
import { agenciesQuery, meQuery } from '../../api/queries.js';
import { Loaded } from '../../components/loaded.js';
import { usePageTitle } from '../../components/page-title.js';
import { TopLine } from '../../components/top-line.js';
import { useWords } from '../../words/words.js';
import { Activities } from './activities.js';
import { Commitments } from './commitments.js';
import { More } from './more.js';
import { periodWords } from './period.js';
import './pledge.css';
import { PromiseHead } from './promise-head.js';
import { Ways } from './ways.js';
import { Wishes } from './wishes.js';

/** A citizens' pledge: what is promised, what is done of it, and what citizens asked for. No person is in it. */
export function Pledge() {
  const { t, language } = useWords();
  const { id } = useParams({ from: '/inside/pledges/$id' });
  const me = useQuery(meQuery);
  const agencies = useQuery(agenciesQuery);
  const pledge = useQuery(pledgeQuery(id));
  usePageTitle(pledge.data?.title ?? t('pledges.title'));
  if (me.data === undefined) return null;
  return (
    <Loaded query={pledge}>
      {(view) => (
        <div className="pledge">
          <div className="top">
            <TopLine>
              <Link to="/pledges">{t('pledges.title')}</Link>
              <span>{periodWords(view, language)}</span>
            </TopLine>
            <Ways view={view} />
          </div>
          <PromiseHead view={view} />
          <div className="columns">
            <div className="stack wide">
              <Commitments view={view} agencies={agencies.data ?? []} now={me.data.now} />
              <Wishes view={view} />
              <More view={view} />
            </div>
            <Activities view={view} agencies={agencies.data ?? []} me={me.data} />
          </div>
        </div>
      )}
    </Loaded>
  );
}
