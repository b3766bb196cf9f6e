import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { FieldFault } from '../api/api-types.js';
import { Problem } from '../api/problem.js';
import { sv } from '../words/sv.js';
import { dayAndMonth } from '../time.js';
import { useWords } from '../words/words.js';
import { daysOf, wordsFor } from './field-words.js';
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
function useFieldFaults(): (error: unknown, saidAt: readonly string[]) => string[] {
  const { t } = useWords();
  const choose = useDayWords();
  return (error, saidAt) => {
    const fields = error instanceof Problem ? error.fields : [];
    return fields
      .filter(({ pointer }) => !saidAt.some((field) => isAt(field, pointer)))
      .map((each) => {
        const words = wordsFor(each);
        if ('reason' in words) return t(`failure.reasons.${words.reason}`);
        const field = t(`failure.fields.${words.field}`);
        const days = choose(each);
        if (days !== undefined) return `${field}: ${days}.`;
        return t('failure.fieldFault', { field, fault: t(`failure.faults.${words.fault}`) });
      });
  };
}

const isAt = (field: string, pointer: string): boolean => pointer === `/${field}` || pointer.startsWith(`/${field}/`);

/** Which days may be chosen, where that is what is wrong. */
function useDayWords(): (fault: FieldFault) => string | undefined {
  const { t, language } = useWords();
  const dayWords = (day = '') => (day === '' ? '' : `${dayAndMonth(day, language)} ${day.slice(0, 4)}`);
  return (fault) => {
    const days = daysOf(fault);
    if (days === undefined) return undefined;
    return t(`failure.days.${days}`, { from: dayWords(fault.from), to: dayWords(fault.to) });
  };
}

/** What the api faults in one field of a form, to stand under it. */
export function useFaultsAt(error: unknown): (field: string) => string | undefined {
  const { t, capital } = useWords();
  const choose = useDayWords();
  return (field) => {
    const fields = error instanceof Problem ? error.fields : [];
    const found = fields.find(({ pointer }) => isAt(field, pointer));
    if (found === undefined) return undefined;
    const words = wordsFor(found);
    const days = choose(found);
    if (days !== undefined) return `${capital(days)}.`;
    return 'reason' in words ? t(`failure.reasons.${words.reason}`) : `${capital(t(`failure.faults.${words.fault}`))}.`;
  };
}

/**
 * What failed, what is safe, and where the server itself failed the number to give to support. Announced when it appears, and in
 * a form or a dialog brought in sight: the field at fault, or else the note itself.
 * `say` is what the place knows better than the error's own words; `atFields` where each fault stands under its field, or which
 * of them do.
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
  atFields?: boolean | readonly string[];
}) {
  const { t } = useWords();
  const words = useFailureWords();
  const told = useFieldFaults();
  const faults = atFields === true ? [] : told(error, atFields === false ? [] : atFields);
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
