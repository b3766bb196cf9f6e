import { useState } from 'react';
import { TextField } from '../../../components/fields.js';
import { useWords } from '../../../words/words.js';

interface Props {
  label: string;
  hint?: string | undefined;
  fault?: string | undefined;
  optional?: boolean;
  whole?: boolean;
  value: number | null;
  /** What is no number stops the form: it comes as NaN. */
  onChange: (value: number | null) => void;
}

/** A number as it is typed, with a decimal comma where it may have one. */
export function NumberField({ whole = false, value, onChange, fault, ...about }: Props) {
  const { t } = useWords();
  const [text, setText] = useState(() => typed(value));
  const [known, setKnown] = useState(value);
  // What comes from elsewhere, as of a draft that is found again.
  if (!Object.is(value, known)) {
    setKnown(value);
    if (!Object.is(numberIn(text, whole), value)) setText(typed(value));
  }
  const wrong = numberIn(text, whole) !== null && Number.isNaN(numberIn(text, whole));
  return (
    <TextField
      {...about}
      fault={wrong ? t(whole ? 'records.whole' : 'records.decimal') : fault}
      inputMode={whole ? 'numeric' : 'decimal'}
      autoComplete="off"
      value={text}
      onChange={(written) => {
        setText(written);
        onChange(numberIn(written, whole));
      }}
    />
  );
}

const typed = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));

function numberIn(text: string, whole: boolean): number | null {
  const plain = text.replaceAll(/\s/g, '').replace(',', '.');
  if (plain === '') return null;
  return (whole ? /^\d+$/ : /^\d+(\.\d+)?$/).test(plain) ? Number(plain) : Number.NaN;
}
