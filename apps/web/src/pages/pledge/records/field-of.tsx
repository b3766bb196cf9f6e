import type { Field, FieldPath, SetName } from '../../../api/forms.js';
import { sets } from '../../../api/pledge-forms.js';
import type { PledgeView } from '../../../api/api-types.js';
import { DayField } from '../../../components/day-field.js';
import { Check, Chips, Choice, Field as Labelled, TextField, WordsField } from '../../../components/fields.js';
import { sv } from '../../../words/sv.js';
import { useWords } from '../../../words/words.js';
import { CountsField } from './counts-field.js';
import { NumberField } from './number-field.js';
import { useReferred } from './referred.js';
import { RowsField } from './rows-field.js';
import { chosenIn, countsIn, rowsIn } from './values.js';
import type { Value } from './values.js';

/** More than this are a list to choose from, not cards. */
const MOST_CARDS = 3;

type Hinted = keyof typeof sv.records.hints;
const isHinted = (path: FieldPath): path is Hinted => Object.hasOwn(sv.records.hints, path);

interface FieldProps {
  field: Field;
  value: Value | undefined;
  onChange: (value: Value) => void;
  view: PledgeView | undefined;
  /** What is wrong with it; for a field of rows also with each part, by its place. */
  faultAt: (field: string) => string | undefined;
  around?: string;
}

/** One field of a record, as it is described. */
export function FieldOf({ field, value = null, onChange, view, faultAt, around }: FieldProps) {
  const { t } = useWords();
  const referred = useReferred(view);
  const optionsOf = (of: SetName) => sets[of].map(({ code, word }) => ({ code, label: t(`codes.${word}`) }));
  const { name, path } = field;
  const label = t(`records.fields.${path}`);
  const hint = isHinted(path) ? t(`records.hints.${path}`) : undefined;
  const optional = !field.needed;
  const fault = faultAt(name);
  const about = { label, fault, optional, ...(hint === undefined ? {} : { hint }) };
  const text = typeof value === 'string' ? value : '';
  switch (field.as) {
    case 'line':
    case 'phone':
    case 'email':
    case 'phrase':
      return <TextField {...about} autoComplete="off" value={text} onChange={onChange} />;
    case 'text':
      return <WordsField {...about} rows={2} value={text} onChange={onChange} />;
    case 'day':
    case 'month':
      return (
        <DayField
          {...about}
          value={text === '' ? null : text}
          onChange={onChange}
          {...(around === undefined ? {} : { around })}
        />
      );
    case 'whole':
    case 'year':
    case 'decimal':
      return (
        <NumberField
          {...about}
          whole={field.as !== 'decimal'}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
        />
      );
    case 'flag':
      return <Check label={label} about={hint} checked={value === true} onChange={onChange} />;
    case 'one': {
      const options = optionsOf(field.of);
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
    case 'agency':
    case 'place':
    case 'record':
      return <Select {...about} options={referred(field)} value={text} onChange={onChange} />;
    case 'some':
    case 'records': {
      const options = field.as === 'some' ? optionsOf(field.of) : referred(field);
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
          value={countsIn(value)}
          onChange={onChange}
          faultAt={(unit) => faultAt(`${name}/${unit}`)}
        />
      );
    case 'rows':
      return (
        <RowsField
          field={field}
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
    <Labelled {...about}>
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
    </Labelled>
  );
}
