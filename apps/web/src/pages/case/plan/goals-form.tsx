import { useWritePlan } from '../../../api/mutations.js';
import type { CaseView, PlanView } from '../../../api/api-types.js';
import { WordsField } from '../../../components/fields.js';
import { linesOf } from '../../../components/lines.js';
import { useWords } from '../../../words/words.js';
import { FormEnd } from '../../../components/form-end.js';
import { Refusal } from '../dialogs/refusal.js';
import { WhoReads } from '../text-readers.js';
import { DraftLine } from '../../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../../components/draft/use-draft.js';
import { useState } from 'react';
import { GoalAnswers } from './goal-answers.js';
import { type GoalTies, tiesAlong } from './goal-ties.js';

/** The goals, what each answers of the mapping, and what the young person wants. */
export function GoalsForm({ view, plan, onDone }: { view: CaseView; plan: PlanView; onDone: () => void }) {
  const { t } = useWords();
  const draft = useDraft<{ goals: string; ties: GoalTies[]; childView: string }>(
    { form: 'goals', reference: view.reference },
    {
      goals: plan.goals.join('\n'),
      ties: plan.goals.map((goal, place) => ({
        goal,
        needs: plan.answers.flatMap((each) => (each.goal === place ? [each.need.id] : [])),
      })),
      childView: plan.childView ?? '',
    },
    plan.revision,
  );
  const write = useSentAs(draft, useWritePlan(view.reference));
  const { goals, childView } = draft.values;
  const lines = linesOf(goals);
  const ties = tiesAlong(draft.values.ties, lines);
  const [tried, setTried] = useState(false);
  return (
    <form
      className="card padded form"
      aria-label={t('plan.goals')}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (write.isPending || lines.length === 0) return;
        const child = childView.trim() === '' ? {} : { childView: childView.trim() };
        const answers = ties.flatMap(({ needs }, goal) => needs.map((need) => ({ goal, need })));
        write.mutate({ goals: lines, answers, ...child, revision: draft.revision }, { onSuccess: onDone });
      }}
    >
      <WordsField
        label={t('plan.goals')}
        hint={t('plan.goalsHint')}
        rows={3}
        value={goals}
        onChange={(text) => draft.set({ goals: text, ties: tiesAlong(ties, linesOf(text)) })}
        fault={tried && lines.length === 0 ? t('concern.required') : undefined}
      />
      <GoalAnswers plan={plan} ties={ties} onChange={(changed) => draft.set({ ties: changed })} />
      <WordsField
        label={t('plan.childView')}
        hint={t('concern.happened.childViewHint')}
        optional
        rows={2}
        value={childView}
        onChange={(text) => draft.set({ childView: text })}
      />
      <WhoReads
        reference={view.reference}
        text="plan"
        fields={[
          { field: 'goals', label: t('plan.goals'), value: goals },
          { field: 'childView', label: t('plan.childView'), value: childView },
        ]}
      />
      <Refusal error={write.error} />
      <DraftLine draft={draft} />
      <FormEnd
        label={t('plan.saveGoals')}
        busy={write.isPending}
        {...(plan.goals.length === 0 ? {} : { onClose: onDone })}
      />
    </form>
  );
}
