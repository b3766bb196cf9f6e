import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { searchQuery } from '../../api/queries.js';
import type { SearchHit } from '../../api/api-types.js';
import { Status } from '../../components/status.js';
import { PersonName, Reference } from '../../components/young-person.js';
import { useWords } from '../../words/words.js';

/** So long a pause in the typing is waited for (milliseconds). */
const PAUSE_MS = 500;
/** Fewer letters fit too many. */
const LETTERS = 2;

/**
 * My own agency's cases that may be about the same young person, while the name is written. Other agencies' are never searched.
 * `written` when more than the name would be lost on the way to one.
 */
export function KnownCases({
  person: { givenName, familyName, birthDate },
  written,
}: {
  person: { givenName: string; familyName: string; birthDate: string | null };
  written: boolean;
}) {
  const { t } = useWords();
  const named = givenName.trim().length >= LETTERS && familyName.trim().length >= LETTERS;
  const [sought] = useDebouncedValue(named ? `${givenName.trim()} ${familyName.trim()}` : '', PAUSE_MS);
  const byName = useQuery({ ...searchQuery({ q: sought }), enabled: sought !== '' });
  const byBirth = useQuery({ ...searchQuery({ birthDate: birthDate ?? '' }), enabled: birthDate !== null && named });
  const hits = new Map(
    [...(byName.data ?? []), ...(byBirth.data ?? [])].map((hit): [string, SearchHit] => [hit.reference, hit]),
  );
  return (
    <div role="status">
      {named && hits.size > 0 && (
        <section className="note soon known">
          <div>
            <b>{t('concern.known.title')}</b>
            <p>{t('concern.known.about')}</p>
            <ul>
              {[...hits.values()].map((hit) => (
                <Hit key={hit.reference} hit={hit} written={written} />
              ))}
            </ul>
          </div>
        </section>
      )}
    </div>
  );
}

function Hit({ hit: { reference, youngPerson, status }, written }: { hit: SearchHit; written: boolean }) {
  const { t } = useWords();
  const isOpen = status === 'open';
  return (
    <li className="row wrap">
      <Link to="/cases/$reference" params={{ reference }}>
        <PersonName person={youngPerson} /> <Reference>{reference}</Reference>
      </Link>
      <Status tone={isOpen ? 'wait' : 'ok'}>{isOpen ? t('concern.known.open') : t('cases.closed')}</Status>
      <Link to="/new-concern" search={isOpen ? { later: reference } : { again: reference }} ignoreBlocker={!written}>
        {isOpen ? t('concern.known.add') : t('concern.known.again')}
      </Link>
    </li>
  );
}
