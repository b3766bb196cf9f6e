import { IconPlus, IconX } from '@tabler/icons-react';
import { TextField, WordsField } from '../../components/fields.js';
import { useWords } from '../../words/words.js';
import { MayNotKnowFields } from '../../components/may-not-know-fields.js';
import { emptyGuardian, isNameless, isPhone, isUnexplained } from './guardian-draft.js';
import type { GuardianDraft } from './guardian-draft.js';
import type { StepProps } from './step-props.js';

/** Those of one young person; `at` is where the api points at them. */
export function GuardianList({
  guardians,
  at,
  name,
  most,
  told,
  faultAt,
  placeAt,
  onChange,
  onRemove,
}: {
  guardians: GuardianDraft[];
  at: string;
  /** Whose they are, where it is said; the list may be empty then. */
  name?: string;
  most: number;
  told: boolean;
  faultAt: StepProps['faultAt'];
  placeAt: StepProps['placeAt'];
  onChange: (guardians: GuardianDraft[]) => void;
  onRemove: (id: string) => void;
}) {
  const { t } = useWords();
  const canBeNone = name !== undefined;
  const set = (changed: GuardianDraft) => onChange(guardians.map((each) => (each.id === changed.id ? changed : each)));
  const titleOf = (number: number): string => {
    const title = t('concern.guardians.number', { number });
    return name === undefined ? title : t('concern.check.ofOne', { title, name });
  };
  return (
    <>
      {guardians.map((guardian, index) => (
        <fieldset className="guardian card padded" key={guardian.id}>
          <legend className="unseen">{titleOf(index + 1)}</legend>
          <div className="row between">
            <h2 aria-hidden="true">{titleOf(index + 1)}</h2>
            {(canBeNone || guardians.length > 1) && (
              <button type="button" className="button quiet compact" onClick={() => onRemove(guardian.id)}>
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
              told && isUnexplained(guardian) ? t('concern.required') : faultAt(`${at}guardians/${index}/whyMayNotKnow`)
            }
            onChange={(change) => set({ ...guardian, ...change })}
          />
          {placeAt(`${at}guardians/${index}/whyMayNotKnow`)}
        </fieldset>
      ))}
      {guardians.length < most && (
        <button
          type="button"
          className="button quiet compact"
          onClick={() => onChange([...guardians, emptyGuardian()])}
        >
          <IconPlus size={16} stroke={1.75} aria-hidden="true" />
          {t('concern.guardians.add')}
        </button>
      )}
    </>
  );
}
