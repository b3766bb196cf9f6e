import { useContext } from 'react';
import type { Statistics } from '../../api/api-types.js';
import { AgencyName } from '../../components/agency.js';
import { useWords } from '../../words/words.js';
import { Cell } from './cell.js';
import { Limit } from './limit.js';
import { Question } from './question.js';

/** Who saw the concern first, by quarters. A table is the picture here. */
export function FirstSeen({ firstSeen, year }: { firstSeen: Statistics['firstSeen']; year: string }) {
  const { t } = useWords();
  const limit = useContext(Limit);
  const { quarters, agencies, counts, sum } = firstSeen;
  const told = [counts, ...agencies.map((each) => each.counts)].flat();
  const hides = told.includes('hidden') || agencies.some((each) => each.sum === 'hidden');
  return (
    <Question question={t('statistics.firstSeen.question')}>
      <div className="scrolls">
        <table className="seen">
          <thead>
            <tr>
              <th scope="col">{t('statistics.party')}</th>
              {quarters.map((quarter) => (
                <th scope="col" key={quarter}>
                  {t('statistics.firstSeen.quarter', { quarter })}
                </th>
              ))}
              <th scope="col">{year}</th>
            </tr>
          </thead>
          <tbody>
            {agencies.map(({ agency, counts, sum }) => (
              <tr key={agency.id}>
                <th scope="row">
                  <AgencyName agency={agency}>{agency.name}</AgencyName>
                </th>
                {quarters.map((quarter, at) => (
                  <Cell key={quarter} count={counts[at] ?? 0} />
                ))}
                <Cell count={sum} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('statistics.everybody')}</th>
              {quarters.map((quarter, at) => (
                <Cell key={quarter} count={counts[at] ?? 0} />
              ))}
              <Cell count={sum} />
            </tr>
          </tfoot>
        </table>
      </div>
      {hides && <p className="tiny dim">{t('statistics.hiddenWhy', { limit })}</p>}
    </Question>
  );
}
