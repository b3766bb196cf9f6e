import { IconPlus, IconX } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import type { ReactNode } from 'react';
import type { Field, Rows } from '../../../api/forms.js';
import { useWords } from '../../../words/words.js';
import './rows-field.css';
import { emptyRow } from './values.js';
import type { Row, Value } from './values.js';

interface Props {
  field: Rows;
  label: string;
  hint?: string;
  rows: Row[];
  onChange: (rows: Row[]) => void;
  faultAt: (field: string) => string | undefined;
  /** Draws one field of a row. */
  children: (part: { field: Field; value: Value | undefined } & Answers) => ReactNode;
}

interface Answers {
  onChange: (value: Value) => void;
  faultAt: (field: string) => string | undefined;
}

const isPlain = (value: Value): value is Row[string] => typeof value !== 'object' || value === null;

/** Several of the same, such as a checklist's lines: added at the end, changed in place, taken away. */
export function RowsField({
  field: { name, path, fields, max },
  label,
  hint,
  rows,
  onChange,
  faultAt,
  children,
}: Props) {
  const { t } = useWords();
  const [keys, setKeys] = useState(() => rows.map(() => crypto.randomUUID()));
  const set = (at: number, part: string, value: Value) => {
    if (isPlain(value)) onChange(rows.map((row, each) => (each === at ? { ...row, [part]: value } : row)));
  };
  return (
    <fieldset>
      <legend className="label">{label}</legend>
      {hint !== undefined && <p className="hint">{hint}</p>}
      <ul className="stack">
        {rows.map((row, at) => (
          <li key={keys[at]} className="card row-of">
            <div className="form">
              {fields.map((field) => (
                <Fragment key={field.name}>
                  {children({
                    field,
                    value: row[field.name],
                    onChange: (value) => set(at, field.name, value),
                    faultAt: () => faultAt(`${name}/${at}/${field.name}`),
                  })}
                </Fragment>
              ))}
            </div>
            <button
              type="button"
              className="button quiet icon-only"
              aria-label={t('records.take', { row: at + 1 })}
              onClick={() => {
                setKeys(keys.filter((_, each) => each !== at));
                onChange(rows.filter((_, each) => each !== at));
              }}
            >
              <IconX size={18} stroke={1.75} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      {rows.length < max && (
        <button
          type="button"
          className="button compact add-row"
          onClick={() => {
            setKeys([...keys, crypto.randomUUID()]);
            onChange([...rows, emptyRow(fields)]);
          }}
        >
          <IconPlus size={16} stroke={1.75} aria-hidden="true" />
          {t(`records.addRow.${path}`)}
        </button>
      )}
    </fieldset>
  );
}
