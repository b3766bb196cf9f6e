import { IconPlus, IconX } from '@tabler/icons-react';
import { Check, TextField, WordsField } from '../../components/fields.js';
import { useWords } from '../../words/words.js';
import { MayNotKnowFields } from '../../components/may-not-know-fields.js';
import { emptyGuardian, isNameless, isPhone, isUnexplained } from './draft.js';
import type { GuardianDraft } from './draft.js';
import { isOfGuardians } from './naming.js';
import type { StepProps } from './step-props.js';

/** Who the guardians are; none may be known. */
export function Guardians({ draft, faults, faultAt, placeAt, given: { choices }, onChange }: StepProps) {
  const { t } = useWords();
  const set = (changed: GuardianDraft) =>
    onChange({ guardians: draft.guardians.map((each) => (each.id === changed.id ? changed : each)) });
  const told = faults.includes('guardians');
  return (
    <div className="form">
      {draft.guardians.map((guardian, index) => (
        <fieldset className="guardian card padded" key={guardian.id}>
          <legend className="unseen">{t('concern.guardians.number', { number: index + 1 })}</legend>
          <div className="row between">
            <h2 aria-hidden="true">{t('concern.guardians.number', { number: index + 1 })}</h2>
            {draft.guardians.length > 1 && (
              <button
                type="button"
                className="button quiet compact"
                onClick={() =>
                  onChange({
                    guardians: draft.guardians.filter(({ id }) => id !== guardian.id),
                    placesNotPeople: draft.placesNotPeople.filter((field) => !isOfGuardians(field)),
                  })
                }
              >
                <IconX size={16} stroke={1.75} aria-hidden="true" />
                {t('concern.guardians.remove')}
              </button>
            )}
          </div>
          <div className="pair">
            <TextField
              label={t('concern.guardians.name')}
              autoComplete="off"
              value={guardian.name}
              onChange={(name) => set({ ...guardian, name })}
              fault={told && isNameless(guardian) ? t('concern.required') : undefined}
            />
            <TextField
              label={t('concern.guardians.phone')}
              type="tel"
              autoComplete="off"
              optional
              value={guardian.phone}
              onChange={(phone) => set({ ...guardian, phone })}
              fault={
                told && guardian.phone.trim() !== '' && !isPhone(guardian.phone.trim())
                  ? t('concern.guardians.phoneWrong')
                  : undefined
              }
            />
          </div>
          <details className="fold">
            <summary className="label">
              {t('person.moreOfGuardian')} <span className="small dim">{t('optional')}</span>
            </summary>
            <div className="form">
              <TextField
                label={t('person.email')}
                type="email"
                autoComplete="off"
                value={guardian.email}
                onChange={(email) => set({ ...guardian, email })}
              />
              <WordsField
                label={t('person.address')}
                autoComplete="off"
                rows={2}
                value={guardian.address}
                onChange={(address) => set({ ...guardian, address })}
              />
            </div>
          </details>
          <MayNotKnowFields
            marked={guardian}
            fault={
              told && isUnexplained(guardian) ? t('concern.required') : faultAt(`guardians/${index}/whyMayNotKnow`)
            }
            onChange={(change) => set({ ...guardian, ...change })}
          />
          {placeAt(`guardians/${index}/whyMayNotKnow`)}
        </fieldset>
      ))}
      {draft.others.map((other) => (
        <Check
          key={other.id}
          label={t('concern.guardians.same', { name: other.givenName.trim() })}
          checked={other.sameGuardians}
          onChange={(sameGuardians) =>
            onChange({ others: draft.others.map((each) => (each.id === other.id ? { ...each, sameGuardians } : each)) })
          }
        />
      ))}
      {draft.guardians.length < choices.takes.guardians && (
        <button
          type="button"
          className="button quiet compact"
          onClick={() => onChange({ guardians: [...draft.guardians, emptyGuardian()] })}
        >
          <IconPlus size={16} stroke={1.75} aria-hidden="true" />
          {t('concern.guardians.add')}
        </button>
      )}
    </div>
  );
}
