import { IconAlertTriangle, IconEye, IconHeart, IconMessages, IconSun } from '@tabler/icons-react';
import { AgencyMark } from '../../components/agency.js';
import { CONCERNS } from '../../components/concern-words.js';
import { DayField } from '../../components/day-field.js';
import { Check, Chips, Choice, Fault, TextField, WordsField } from '../../components/fields.js';
import { useWords } from '../../words/words.js';
import { CheckStep } from './check-step.js';
import { actsOf, earliestBirth, RECEIVERS } from './draft.js';
import type { Act } from './draft.js';
import { Guardians } from './guardians-step.js';
import type { StepProps } from './step-props.js';
import type { Step } from './steps.js';

export function StepForm({ step, ...props }: StepProps & { step: Step }) {
  switch (step) {
    case 'who':
      return <Who {...props} />;
    case 'happened':
      return <Happened {...props} />;
    case 'duty':
      return <Duty {...props} />;
    case 'acts':
      return <Acts {...props} />;
    case 'guardians':
      return <Guardians {...props} />;
    case 'check':
      return <CheckStep {...props} />;
  }
}

function Who({ draft, faults, today, onChange }: StepProps) {
  const { t } = useWords();
  const needed = (field: 'givenName' | 'familyName') => (faults.includes(field) ? t('concern.required') : undefined);
  const birthFault = !faults.includes('birthDate')
    ? undefined
    : draft.birthDate === null
      ? t('concern.birthWrong')
      : t('concern.birthRange', { from: earliestBirth(today) });
  return (
    <div className="form">
      <div className="pair">
        <TextField
          label={t('concern.who.givenName')}
          autoComplete="off"
          value={draft.givenName}
          onChange={(givenName) => onChange({ givenName })}
          fault={needed('givenName')}
        />
        <TextField
          label={t('concern.who.familyName')}
          autoComplete="off"
          value={draft.familyName}
          onChange={(familyName) => onChange({ familyName })}
          fault={needed('familyName')}
        />
      </div>
      <div className="pair">
        <DayField
          label={t('concern.who.birthDate')}
          hint={t('concern.who.birthHint')}
          value={draft.birthDate}
          onChange={(birthDate) => onChange({ birthDate })}
          earliest={earliestBirth(today)}
          latest={today}
          around={`${Number(today.slice(0, 4)) - 14}-01-01`}
          fault={birthFault}
        />
      </div>
      <Check
        label={t('concern.who.protected')}
        about={t('concern.who.protectedHint')}
        checked={draft.protectedIdentity}
        onChange={(protectedIdentity) => onChange({ protectedIdentity })}
      />
    </div>
  );
}

function Happened({ draft, faults, today, onChange }: StepProps) {
  const { t } = useWords();
  const look = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;
  return (
    <div className="form">
      <WordsField
        icon={<IconEye {...look} />}
        label={t('concern.happened.facts')}
        hint={t('concern.happened.factsHint')}
        rows={3}
        value={draft.facts}
        onChange={(facts) => onChange({ facts })}
        fault={faults.includes('facts') ? t('concern.required') : undefined}
      />
      <WordsField
        icon={<IconHeart {...look} />}
        label={t('concern.happened.assessment')}
        hint={t('concern.happened.assessmentHint')}
        optional
        rows={2}
        value={draft.assessment}
        onChange={(assessment) => onChange({ assessment })}
      />
      <WordsField
        icon={<IconSun {...look} />}
        label={t('concern.happened.strengths')}
        hint={t('concern.happened.strengthsHint')}
        optional
        rows={1}
        value={draft.strengths}
        onChange={(strengths) => onChange({ strengths })}
      />
      <WordsField
        icon={<IconMessages {...look} />}
        label={t('concern.happened.childView')}
        hint={t('concern.happened.childViewHint')}
        optional
        rows={1}
        value={draft.childView}
        onChange={(childView) => onChange({ childView })}
      />
      <Chips
        legend={t('concern.happened.concerns')}
        hint={t('concern.happened.concernsHint')}
        options={CONCERNS.map((code) => ({ code, label: t(`concern.codes.${code}`) }))}
        values={draft.concerns}
        onChange={(concerns) => onChange({ concerns })}
        fault={faults.includes('concerns') ? t('concern.happened.concernsHint') : undefined}
      />
      <div className="pair">
        <DayField
          label={t('concern.happened.occurredOn')}
          optional
          value={draft.occurredOn}
          onChange={(occurredOn) => onChange({ occurredOn })}
          latest={today}
          around={today}
          fault={faults.includes('occurredOn') ? t('concern.happened.notLater') : undefined}
        />
      </div>
      <div className="note soon">
        <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
        <span>
          <b>{t('concern.happened.warning')}</b> {t('concern.happened.warningAbout')}
        </span>
      </div>
    </div>
  );
}

function Duty({ draft, faults, onChange }: StepProps) {
  const { t } = useWords();
  const { suspectsHarm } = draft;
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
        fault={faults.includes('suspectsHarm') ? t('concern.chooseOne') : undefined}
      />
      <div aria-live="polite">
        {suspectsHarm === 'yes' && (
          <section className="duty">
            <h2>{t('concern.duty.must')}</h2>
            <p className="small soft">{t('concern.duty.law')}</p>
            <Check
              label={t('concern.duty.feedback')}
              about={t('concern.duty.feedbackHint')}
              checked={draft.wantsFeedback}
              onChange={(wantsFeedback) => onChange({ wantsFeedback })}
            />
          </section>
        )}
        {suspectsHarm === 'unsure' && (
          <section className="duty">
            <h2>{t('concern.duty.unsureTitle')}</h2>
            <p className="small soft">{t('concern.duty.unsureAbout')}</p>
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

function Acts({ draft, faults, me, onChange }: StepProps) {
  const { t } = useWords();
  const chosen = actsOf(draft);
  const must = draft.suspectsHarm === 'yes';
  // A concern talk is the police's own; others do not start it.
  const acts: Act[] = [
    'statutory-report',
    'sspf-referral',
    ...(me.agency.kind === 'police' ? (['concern-talk'] as const) : []),
  ];
  return (
    <fieldset>
      <legend className="unseen">{t('concern.acts.title')}</legend>
      <div className="act-list">
        {acts.map((act) => (
          <label className="option" key={act}>
            <input
              type="checkbox"
              aria-labelledby={`act-${act}`}
              aria-describedby={`act-${act}-about`}
              aria-disabled={act === 'statutory-report' && must}
              checked={chosen.includes(act)}
              onChange={(event) => {
                if (act === 'statutory-report' && must) return;
                onChange({
                  acts: event.target.checked ? [...draft.acts, act] : draft.acts.filter((other) => other !== act),
                });
              }}
            />
            <span>
              <b className="row" style={{ gap: 9 }}>
                <AgencyMark kind={RECEIVERS[act]} />
                <span id={`act-${act}`}>{t(`concern.acts.${act}`)}</span>
              </b>
              <span className="small soft about" id={`act-${act}-about`}>
                {t(`concern.acts.${act}About`)}
                {act === 'statutory-report' && must && <> {t('concern.acts.statutory-reportMust')}</>}
              </span>
            </span>
          </label>
        ))}
      </div>
      {chosen.includes('statutory-report') && !must && (
        <div className="feedback">
          <Check
            label={t('concern.duty.feedback')}
            about={t('concern.duty.feedbackHint')}
            checked={draft.wantsFeedback}
            onChange={(wantsFeedback) => onChange({ wantsFeedback })}
          />
        </div>
      )}
      <Fault>{faults.includes('acts') ? t('concern.acts.needs') : undefined}</Fault>
    </fieldset>
  );
}
