import type { Statistics } from '../../api/api-types.js';
import { useWords } from '../../words/words.js';
import { useCounts } from './counts.js';
import { Question } from './question.js';

/** The promise itself: that no open case is without somebody responsible or a next date; and how dates were kept. */
export function Promised({ statistics }: { statistics: Statistics }) {
  const { t } = useWords();
  const { said, ofAll } = useCounts();
  const { now, deadlines, talks, commitments, reminders } = statistics;
  const rows = [
    [t('statistics.promise.deadlines'), ofAll(deadlines)],
    [t('statistics.promise.talks'), ofAll(talks)],
    [t('statistics.promise.commitments'), ofAll(commitments)],
    [t('statistics.promise.overdue'), said(now.overdue)],
    [t('statistics.promise.sent'), said(reminders.sent)],
    [t('statistics.promise.notNeeded'), said(reminders.notNeeded)],
  ] as const;
  const broken = now.withoutResponsibleOrDate;
  return (
    <Question
      question={t('statistics.promise.question')}
      answer={broken === 0 ? t('statistics.promise.none') : t('statistics.promise.some', { count: broken })}
      about={t('statistics.promise.now')}
    >
      <dl className="kept small">
        {rows.map(([what, kept]) => (
          <div key={what}>
            <dt className="soft">{what}</dt>
            <dd>{kept}</dd>
          </div>
        ))}
      </dl>
      <div className="foot small soft">
        <details>
          <summary>{t('statistics.how')}</summary>
          <p>{t('statistics.howAbout', { limit: statistics.limit })}</p>
        </details>
      </div>
    </Question>
  );
}
