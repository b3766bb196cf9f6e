import { isProblem } from '../../../api/problem.js';
import { FailureNote } from '../../../components/failure.js';
import { sv } from '../../../words/sv.js';
import { useWords } from '../../../words/words.js';

type LineCode = keyof typeof sv.offences.faults;
type WholeCode = keyof typeof sv.offences.whole;
const isLineCode = (code: string): code is LineCode => Object.hasOwn(sv.offences.faults, code);
const isWholeCode = (code: string): code is WholeCode => Object.hasOwn(sv.offences.whole, code);

/** Why a file was not read: each bad line by its number in the file. Nothing of it is kept. */
export function ImportFaults({ error, area }: { error: unknown; area: string }) {
  const { t, listed } = useWords();
  if (!isProblem(error, 'validation')) return <FailureNote error={error} />;
  return (
    <>
      <FailureNote error={error} say={t('offences.refused')} atFields />
      <ul className="dots">
        {error.fields.map(({ pointer, code, allowed = [] }) => {
          const line = pointer.split('/').at(-1) ?? '';
          const known = isLineCode(code) ? code : 'not-readable';
          const fault = t('offences.line', { line, fault: t(`offences.faults.${known}`, { types: listed(allowed) }) });
          return (
            <li key={`${pointer} ${code}`}>{isWholeCode(code) ? t(`offences.whole.${code}`, { area }) : fault}</li>
          );
        })}
      </ul>
    </>
  );
}
