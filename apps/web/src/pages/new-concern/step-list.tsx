import { IconCheck } from '@tabler/icons-react';
import { useWords } from '../../words/words.js';
import { faultsOf } from './draft.js';
import type { Draft, Given } from './draft.js';
import type { Step } from './steps.js';

/** The steps, those that are done with the way back to them. */
export function StepList({
  steps,
  step,
  reached,
  draft,
  given,
  onGo,
}: {
  steps: readonly Step[];
  step: Step;
  reached: Step;
  draft: Draft;
  given: Given;
  onGo: (step: Step) => void;
}) {
  const { t } = useWords();
  const at = steps.indexOf(step);
  return (
    <nav className="step-list" aria-label={t('concern.steps')}>
      <ol>
        {steps.map((each, index) => {
          const done = index <= steps.indexOf(reached) && index !== at && faultsOf(draft, each, given).length === 0;
          const mark = (
            <span className="dot">{done ? <IconCheck size={15} stroke={2.4} aria-hidden="true" /> : index + 1}</span>
          );
          const look = index === at ? 'current' : done ? 'done' : '';
          return (
            <li key={each} className={look} aria-current={index === at ? 'step' : undefined}>
              {mark}
              {done ? (
                <button type="button" className="as-link" onClick={() => onGo(each)}>
                  {t(`concern.${each}.step`)}
                </button>
              ) : (
                t(`concern.${each}.step`)
              )}
            </li>
          );
        })}
      </ol>
      <p className="draft small soft">{t('concern.draft')}</p>
    </nav>
  );
}
