import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react';
import { sets } from '../../../api/pledge-forms.js';
import type { PledgeView } from '../../../api/api-types.js';
import { useWords } from '../../../words/words.js';
import { POLICE_INITIATED, trendOf } from './trend.js';
import type { Trend } from './trend.js';

const ARROWS = { up: IconArrowUpRight, down: IconArrowDownRight, level: IconArrowRight };

/** Types of offence by year, each with the way it goes. What the police find themselves says so. */
export function OffenceTable({ view: { indicators, area } }: { view: PledgeView }) {
  const { t, language, listed } = useWords();
  const years = [...new Set(indicators.map(({ year }) => year))].toSorted((a, b) => a - b);
  const types = sets.offence
    .map(({ code }) => code)
    .filter((type) => indicators.some(({ offence }) => offence === type));
  const effort = types.filter((type) => POLICE_INITIATED.includes(type)).map((type) => t(`codes.offence.${type}`));
  return (
    <>
      {/* What scrolls, a keyboard reaches. */}
      <div className="card framed" role="region" aria-label={t('offences.caption', { area })} tabIndex={0}>
        <table>
          <caption className="unseen">{t('offences.caption', { area })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('offences.type')}</th>
              {years.map((year) => (
                <th scope="col" className="number" key={year}>
                  {year}
                </th>
              ))}
              <th scope="col">{t('offences.trend')}</th>
            </tr>
          </thead>
          <tbody>
            {types.map((type) => (
              <tr key={type}>
                <th scope="row">
                  {t(`codes.offence.${type}`)}
                  {POLICE_INITIATED.includes(type) && (
                    <span className="small soft effort">{t('offences.effortMark')}</span>
                  )}
                </th>
                {years.map((year) => {
                  const found = indicators.find((each) => each.offence === type && each.year === year);
                  return (
                    <td className="number" key={year}>
                      {found?.count?.toLocaleString(language) ?? '–'}
                    </td>
                  );
                })}
                <td>
                  <Way trend={trendOf(indicators, type)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {effort.length > 0 && <p className="small soft">{t('offences.effort', { types: listed(effort) })}</p>}
    </>
  );
}

/** Neither good nor bad: an arrow and a word, in the colour of text. */
function Way({ trend }: { trend: Trend | null }) {
  const { t } = useWords();
  if (trend === null) return <>–</>;
  const Arrow = ARROWS[trend];
  return (
    <span className="row">
      <Arrow size={18} stroke={1.75} aria-hidden="true" />
      {t(`offences.trendOf.${trend}`)}
    </span>
  );
}
