import type { PledgeView } from '../../api/api-types.js';
import { useConcernWords } from '../../components/concern-words.js';
import { useWords } from '../../words/words.js';

/** Concern talks as counts by year, and by cause where that tells nobody; few are pooled before they come here. */
export function Talks({ view }: { view: PledgeView }) {
  const { t, listed } = useWords();
  const cause = useConcernWords();
  const years = [...new Set(view.talks.map(({ year }) => year))].toSorted();
  return (
    <div className="talks small soft">
      <p>
        {t('pledge.noPersons')} {t('pledge.talks')}
        {years.length === 0 && <>: {t('pledge.noTalks')}.</>}
      </p>
      {years.map((year) => {
        const of = view.talks.filter((each) => each.year === year);
        const sum = of.reduce((total, { talks }) => total + talks, 0);
        const causes = of.map((each) => `${cause([each.cause]).toLowerCase()} ${each.talks}`);
        return (
          <p key={year}>
            <b>{t('pledge.talksIn', { count: sum, year })}</b>
            {of.length > 1 && <>: {listed(causes)}</>}
          </p>
        );
      })}
    </div>
  );
}
