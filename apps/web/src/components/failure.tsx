import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Problem } from '../api/problem.js';
import { sv } from '../words/sv.js';
import { useWords } from '../words/words.js';
import { wordsFor } from './field-words.js';
import { bringInSight, showFirstFault } from './fault-in-sight.js';

type FailureCode = keyof typeof sv.failure.codes;

const isFailureCode = (code: string): code is FailureCode => Object.hasOwn(sv.failure.codes, code);

/** The words for what went wrong; an unknown code reads as the server being unwell. */
function useFailureWords(): (error: unknown) => string {
  const { t } = useWords();
  return (error) => {
    const code = error instanceof Problem && isFailureCode(error.code) ? error.code : 'unavailable';
    return t(`failure.codes.${code}`);
  };
}

/** Which fields the api faults, and how, or a reason that says it all. */
function useFieldFaults(): (error: unknown) => string[] {
  const { t } = useWords();
  return (error) =>
    (error instanceof Problem ? error.fields : []).map((each) => {
      const words = wordsFor(each);
      if ('reason' in words) return t(`failure.reasons.${words.reason}`);
      const { field, fault } = words;
      return t('failure.fieldFault', { field: t(`failure.fields.${field}`), fault: t(`failure.faults.${fault}`) });
    });
}

/** What the api faults in one field of a form, to stand under it. */
export function useFaultsAt(error: unknown): (field: string) => string | undefined {
  const { t, capital } = useWords();
  return (field) => {
    const fields = error instanceof Problem ? error.fields : [];
    const found = fields.find(({ pointer }) => pointer === `/${field}` || pointer.startsWith(`/${field}/`));
    if (found === undefined) return undefined;
    const words = wordsFor(found);
    return 'reason' in words ? t(`failure.reasons.${words.reason}`) : `${capital(t(`failure.faults.${words.fault}`))}.`;
  };
}

/**
 * What failed, what is safe, and where the server itself failed the number to give to support. Announced when it appears, and in
 * a form or a dialog brought in sight: the field at fault, or else the note itself.
 * `say` is what the place knows better than the error's own words; `atFields` where each fault stands under its field.
 */
export function FailureNote({
  error,
  kept = false,
  say,
  atFields = false,
}: {
  error: unknown;
  kept?: boolean;
  say?: string;
  atFields?: boolean;
}) {
  const { t } = useWords();
  const words = useFailureWords();
  const told = useFieldFaults()(error);
  const faults = atFields ? [] : told;
  const id = error instanceof Problem && error.status >= 500 ? error.requestId : null;
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = note.current?.closest('form, [role="dialog"]');
    if (error && note.current && form && !showFirstFault(form)) bringInSight(note.current);
  }, [error]);
  return (
    <div role="alert" ref={note} tabIndex={-1}>
      {error ? (
        <div className="note overdue">
          <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
          <span>
            <b>{say ?? words(error)}</b> {faults.join(' ')} {kept && t('failure.kept')}{' '}
            {id !== null && t('failure.number', { id })}
          </span>
        </div>
      ) : null}
    </div>
  );
}
