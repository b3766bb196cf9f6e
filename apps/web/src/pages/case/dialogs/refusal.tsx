import { isOvertaken, Problem } from '../../../api/problem.js';
import { FailureNote } from '../../../components/failure.js';
import { useWords } from '../../../words/words.js';
import { useMissingWords } from '../missing.js';

/**
 * What went wrong with an answer to a case that one sees, and for "not yet" what is missing. What was written stays in the
 * form; `atFields` are those that say themselves what is wrong with them. What is not there any more was there when the form opened: somebody else was first.
 */
export function Refusal({ error, atFields = false }: { error: unknown; atFields?: false | readonly string[] }) {
  const { t } = useWords();
  const words = useMissingWords();
  const missing = error instanceof Problem ? error.missing : [];
  return (
    <>
      <FailureNote
        error={error}
        kept={missing.length === 0}
        atFields={atFields}
        {...(isOvertaken(error) ? { say: t('failure.codes.conflict') } : {})}
      />
      {missing.length > 0 && (
        <ul className="small">
          {[...new Set(missing.map(words))].map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
    </>
  );
}
