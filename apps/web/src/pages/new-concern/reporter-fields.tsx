import { TextField } from '../../components/fields.js';
import { useWords } from '../../words/words.js';
import type { ReporterDraft } from './reporter-draft.js';

/** Somebody who reports, and how to reach them. */
export function ReporterFields({
  reporter,
  role,
  onChange,
}: {
  reporter: ReporterDraft;
  /** What their function is called, or what they are to the young person. */
  role: string;
  onChange: (reporter: ReporterDraft) => void;
}) {
  const { t } = useWords();
  const field = (name: keyof ReporterDraft, label: string, type = 'text') => (
    <TextField
      label={label}
      type={type}
      autoComplete="off"
      optional
      value={reporter[name]}
      onChange={(text) => onChange({ ...reporter, [name]: text })}
    />
  );
  return (
    <>
      <div className="pair">
        {field('name', t('person.name'))}
        {field('role', role)}
      </div>
      <div className="pair">
        {field('phone', t('person.phone'), 'tel')}
        {field('email', t('person.email'), 'email')}
      </div>
    </>
  );
}
