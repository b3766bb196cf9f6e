import { useState } from 'react';
import type { ReactNode } from 'react';
import { isProblem } from '../../../api/problem.js';
import type { PledgeView } from '../../../api/shapes.js';
import { Check } from '../../../components/fields.js';
import { FailureNote, useFaultsAt } from '../../../components/failure.js';
import { useWords } from '../../../words/words.js';
import { FormEnd } from '../../../components/form-end.js';
import { FieldOf } from './field-of.js';
import type { Fields, Values } from './spec.js';
import { bodyOf, lacking, valuesOf } from './values.js';

interface Props {
  fields: Fields;
  record?: Values | undefined;
  view: PledgeView | undefined;
  label: string;
  error: unknown;
  busy: boolean;
  onSave: (body: Values) => void;
  onClose: () => void;
  around?: string;
  children?: ReactNode;
}

/** A form for any kind of record, from its declared fields. What was written stays when the api refuses it. */
export function Form({ fields, record, view, label, error, busy, onSave, onClose, around, children }: Props) {
  const [values, setValues] = useState(() => valuesOf(fields, record));
  const [tried, setTried] = useState(false);
  const [confirmed, setConfirmed] = useState(false);
  const faultAt = useFieldFaults({ fields, values, tried, error });
  return (
    <form
      noValidate
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (busy || lacking(fields, values).length > 0) return;
        onSave({ ...bodyOf(fields, values), ...(confirmed ? { confirmed } : {}) });
      }}
    >
      {Object.entries(fields).map(([name, spec]) =>
        spec.when?.(values) === false ? null : (
          <FieldOf
            key={name}
            name={name}
            spec={spec}
            value={values[name]}
            onChange={(value) => setValues({ ...values, [name]: value })}
            view={view}
            faultAt={faultAt}
            {...(around === undefined ? {} : { around })}
          />
        ),
      )}
      <Nobody error={error} confirmed={confirmed} onChange={setConfirmed} />
      <FailureNote error={error} kept atFields />
      {children}
      <FormEnd label={label} busy={busy} onClose={onClose} />
    </form>
  );
}

/** What is wrong with a field: it is lacking once one has tried to save, or the api refuses it. */
export function useFieldFaults(form: {
  fields: Fields;
  values: Values;
  tried: boolean;
  error: unknown;
}): (field: string) => string | undefined {
  const { t } = useWords();
  const refused = useFaultsAt(form.error);
  const missing = form.tried ? lacking(form.fields, form.values) : [];
  return (field) => (missing.includes(field) ? t('concern.required') : refused(field));
}

/** A word that looks like a name may be nobody's: whoever writes it says so. */
export function Nobody({
  error,
  confirmed,
  onChange,
}: {
  error: unknown;
  confirmed: boolean;
  onChange: (confirmed: boolean) => void;
}) {
  const { t } = useWords();
  const asked = isProblem(error) && error.fields.some(({ code }) => code === 'may-name-a-person');
  if (!asked && !confirmed) return null;
  return <Check label={t('records.nobody')} about={t('records.nobodyAbout')} checked={confirmed} onChange={onChange} />;
}
