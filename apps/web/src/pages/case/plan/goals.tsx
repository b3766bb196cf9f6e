import { useState } from 'react';
import type { CaseView, PlanView } from '../../../api/api-types.js';
import { dateWords } from '../../../time.js';
import { useWords } from '../../../words/words.js';
import { WhoReadsNow } from '../text-readers.js';
import { useOpenBegun } from '../../../components/draft/use-draft.js';
import { Answered } from './goal-answers.js';
import { GoalsForm } from './goals-form.js';

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
              {plan.goals.map((goal, place) => (
                <li key={goal}>
                  <div>
                    {goal}
                    <Answered answers={plan.answers.filter((each) => each.goal === place)} />
                  </div>
                </li>
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
