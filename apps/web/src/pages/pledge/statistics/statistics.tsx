import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { pledgeQuery } from '../../../api/pledges.js';
import { Loaded } from '../../../components/loaded.js';
import { usePageTitle } from '../../../components/page-title.js';
import { TopLine } from '../../../components/top-line.js';
import { useWords } from '../../../words/words.js';
import { periodWords } from '../period.js';
import { ImportFile } from './import-file.js';
import { OffenceTable } from './offence-table.js';
import './statistics.css';

/** Reported offences behind a pledge, by type and year; for coordination, the way in from a file. */
export function PledgeStatistics() {
  const { t, language } = useWords();
  const { id } = useParams({ from: '/inside/pledges/$id/statistics' });
  const pledge = useQuery(pledgeQuery(id));
  usePageTitle(t('offences.title'));
  return (
    <Loaded query={pledge}>
      {(view) => (
        <div className="offences">
          <TopLine>
            <Link to="/pledges">{t('pledges.title')}</Link>
            <Link to="/pledges/$id" params={{ id }}>
              {periodWords(view, language)}
            </Link>
            <span>{t('offences.title')}</span>
          </TopLine>
          <h1>{t('offences.title')}</h1>
          <p className="words soft">{t('offences.about', { area: view.area })}</p>
          {view.indicators.length === 0 ? (
            <p className="card padded soft">{t(view.mayKeep ? 'offences.noneKeep' : 'offences.none')}</p>
          ) : (
            <OffenceTable view={view} />
          )}
          {view.mayKeep && (
            <>
              <p className="by-hand">
                <Link to="/pledges/$id/records" params={{ id }} search={{ kind: 'indicators' }}>
                  {t('offences.byHand')}
                </Link>
              </p>
              <ImportFile view={view} />
            </>
          )}
        </div>
      )}
    </Loaded>
  );
}
