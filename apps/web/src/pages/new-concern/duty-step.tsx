import { Link } from '@tanstack/react-router';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Check, Choice, Fault } from '../../components/fields.js';
import { useWords } from '../../words/words.js';
import { noDuty } from './choices.js';
import { reportsElsewhere } from './draft.js';
import { FeedbackChoice } from './feedback-choice.js';
import type { StepProps } from './step-props.js';

/** Whether a child fares ill; a yes opens law, channel and the choice of feedback at once. */
export function DutyStep({ draft, faults, given, onChange }: StepProps) {
  const { t } = useWords();
  const { choices } = given;
  const { suspectsHarm } = draft;
  if (noDuty(choices, given.years))
    return (
      <section className="duty">
        <h2>{t('concern.adult.noDuty')}</h2>
        <p className="small soft">{t('concern.adult.noDutyAbout')}</p>
      </section>
    );
  return (
    <div className="form">
      <Choice
        legend={t('concern.duty.title')}
        hidden
        columns={3}
        options={[
          { code: 'yes', label: t('concern.duty.yes') },
          { code: 'no', label: t('concern.duty.no') },
          { code: 'unsure', label: t('concern.duty.unsure') },
        ]}
        value={suspectsHarm}
        onChange={(code) => onChange({ suspectsHarm: code })}
        fault={faults.includes('suspectsHarm') && suspectsHarm === null ? t('concern.chooseOne') : undefined}
      />
      <div aria-live="polite">
        {suspectsHarm === 'yes' && (
          <section className="duty">
            <h2>{t('concern.duty.must')}</h2>
            {reportsElsewhere(draft, choices) ? (
              <p className="small soft">
                {t('concern.duty.elsewhere')} <Link to="/new-concern">{t('concern.title')}</Link>
              </p>
            ) : (
              <p className="small soft">{t('concern.duty.law')}</p>
            )}
            <FeedbackChoice draft={draft} given={given} onChange={onChange} />
          </section>
        )}
        {suspectsHarm === 'unsure' && (
          <section className="duty">
            <h2>{t('concern.duty.unsureTitle')}</h2>
            <p className="small soft">{t('concern.duty.unsureAbout')}</p>
            <Check
              label={t('concern.duty.hasAsked')}
              checked={draft.hasAsked}
              onChange={(hasAsked) => onChange({ hasAsked })}
            />
            <Fault>{faults.includes('hasAsked') ? t('concern.duty.needsAsking') : undefined}</Fault>
          </section>
        )}
        {suspectsHarm === 'no' && (
          <section className="duty">
            <h2>{t('concern.duty.noTitle')}</h2>
            <p className="small soft">{t('concern.duty.noAbout')}</p>
          </section>
        )}
      </div>
      <div className="note overdue">
        <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
        <span>
          <b>{t('concern.duty.danger')}</b> {t('concern.duty.dangerAbout')}
        </span>
      </div>
    </div>
  );
}
