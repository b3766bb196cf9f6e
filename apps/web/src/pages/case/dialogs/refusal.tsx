import { Problem } from '../../../api/problem.js';
import { FailureNote } from '../../../components/failure.js';
import { useMissingWords } from '../missing.js';

/** What went wrong, and for "not yet" what is missing. What was written stays in the form. */
export function Refusal({ error }: { error: unknown }) {
  const words = useMissingWords();
  const missing = error instanceof Problem ? error.missing : [];
  return (
    <>
      <FailureNote error={error} kept={missing.length === 0} />
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
