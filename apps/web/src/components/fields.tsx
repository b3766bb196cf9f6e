import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { useId } from 'react';
import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react';
import { useWords } from '../words/words.js';

interface Labelled {
  label: string;
  hint?: string | undefined;
  fault?: string | undefined;
  optional?: boolean | undefined;
  /** The label is for the screen reader alone. */
  quiet?: boolean | undefined;
  /** Goes before the label. */
  icon?: ReactNode;
}

interface Wiring {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

/** A label, a hint under it, and under the control what is wrong with it; all tied to the control. */
export function Field({
  label,
  hint,
  fault,
  optional,
  quiet = false,
  icon,
  children,
}: Labelled & { children: (wiring: Wiring) => ReactNode }) {
  const { t } = useWords();
  const id = useId();
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <div className={quiet ? 'unseen' : 'row'} style={quiet ? undefined : { marginBottom: 3 }}>
        {icon}
        <label className="label" style={{ margin: 0 }} htmlFor={id}>
          {label}
        </label>
        {optional && <span className="small dim">{t('optional')}</span>}
      </div>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        ...(described === '' ? {} : { 'aria-describedby': described }),
        ...(fault ? { 'aria-invalid': true } : {}),
      })}
      <Fault id={`${id}-fault`}>{fault}</Fault>
    </div>
  );
}

export function Fault({ id, children }: { id?: string; children: string | undefined }) {
  if (!children) return null;
  return (
    <p className="fault" role="alert" {...(id === undefined ? {} : { id })}>
      <IconAlertTriangle size={14} stroke={2} aria-hidden="true" />
      {children}
    </p>
  );
}

type Native<Attributes> = Labelled &
  Omit<Attributes, 'id' | 'className' | 'onChange'> & { onChange: (text: string) => void };

export function TextField({
  label,
  hint,
  fault,
  optional,
  icon,
  onChange,
  ...rest
}: Native<InputHTMLAttributes<HTMLInputElement>>) {
  return (
    <Field label={label} hint={hint} fault={fault} optional={optional} icon={icon}>
      {(wiring) => <input className="input" {...rest} {...wiring} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

/** People's own words: set in serif. */
export function WordsField({
  label,
  hint,
  fault,
  optional,
  icon,
  onChange,
  ...rest
}: Native<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  return (
    <Field label={label} hint={hint} fault={fault} optional={optional} icon={icon}>
      {(wiring) => (
        <textarea className="input" {...rest} {...wiring} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

export interface Option<Code extends string> {
  code: Code;
  label: ReactNode;
  about?: ReactNode;
  /** Why it can't be chosen; it stays visible and focusable, and says so. */
  closed?: string;
}

/** One of a few, as cards. */
export function Choice<Code extends string>({
  legend,
  hidden = false,
  options,
  value,
  onChange,
  columns = 1,
  fault,
}: {
  legend: string;
  hidden?: boolean;
  options: Option<Code>[];
  value: Code | null;
  onChange: (code: Code) => void;
  columns?: number;
  fault?: string | undefined;
}) {
  const name = useId();
  return (
    <fieldset>
      <legend className={hidden ? 'unseen' : 'label'}>{legend}</legend>
      <div className="choice" style={{ '--columns': columns }}>
        {options.map(({ code, label, about, closed }) => (
          <label className="option" key={code}>
            <input
              type="radio"
              name={name}
              value={code}
              checked={value === code}
              aria-disabled={closed !== undefined}
              onChange={() => {
                if (closed === undefined) onChange(code);
              }}
            />
            <span>
              <b>{label}</b>
              {about !== undefined && <span className="small soft about">{about}</span>}
              {closed !== undefined && <span className="small soft about">{closed}</span>}
            </span>
          </label>
        ))}
      </div>
      <Fault>{fault}</Fault>
    </fieldset>
  );
}

export function Check({
  label,
  about,
  checked,
  onChange,
  fixed = false,
}: {
  label: ReactNode;
  about?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Shown as chosen, and why is said beside it. */
  fixed?: boolean;
}) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={checked}
        aria-disabled={fixed}
        onChange={(event) => {
          if (!fixed) onChange(event.target.checked);
        }}
      />
      <span>
        <b>{label}</b>
        {about !== undefined && <span className="small soft about">{about}</span>}
      </span>
    </label>
  );
}

/** Any of several short ones, as chips. */
export function Chips<Code extends string>({
  legend,
  hint,
  options,
  values,
  onChange,
  fault,
}: {
  legend: string;
  hint?: string;
  /** What is `closed` is shown, and chosen by nobody: why stands beside. */
  options: { code: Code; label: ReactNode; closed?: boolean }[];
  values: readonly Code[];
  onChange: (values: Code[]) => void;
  fault?: string | undefined;
}) {
  return (
    <fieldset>
      <legend className="label">{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      <div className="chips">
        {options.map(({ code, label, closed = false }) => (
          <label className={closed ? 'chip closed' : 'chip'} key={code}>
            <input
              type="checkbox"
              aria-disabled={closed}
              checked={!closed && values.includes(code)}
              onChange={(event) => {
                if (closed) return;
                onChange(event.target.checked ? [...values, code] : values.filter((other) => other !== code));
              }}
            />
            {closed && <IconLock size={14} stroke={1.75} aria-hidden="true" />}
            {label}
          </label>
        ))}
      </div>
      <Fault>{fault}</Fault>
    </fieldset>
  );
}
