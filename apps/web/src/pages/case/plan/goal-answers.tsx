import type { PlanView } from '../../../api/api-types.js';
import { Check } from '../../../components/fields.js';
import { useWords } from '../../../words/words.js';
import type { GoalTies } from './goal-ties.js';

/** Of each goal what it answers: among what the writer reads in the mapping, and what was tied before and is not shown to them any more. */
export function GoalAnswers({
  plan,
  ties,
  onChange,
}: {
  plan: PlanView;
  ties: GoalTies[];
  onChange: (ties: GoalTies[]) => void;
}) {
  const { t } = useWords();
  const hidden = plan.answers.flatMap(({ need }) => (need.text === null ? [need] : []));
  const needs = [...plan.needs, ...new Map(hidden.map((need) => [need.id, need])).values()];
  if (needs.length === 0 || ties.length === 0) return null;
  return (
    <fieldset className="goal-answers">
      <legend className="label">{t('plan.answers')}</legend>
      <p className="hint">{t('plan.answersHint')}</p>
      {ties.map((tie) => (
        <details className="fold" key={tie.goal}>
          <summary>
            <span className="words">{tie.goal}</span>{' '}
            <span className="small soft">
              {tie.needs.length === 0 ? t('plan.answersNothing') : t('plan.answersCount', { count: tie.needs.length })}
            </span>
          </summary>
          {needs.map(({ id, text, from, unit }) => (
            <Check
              key={id}
              label={text ?? t('plan.needHidden')}
              about={from === null ? undefined : [from.name, unit].filter(Boolean).join(', ')}
              checked={tie.needs.includes(id)}
              onChange={(checked) =>
                onChange(
                  ties.map((each) =>
                    each !== tie
                      ? each
                      : { ...each, needs: checked ? [...each.needs, id] : each.needs.filter((other) => other !== id) },
                  ),
                )
              }
            />
          ))}
        </details>
      ))}
    </fieldset>
  );
}

/** What one goal answers, to whoever reads the plan: in the words of the mapping as far as they are read there. */
export function Answered({ answers }: { answers: PlanView['answers'] }) {
  const { t } = useWords();
  if (answers.length === 0) return null;
  const hidden = answers.some(({ need }) => need.text === null);
  return (
    <ul className="answered small soft">
      {answers.flatMap(({ need: { id, text, from, unit } }) =>
        text === null
          ? []
          : [
              <li key={id}>
                {t('plan.answersNeed', { what: text, who: [from?.name, unit].filter(Boolean).join(', ') })}
              </li>,
            ],
      )}
      {hidden && <li>{t('plan.answersHidden')}</li>}
    </ul>
  );
}
