import { IconAlertTriangle } from '@tabler/icons-react';
import { Problem } from '../api/problem.js';
import { sv } from '../words/sv.js';
import { useWords } from '../words/words.js';

type FailureCode = keyof typeof sv.failure.codes;

const isFailureCode = (code: string): code is FailureCode => Object.hasOwn(sv.failure.codes, code);

/** The words for what went wrong; an unknown code reads as the server being unwell. */
export function useFailureWords(): (error: unknown) => string {
  const { t } = useWords();
  return (error) => {
    const code = error instanceof Problem && isFailureCode(error.code) ? error.code : 'unavailable';
    return t(`failure.codes.${code}`);
  };
}

/** What failed, what is safe, and the number to give to support. Announced when it appears. */
export function FailureNote({ error, kept = false }: { error: unknown; kept?: boolean }) {
  const { t } = useWords();
  const words = useFailureWords();
  const id = error instanceof Problem ? error.requestId : null;
  return (
    <div role="alert">
      {error ? (
        <div className="note overdue">
          <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
          <span>
            <b>{words(error)}</b> {kept && t('failure.kept')} {id !== null && t('failure.number', { id })}
          </span>
        </div>
      ) : null}
    </div>
  );
}
