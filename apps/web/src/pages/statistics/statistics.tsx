import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { meQuery } from '../../api/queries.js';
import { statisticsFile, statisticsQuery } from '../../api/statistics.js';
import { Loaded } from '../../components/loaded.js';
import { NoAccess } from '../../components/no-access.js';
import { usePageTitle } from '../../components/page-title.js';
import { TopLine } from '../../components/top-line.js';
import { dayAndMonth, dayOf } from '../../time.js';
import { useWords } from '../../words/words.js';
import { Concerns } from './concerns.js';
import { FirstSeen } from './first-seen.js';
import { FirstTalk } from './first-talk.js';
import { Handoffs } from './handoffs.js';
import { Limit } from './limit.js';
import { NearMisses } from './near-misses.js';
import { Promised } from './promise.js';
import './statistics.css';

/** So many years back can be chosen. */
const YEARS = 5;

/** The steering group's picture of a year: questions with their answers in words, then the picture. Counts alone. */
export function StatisticsPage() {
  const me = useQuery(meQuery);
  if (me.data === undefined) return null;
  return me.data.may.includes('statistics.read') ? <Year today={dayOf(me.data.now)} /> : <NoAccess />;
}

function Year({ today }: { today: string }) {
  const { t, language } = useWords();
  usePageTitle(t('statistics.title'));
  const search = useSearch({ from: '/inside/statistics' });
  const navigate = useNavigate({ from: '/statistics' });
  const year = String(search.year ?? today.slice(0, 4));
  const statistics = useQuery(statisticsQuery(year));
  const years = Array.from({ length: YEARS }, (_, ago) => String(Number(today.slice(0, 4)) - ago));
  return (
    <div className="statistics">
      <TopLine>
        <span>{t('statistics.crumb')}</span>
      </TopLine>
      <header>
        <div>
          <h1>{t('statistics.title')}</h1>
          <p className="soft">
            {statistics.data &&
              `${t('statistics.period', {
                from: dayAndMonth(statistics.data.from, language),
                to: `${dayAndMonth(statistics.data.to, language)} ${year}`,
              })} ${t('statistics.about', { limit: statistics.data.limit })}`}
          </p>
        </div>
        <div className="ways">
          <label>
            <span className="unseen">{t('statistics.year')}</span>
            <select
              className="input"
              value={year}
              onChange={({ target }) => void navigate({ search: { year: Number(target.value) }, replace: true })}
            >
              {[...new Set([...years, year])].map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </select>
          </label>
          <button type="button" className="button" onClick={() => window.print()}>
            <IconPrinter size={18} stroke={1.75} aria-hidden="true" />
            {t('statistics.print')}
          </button>
          <a className="button" href={statisticsFile(year)} download>
            <IconDownload size={18} stroke={1.75} aria-hidden="true" />
            {t('statistics.csv')}
          </a>
        </div>
      </header>
      <Loaded query={statistics}>
        {(told) => (
          <Limit value={told.limit}>
            <div className="three">
              <FirstTalk firstTalk={told.firstTalk} year={year} />
              <Handoffs handoffs={told.handoffs} />
              <Promised statistics={told} />
            </div>
            <div className="two">
              <Concerns concerns={told.concerns} year={year} />
              <FirstSeen firstSeen={told.firstSeen} year={year} />
            </div>
            <NearMisses nearMisses={told.nearMisses} />
          </Limit>
        )}
      </Loaded>
    </div>
  );
}
