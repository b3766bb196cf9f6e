import { useState } from 'react';
import { Field } from '../../../components/fields.js';
import { useWords } from '../../../words/words.js';
import { NumberField } from './number-field.js';
import type { Code, Counts } from './spec.js';

interface Props {
  label: string;
  hint?: string;
  fault: string | undefined;
  optional: boolean;
  options: readonly Code[];
  value: Counts;
  onChange: (counts: Counts) => void;
}

/** How many of what: a unit is chosen, and then its number is written. */
export function CountsField({ options, value, onChange, ...about }: Props) {
  const { t } = useWords();
  const [units, setUnits] = useState(() => Object.keys(value));
  const set = (unit: string, count: number | null) => {
    const { [unit]: _before, ...others } = value;
    onChange(count === null ? others : { ...others, [unit]: count });
  };
  return (
    <div className="stack">
      <Field {...about}>
        {(wiring) => (
          <select {...wiring} className="input" value="" onChange={(event) => setUnits([...units, event.target.value])}>
            <option value="">{t('records.choose')}</option>
            {options
              .filter(({ code }) => !units.includes(code))
              .map(({ code, word }) => (
                <option key={code} value={code}>
                  {t(word)}
                </option>
              ))}
          </select>
        )}
      </Field>
      {options
        .filter(({ code }) => units.includes(code))
        .map(({ code, word }) => (
          <NumberField
            key={code}
            whole
            label={t(word)}
            value={value[code] ?? null}
            onChange={(count) => set(code, count)}
          />
        ))}
    </div>
  );
}
