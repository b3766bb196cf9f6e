import type { Statistics } from '../../api/api-types.js';
import { useWords } from '../../words/words.js';
import { Bar } from './bar.js';
import { isKnown, shareOf, useCounts } from './counts.js';
import type { Count } from './counts.js';
import { Question } from './question.js';

/** How far the year's concerns came. */
export function Concerns({ concerns, year }: { concerns: Statistics['concerns']; year: string }) {
  const { t, counted } = useWords();
  const { said } = useCounts();
  /** What a number is told with; nothing where it is kept back or none. */
  const beside = (count: Count, tell: (count: number) => string) => (isKnown(count) && count > 0 ? tell(count) : '');
  const rows: [what: string, count: Count, beside: string][] = [
    [t('statistics.concerns.received'), concerns.received, ''],
    [
      t('statistics.concerns.consent'),
      concerns.consent,
      beside(concerns.declined, (count) => t('statistics.concerns.declined', counted(count))),
    ],
    [t('statistics.concerns.mapped'), concerns.mapped, ''],
    [
      t('statistics.concerns.planned'),
      concerns.planned,
      beside(concerns.commitments, (count) => t('statistics.concerns.commitments', { count })),
    ],
    [
      t('statistics.concerns.closed'),
      concerns.closed,
      beside(concerns.goalsMet, (count) => t('statistics.concerns.goalsMet', { count })),
    ],
  ];
  return (
    <Question question={t('statistics.concerns.question', { year })}>
      <ul className="steps-of">
        {rows.map(([what, count, told]) => (
          <li key={what}>
            <span>{what}</span>
            <Bar share={shareOf(count, concerns.received)} />
            <b className="number">{said(count)}</b>
            <span className="small soft">{told}</span>
          </li>
        ))}
      </ul>
    </Question>
  );
}
