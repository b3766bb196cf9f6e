import { IconPlus, IconX } from '@tabler/icons-react';
import { DayField } from '../../components/day-field.js';
import { Check, TextField } from '../../components/fields.js';
import { PersonDetailFields } from '../../components/person-detail-fields.js';
import { useWords } from '../../words/words.js';
import { isBirthDate } from './draft.js';
import type { Given } from './draft.js';
import { KnownCases } from './known-cases.js';
import type { OtherDraft } from './others.js';
import { withOther, withoutOther } from './several.js';
import type { StepProps } from './step-props.js';

/** Whom it is about; several of the same event get a case each. My own agency's cases of the same person are shown at once. */
export function WhoStep({ draft, faults, faultAt, given, onChange }: StepProps) {
  const { t } = useWords();
  const setOther = (changed: OtherDraft) =>
    onChange({ others: draft.others.map((each) => (each.id === changed.id ? changed : each)) });
  return (
    <div className="form">
      <PersonFields
        person={draft}
        written={draft.facts !== ''}
        given={given}
        missing={(field) => faults.includes(field)}
        faultAt={(field) => faultAt(`youngPerson/${field}`)}
        onChange={(change) => onChange(change)}
      />
      {draft.others.map((other, index) => (
        <fieldset className="card padded form other" key={other.id}>
          <legend className="unseen">{t('concern.who.number', { number: index + 2 })}</legend>
          <div className="row between">
            <h2 aria-hidden="true">{t('concern.who.number', { number: index + 2 })}</h2>
            <button
              type="button"
              className="button quiet compact"
              onClick={() => onChange({ ...withoutOther(draft, other.id), placesNotPeople: [] })}
            >
              <IconX size={16} stroke={1.75} aria-hidden="true" />
              {t('concern.guardians.remove')}
            </button>
          </div>
          <PersonFields
            person={other}
            written
            given={given}
            missing={(field) =>
              faults.includes('others') &&
              (field === 'birthDate' ? !isBirthDate(other.birthDate, given) : other[field].trim() === '')
            }
            faultAt={(field) => faultAt(`alsoAbout/${index}/${field}`)}
            onChange={(change) => setOther({ ...other, ...change })}
          />
        </fieldset>
      ))}
      {draft.others.length < given.choices.takes.others && (
        <button type="button" className="button quiet compact" onClick={() => onChange(withOther(draft))}>
          <IconPlus size={16} stroke={1.75} aria-hidden="true" />
          {t('concern.who.add')}
        </button>
      )}
    </div>
  );
}

type PersonDraft = Pick<OtherDraft, 'givenName' | 'familyName' | 'birthDate' | 'protectedIdentity' | 'details'>;

function PersonFields({
  person,
  written,
  given: { choices, today },
  missing,
  faultAt,
  onChange,
}: {
  person: PersonDraft;
  written: boolean;
  given: Given;
  missing: (field: 'givenName' | 'familyName' | 'birthDate') => boolean;
  faultAt: StepProps['faultAt'];
  onChange: (change: Partial<PersonDraft>) => void;
}) {
  const { t } = useWords();
  const birthFault = !missing('birthDate')
    ? faultAt('birthDate')
    : person.birthDate === null
      ? t('concern.birthWrong')
      : t('concern.birthRange', { from: choices.takes.bornFrom });
  return (
    <>
      <div className="pair">
        {(['givenName', 'familyName'] as const).map((field) => (
          <TextField
            key={field}
            label={t(`concern.who.${field}`)}
            autoComplete="off"
            value={person[field]}
            onChange={(name) => onChange({ [field]: name })}
            fault={missing(field) ? t('concern.required') : faultAt(field)}
          />
        ))}
      </div>
      <div className="pair">
        <DayField
          label={t('concern.who.birthDate')}
          hint={t('concern.who.birthHint')}
          value={person.birthDate}
          onChange={(birthDate) => onChange({ birthDate })}
          earliest={choices.takes.bornFrom}
          latest={today}
          around={`${Number(today.slice(0, 4)) - 14}-01-01`}
          fault={birthFault}
        />
      </div>
      <KnownCases person={person} written={written} />
      <details className="fold">
        <summary className="label">
          {t('person.more')} <span className="small dim">{t('optional')}</span>
        </summary>
        <div className="form">
          <PersonDetailFields
            details={person.details}
            faultAt={faultAt}
            onChange={(change) => onChange({ details: { ...person.details, ...change } })}
          />
        </div>
      </details>
      <Check
        label={t('concern.who.protected')}
        about={t('concern.who.protectedHint')}
        checked={person.protectedIdentity}
        onChange={(protectedIdentity) => onChange({ protectedIdentity })}
      />
    </>
  );
}
