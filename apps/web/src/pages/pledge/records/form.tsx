import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Fields } from '../../../api/forms.js';
import { isProblem } from '../../../api/problem.js';
import type { PledgeView } from '../../../api/api-types.js';
import { Check } from '../../../components/fields.js';
import { FailureNote, useFaultsAt } from '../../../components/failure.js';
import { useWords } from '../../../words/words.js';
import { DraftLine } from '../../../components/draft/draft-line.js';
import type { Draft } from '../../../components/draft/use-draft.js';
import { FormEnd } from '../../../components/form-end.js';
import { faultsIn } from './faults.js';
import type { Fault } from './faults.js';
import { FieldOf } from './field-of.js';
import { bodyOf, isAsked } from './values.js';
import type { Values } from './values.js';

interface Props {
  /** How its draft is kept and sent. */
  draft: Draft<Values>;
  fields: Fields;
  view: PledgeView | undefined;
  label: string;
  error: unknown;
  busy: boolean;
  onSave: (body: Values) => void;
  onClose: () => void;
  around?: string;
  children?: ReactNode;
}

/** A form for any kind of record, from its described fields. What was written stays when the api refuses it. */
export function Form({ draft, fields, view, label, error, busy, onSave, onClose, around, children }: Props) {
  const { values } = draft;
  const [tried, setTried] = useState(false);
  const [confirmed, setConfirmed] = useState(false);
  const faultAt = useFieldFaults({ fields, values, tried, error });
  // What the api said last is old once the form itself stops what is tried.
  const stopped = tried && faultsIn(fields, values).size > 0;
  return (
    <form
      noValidate
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (busy || faultsIn(fields, values).size > 0) return;
        onSave({ ...bodyOf(fields, values), ...(confirmed ? { confirmed } : {}) });
      }}
    >
      {fields.map(
        (field) =>
          isAsked(field, values) && (
            <FieldOf
              key={field.name}
              field={field}
              value={values[field.name]}
              onChange={(value) => draft.set({ [field.name]: value })}
              view={view}
              faultAt={faultAt}
              {...(around === undefined ? {} : { around })}
            />
          ),
      )}
      <Nobody error={error} confirmed={confirmed} onChange={setConfirmed} />
      <FailureNote error={stopped ? null : error} kept atFields />
      {children}
      <DraftLine draft={draft} />
      <FormEnd label={label} busy={busy} onClose={onClose} />
    </form>
  );
}

/** What is wrong with a field: what stops it once one has tried to save, or what the api refuses. */
export function useFieldFaults(form: {
  fields: Fields;
  values: Values;
  tried: boolean;
  error: unknown;
}): (field: string) => string | undefined {
  const refused = useFaultsAt(form.error);
  const wordsOf = useFaultWords();
  const faults = form.tried ? faultsIn(form.fields, form.values) : new Map<string, Fault>();
  return (field) => {
    const fault = faults.get(field);
    return fault === undefined ? refused(field) : wordsOf(fault);
  };
}

function useFaultWords(): (fault: Fault) => string {
  const { t, language } = useWords();
  const figure = (number: number): string => number.toLocaleString(language);
  return (fault) => {
    switch (fault.is) {
      case 'missing':
        return t('concern.required');
      case 'not-a-number':
        return t('records.decimal');
      case 'too-long':
        return t('records.tooLong', { max: figure(fault.max) });
      case 'no-such-year':
        return t('records.betweenYears', { min: String(fault.min), max: String(fault.max) });
      case 'out-of-range':
        return t('records.between', { min: figure(fault.min), max: figure(fault.max) });
    }
  };
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
