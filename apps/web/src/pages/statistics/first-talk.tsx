import { useContext } from 'react';
import type { Statistics } from '../../api/api-types.js';
import { fullMonth } from '../../time.js';
import { useWords } from '../../words/words.js';
import { isKnown, useCounts } from './counts.js';
import { Limit } from './limit.js';
import { Line } from './line.js';
import { Question } from './question.js';

/** How long a young person waits from the concern to the first talk, month by month. */
export function FirstTalk({ firstTalk, year }: { firstTalk: Statistics['firstTalk']; year: string }) {
  const { t, language, capital } = useWords();
  const { said } = useCounts();
  const limit = useContext(Limit);
  const { goal, median, talks, inTime, months } = firstTalk;
  const counted = isKnown(talks) && isKnown(inTime);
  return (
    <Question
      question={t('statistics.firstTalk.question')}
      answer={median === null ? t('statistics.firstTalk.tooFew') : t('statistics.firstTalk.answer', { count: median })}
      about={
        median === null
          ? t('statistics.firstTalk.tooFewAbout', { limit })
          : goal === null || !counted
            ? t('statistics.firstTalk.median', { year })
            : t('statistics.firstTalk.inTime', { year, part: said(inTime), whole: said(talks), count: goal })
      }
      foot={isKnown(talks) ? t('statistics.firstTalk.talks', { count: talks }) : undefined}
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">{t('statistics.month')}</th>
              <th scope="col">{t('statistics.firstTalk.days')}</th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, median }) => (
              <tr key={month}>
                <th scope="row">{capital(fullMonth(`${month}-01`, language))}</th>
                {median === null ? (
                  <td className="kept-back">{t('statistics.firstTalk.fewInMonth', { limit })}</td>
                ) : (
                  <td className="number">{median}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      {months.some((each) => each.median !== null) && <Line months={months} goal={goal} />}
    </Question>
  );
}
