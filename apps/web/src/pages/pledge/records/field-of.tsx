import type { PledgeView } from '../../../api/shapes.js';
import { DayField } from '../../../components/day-field.js';
import { Check, Chips, Choice, Field, TextField, WordsField } from '../../../components/fields.js';
import { sv } from '../../../words/sv.js';
import { useWords } from '../../../words/words.js';
import { CountsField } from './counts-field.js';
import { NumberField } from './number-field.js';
import { useReferred } from './referred.js';
import { RowsField } from './rows-field.js';
import type { Label, Spec, Value } from './spec.js';
import { chosenIn, rowsIn } from './values.js';

/** More than this are a list to choose from, not cards. */
const MOST_CARDS = 3;

const isLabel = (name: string): name is Label => Object.hasOwn(sv.records.fields, name);

/** What a field is called; the declaration's own name is a label unless it says another. */
export const labelOf = (name: string, { label }: Spec): Label => label ?? (isLabel(name) ? name : 'name');

interface FieldProps {
  name: string;
  spec: Spec;
  value: Value | undefined;
  onChange: (value: Value) => void;
  view: PledgeView | undefined;
  /** What is wrong with it; for a field of rows also with each part, by its place. */
  faultAt: (field: string) => string | undefined;
  around?: string;
}

/** One field of a record, as its declaration says. */
export function FieldOf({ name, spec, value = null, onChange, view, faultAt, around }: FieldProps) {
  const { t } = useWords();
  const referred = useReferred(view);
  const label = t(`records.fields.${labelOf(name, spec)}`);
  const hint = spec.hint === undefined ? undefined : t(`records.hints.${spec.hint}`);
  const optional = spec.needed !== true;
  const fault = faultAt(name);
  const about = { label, fault, optional, ...(hint === undefined ? {} : { hint }) };
  const text = typeof value === 'string' ? value : '';
  switch (spec.as) {
    case 'line':
      return <TextField {...about} autoComplete="off" value={text} onChange={onChange} />;
    case 'words':
      return <WordsField {...about} rows={2} value={text} onChange={onChange} />;
    case 'day':
      return (
        <DayField
          {...about}
          value={text === '' ? null : text}
          onChange={onChange}
          {...(around === undefined ? {} : { around })}
        />
      );
    case 'whole':
    case 'decimal':
      return (
        <NumberField
          {...about}
          whole={spec.as === 'whole'}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
        />
      );
    case 'flag':
      return <Check label={label} about={hint} checked={value === true} onChange={onChange} />;
    case 'one': {
      const options = spec.options.map(({ code, word }) => ({ code, label: t(word) }));
      return options.length <= MOST_CARDS && !optional ? (
        <Choice
          legend={label}
          columns={options.length}
          options={options}
          value={text === '' ? null : text}
          onChange={onChange}
          fault={fault}
        />
      ) : (
        <Select {...about} options={options} value={text} onChange={onChange} />
      );
    }
    case 'ref':
      return <Select {...about} options={referred(spec.of)} value={text} onChange={onChange} />;
    case 'some':
    case 'refs': {
      const options =
        spec.as === 'some' ? spec.options.map(({ code, word }) => ({ code, label: t(word) })) : referred(spec.of);
      if (options.length === 0) return null;
      return (
        <Chips
          legend={label}
          {...(hint === undefined ? {} : { hint })}
          options={options}
          values={chosenIn(value)}
          onChange={onChange}
          fault={fault}
        />
      );
    }
    case 'counts':
      return (
        <CountsField
          {...about}
          options={spec.options}
          value={typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}}
          onChange={onChange}
        />
      );
    case 'rows':
      return (
        <RowsField
          name={name}
          spec={spec}
          label={label}
          {...(hint === undefined ? {} : { hint })}
          rows={rowsIn(value)}
          onChange={onChange}
          faultAt={faultAt}
        >
          {(part) => <FieldOf {...part} view={view} />}
        </RowsField>
      );
  }
}

interface SelectProps {
  label: string;
  hint?: string;
  fault: string | undefined;
  optional: boolean;
  options: { code: string; label: string }[];
  value: string;
  onChange: (code: string | null) => void;
}

function Select({ options, value, onChange, ...about }: SelectProps) {
  const { t } = useWords();
  return (
    <Field {...about}>
      {(wiring) => (
        <select
          {...wiring}
          className="input"
          value={value}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        >
          <option value="">{t(about.optional ? 'records.nothing' : 'records.choose')}</option>
          {options.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
