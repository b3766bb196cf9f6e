import { IconAlertTriangle, IconEye, IconHeart, IconMessages, IconSun } from '@tabler/icons-react';
import { CONCERNS } from '../../components/concern-words.js';
import { DayField } from '../../components/day-field.js';
import { Chips, TextField, WordsField } from '../../components/fields.js';
import { useWords } from '../../words/words.js';
import type { OtherDraft } from './others.js';
import { ReporterFields } from './reporter-fields.js';
import type { StepProps } from './step-props.js';

/** What was seen, kept apart from what is thought of it. Of several young people each has words of their own. */
export function HappenedStep({ draft, faults, given: { today }, onChange }: StepProps) {
  const { t } = useWords();
  const look = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;
  return (
    <div className="form">
      <WordsField
        icon={<IconEye {...look} />}
        label={t('concern.happened.facts')}
        hint={t(draft.others.length > 0 ? 'concern.happened.factsHintSeveral' : 'concern.happened.factsHint')}
        rows={3}
        value={draft.facts}
        onChange={(facts) => onChange({ facts })}
        fault={faults.includes('facts') ? t('concern.required') : undefined}
      />
      {draft.others.length > 0 && <h2>{t('concern.happened.aboutOne', { name: draft.givenName.trim() })}</h2>}
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
      {draft.others.map((other) => (
        <OtherWords
          key={other.id}
          other={other}
          onChange={(changed) =>
            onChange({ others: draft.others.map((each) => (each.id === changed.id ? changed : each)) })
          }
        />
      ))}
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
        <TextField
          label={t('concern.happened.place')}
          optional
          autoComplete="off"
          value={draft.place}
          onChange={(place) => onChange({ place })}
        />
      </div>
      <details className="fold">
        <summary className="label">
          {t('person.whoReports')} <span className="small dim">{t('optional')}</span>
        </summary>
        <div className="form">
          <p className="hint">{t('person.whoReportsAbout')}</p>
          <ReporterFields
            reporter={draft.reporter}
            role={t('person.role')}
            onChange={(reporter) => onChange({ reporter })}
          />
          <fieldset className="form">
            <legend className="label">{t('person.toldPrivately')}</legend>
            <p className="hint">{t('person.privateAbout')}</p>
            <ReporterFields
              reporter={draft.privateReporter}
              role={t('person.relation')}
              onChange={(privateReporter) => onChange({ privateReporter })}
            />
          </fieldset>
        </div>
      </details>
      <div className="note soon">
        <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
        <span>
          <b>{t('concern.happened.warning')}</b> {t('concern.happened.warningAbout')}
        </span>
      </div>
    </div>
  );
}

/** What is said of another young person alone; it stands in that one's case and in no other. */
function OtherWords({ other, onChange }: { other: OtherDraft; onChange: (other: OtherDraft) => void }) {
  const { t } = useWords();
  return (
    <fieldset className="form">
      <legend>
        <h2>{t('concern.happened.aboutOne', { name: other.givenName.trim() })}</h2>
      </legend>
      {(['assessment', 'strengths', 'childView'] as const).map((field) => (
        <WordsField
          key={field}
          label={t(`concern.happened.${field}`)}
          optional
          rows={1}
          value={other[field]}
          onChange={(words) => onChange({ ...other, [field]: words })}
        />
      ))}
    </fieldset>
  );
}
