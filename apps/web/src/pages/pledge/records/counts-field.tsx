import { useState } from 'react';
import { sets } from '../../../api/pledge-forms.js';
import { Field } from '../../../components/fields.js';
import { useWords } from '../../../words/words.js';
import { NumberField } from './number-field.js';
import type { Counts } from './values.js';

interface Props {
  label: string;
  hint?: string;
  fault: string | undefined;
  optional: boolean;
  value: Counts;
  onChange: (counts: Counts) => void;
  faultAt: (unit: string) => string | undefined;
}

/** How many of what: a unit is chosen, and then its number is written. */
export function CountsField({ value, onChange, faultAt, ...about }: Props) {
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
            {sets.unit.map(
              ({ code, word }) =>
                !units.includes(code) && (
                  <option key={code} value={code}>
                    {t(`codes.${word}`)}
                  </option>
                ),
            )}
          </select>
        )}
      </Field>
      {sets.unit.map(
        ({ code, word }) =>
          units.includes(code) && (
            <NumberField
              key={code}
              whole
              label={t(`codes.${word}`)}
              fault={faultAt(code)}
              value={value[code] ?? null}
              onChange={(count) => set(code, count)}
            />
          ),
      )}
    </div>
  );
}
