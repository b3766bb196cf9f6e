import type { PledgeView } from '../../api/api-types.js';
import { dayAndMonth } from '../../time.js';
import { useWords } from '../../words/words.js';

/** The promise as a headline, what it looks at, and who signed it: functions, never names. */
export function PromiseHead({ view }: { view: PledgeView }) {
  const { t, listed } = useWords();
  const areas = view.focusAreas.map(({ title }) => title);
  const purposes = view.focusAreas.flatMap(({ purpose }) =>
    purpose === null ? [] : [t('pledge.purpose', { purpose })],
  );
  return (
    <header className="promise">
      <div>
        <h1>{view.title}</h1>
        {areas.length > 0 && (
          <p className="words">
            {t('pledge.focus', { areas: listed(areas) })} {purposes.join(' ')}
          </p>
        )}
        {view.contextNote !== null && <p className="words">{view.contextNote}</p>}
      </div>
      <ul className="signatures" aria-label={t('pledge.signatures')}>
        {view.parties.map((party) => (
          <Signature key={party.name} party={party} />
        ))}
      </ul>
    </header>
  );
}

function Signature({ party: { name, signatory, signedOn } }: { party: PledgeView['parties'][number] }) {
  const { t, language, capital } = useWords();
  return (
    <li>
      <p className="hand" data-signed={signedOn !== null}>
        {capital(signatory ?? name)}
      </p>
      <p className="tiny soft">
        {signatory !== null && (
          <>
            {capital(name)}
            <br />
          </>
        )}
        {signedOn === null ? (
          t('pledge.unsigned')
        ) : (
          <time dateTime={signedOn}>
            {dayAndMonth(signedOn, language)} {signedOn.slice(0, 4)}
          </time>
        )}
      </p>
    </li>
  );
}
