import { TextField, WordsField } from './fields.js';
import { useWords } from '../words/words.js';
import type { PersonDetails } from './person-details.js';

/** Number, where they live and are reached, and where they go to school. All of it may be unknown. */
export function PersonDetailFields({
  details,
  onChange,
  faultAt,
}: {
  details: PersonDetails;
  onChange: (change: Partial<PersonDetails>) => void;
  faultAt?: (field: string) => string | undefined;
}) {
  const { t } = useWords();
  const wired = (field: keyof PersonDetails) => ({
    autoComplete: 'off',
    optional: true,
    value: details[field],
    onChange: (text: string) => onChange({ [field]: text }),
    fault: faultAt?.(field),
  });
  return (
    <>
      <TextField
        {...wired('number')}
        label={t('person.numberLabel')}
        hint={t('person.numberHint')}
        inputMode="numeric"
      />
      <WordsField {...wired('address')} label={t('person.address')} rows={2} />
      <div className="pair">
        <TextField {...wired('phone')} label={t('person.phone')} type="tel" />
        <TextField {...wired('email')} label={t('person.email')} type="email" />
      </div>
      <div className="pair">
        <TextField {...wired('school')} label={t('person.school')} />
        <TextField {...wired('schoolClass')} label={t('person.schoolClass')} />
      </div>
    </>
  );
}
