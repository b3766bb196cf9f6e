import { Check } from '../../components/fields.js';
import { useWords } from '../../words/words.js';
import { GuardianList } from './guardian-list.js';
import { isOfGuardians } from './naming.js';
import type { OtherDraft } from './others.js';
import type { StepProps } from './step-props.js';

/** Who the guardians are, of each of those whom it is about; none may be known. */
export function Guardians({ draft, faults, faultAt, placeAt, given: { choices }, onChange }: StepProps) {
  const { t } = useWords();
  const shared = { most: choices.takes.guardians, told: faults.includes('guardians'), faultAt, placeAt };
  // What was said of the reasons is asked anew where those that stand below move up.
  const unsaid = { placesNotPeople: draft.placesNotPeople.filter((field) => !isOfGuardians(field)) };
  const withOther = (changed: OtherDraft) => ({
    others: draft.others.map((each) => (each.id === changed.id ? changed : each)),
  });
  return (
    <div className="form">
      <GuardianList
        {...shared}
        guardians={draft.guardians}
        at=""
        onChange={(guardians) => onChange({ guardians })}
        onRemove={(id) => onChange({ guardians: draft.guardians.filter((each) => each.id !== id), ...unsaid })}
      />
      {draft.others.map((other, index) => (
        <fieldset className="form" key={other.id}>
          <legend className="label">{t('concern.guardians.of', { name: other.givenName.trim() })}</legend>
          <Check
            label={t('concern.guardians.same', { name: other.givenName.trim() })}
            checked={other.sameGuardians}
            onChange={(sameGuardians) => onChange(withOther({ ...other, sameGuardians }))}
          />
          {!other.sameGuardians && (
            <GuardianList
              {...shared}
              guardians={other.guardians}
              at={`alsoAbout/${index}/`}
              name={other.givenName.trim()}
              onChange={(guardians) => onChange(withOther({ ...other, guardians }))}
              onRemove={(id) =>
                onChange({
                  ...withOther({ ...other, guardians: other.guardians.filter((each) => each.id !== id) }),
                  ...unsaid,
                })
              }
            />
          )}
        </fieldset>
      ))}
    </div>
  );
}
