import type { Statistics } from '../../api/api-types.js';
import { useWords } from '../../words/words.js';
import { useCounts } from './counts.js';
import { Question } from './question.js';

/** What came close to being lost between two agencies, by why: for those who can change how they work together. */
export function NearMisses({ nearMisses }: { nearMisses: Statistics['nearMisses'] }) {
  const { t } = useWords();
  const { said } = useCounts();
  return (
    <Question question={t('statistics.nearMisses.question')}>
      <p className="small soft">{t('statistics.nearMisses.about')}</p>
      <ul className="near-misses">
        {nearMisses.map(({ what, causes, sum }) => (
          <li key={what}>
            <b className="number">{said(sum)}</b>
            <span>{t(`statistics.nearMisses.what.${what}`)}</span>
            {sum !== 0 && (
              <span className="small soft">
                {causes
                  .map(({ cause, count }) => `${t(`statistics.nearMisses.cause.${cause}`)}: ${said(count)}`)
                  .join(' · ')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Question>
  );
}
