import { useState } from 'react';
import { useWritePlan } from '../../../api/mutations.js';
import type { CaseView, PlanView } from '../../../api/api-types.js';
import { WordsField } from '../../../components/fields.js';
import { linesOf } from '../../../components/lines.js';
import { dateWords } from '../../../time.js';
import { useWords } from '../../../words/words.js';
import { FormEnd } from '../../../components/form-end.js';
import { Refusal } from '../dialogs/refusal.js';
import { WhoReads, WhoReadsNow } from '../text-readers.js';
import { DraftLine } from '../../../components/draft/draft-line.js';
import { useDraft, useOpenBegun, useSentAs } from '../../../components/draft/use-draft.js';

/** The goals and what the young person thinks of them; the coordinator writes. */
export function Goals({ view, plan }: { view: CaseView; plan: PlanView }) {
  const { t, language } = useWords();
  const [writing, setWriting] = useState(false);
  useOpenBegun({ form: 'goals', reference: view.reference }, () => setWriting(true));
  const mayWrite = plan.mine && view.status === 'open';
  if (mayWrite && (writing || plan.goals.length === 0)) {
    return <GoalsForm view={view} plan={plan} onDone={() => setWriting(false)} />;
  }
  return (
    <section className="card">
      <div className="card-head">
        <h2>{t('plan.goals')}</h2>
        {plan.from !== null && plan.at !== null && (
          <span className="push small soft">
            {t('case.concernFrom', { agency: plan.from.name, date: dateWords(plan.at, language, view.now) })}
          </span>
        )}
        {mayWrite && (
          <button type="button" className="button compact" onClick={() => setWriting(true)}>
            {t('change')}
          </button>
        )}
      </div>
      {plan.goals.length === 0 ? (
        <p className="padded soft small">{t('plan.noGoals')}</p>
      ) : (
        <dl className="told">
          <dt className="unseen">{t('plan.goals')}</dt>
          <dd>
            <ul className="dots words">
              {plan.goals.map((goal) => (
                <li key={goal}>{goal}</li>
              ))}
            </ul>
          </dd>
          {plan.childView !== null && (
            <>
              <dt>{t('plan.childView')}</dt>
              <dd className="words pre">{plan.childView}</dd>
            </>
          )}
        </dl>
      )}
      {plan.mine && plan.goals.length > 0 && <WhoReadsNow reference={view.reference} text="plan" />}
    </section>
  );
}

function GoalsForm({ view, plan, onDone }: { view: CaseView; plan: PlanView; onDone: () => void }) {
  const { t } = useWords();
  const draft = useDraft(
    { form: 'goals', reference: view.reference },
    { goals: plan.goals.join('\n'), childView: plan.childView ?? '' },
    plan.revision,
  );
  const write = useSentAs(draft, useWritePlan(view.reference));
  const [goals, setGoals] = draft.field('goals');
  const [childView, setChildView] = draft.field('childView');
  const [tried, setTried] = useState(false);
  const lines = linesOf(goals);
  return (
    <form
      className="card padded form"
      aria-label={t('plan.goals')}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (write.isPending || lines.length === 0) return;
        const child = childView.trim() === '' ? {} : { childView: childView.trim() };
        write.mutate({ goals: lines, ...child, revision: draft.revision }, { onSuccess: onDone });
      }}
    >
      <WordsField
        label={t('plan.goals')}
        hint={t('plan.goalsHint')}
        rows={3}
        value={goals}
        onChange={setGoals}
        fault={tried && lines.length === 0 ? t('concern.required') : undefined}
      />
      <WordsField
        label={t('plan.childView')}
        hint={t('concern.happened.childViewHint')}
        optional
        rows={2}
        value={childView}
        onChange={setChildView}
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
