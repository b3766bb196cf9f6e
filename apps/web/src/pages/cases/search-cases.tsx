import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { searchQuery } from '../../api/queries.js';
import type { SearchHit } from '../../api/api-types.js';
import { FailureNote } from '../../components/failure.js';
import { Field } from '../../components/fields.js';
import { Status } from '../../components/status.js';
import { PersonName, Reference } from '../../components/young-person.js';
import { dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';

/**
 * Finds my own agency's cases by name or reference, when it is asked and not while one types: every search is traced. What is
 * sought is on the page alone, never in the address.
 */
export function SearchCases({ now }: { now: string }) {
  const { t } = useWords();
  const [words, setWords] = useState('');
  const [sought, setSought] = useState('');
  const [tried, setTried] = useState(false);
  const { data: hits, error, isFetching } = useQuery({ ...searchQuery({ q: sought }), enabled: sought !== '' });
  return (
    <search>
      <form
        noValidate
        className="find"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          setSought(words.trim());
        }}
      >
        <Field
          label={t('cases.search')}
          hint={t('cases.searchHint')}
          fault={tried && words.trim() === '' ? t('concern.required') : undefined}
        >
          {(wiring) => (
            <div className="row">
              <input
                {...wiring}
                className="input"
                type="search"
                autoComplete="off"
                value={words}
                onChange={(event) => {
                  setWords(event.target.value);
                  // What was found is not about the new words; emptied, the search is over.
                  setSought('');
                  setTried(false);
                }}
              />
              <button type="submit" className="button" aria-busy={isFetching}>
                <IconSearch size={18} stroke={1.75} aria-hidden="true" />
                {t('cases.find')}
              </button>
            </div>
          )}
        </Field>
        <FailureNote error={error} />
      </form>
      <div role="status">
        {hits?.length === 0 && <p className="card padded soft">{t('cases.notFound')}</p>}
        {hits !== undefined && hits.length > 0 && (
          <ul className="card" aria-label={t('cases.found')}>
            {hits.map((hit) => (
              <Hit key={hit.reference} hit={hit} now={now} />
            ))}
          </ul>
        )}
      </div>
    </search>
  );
}

function Hit({ hit: { reference, youngPerson, status, opened }, now }: { hit: SearchHit; now: string }) {
  const { t, language } = useWords();
  return (
    <li className="case-row">
      <div>
        <Link className="name" to="/cases/$reference" params={{ reference }}>
          <PersonName person={youngPerson} />
        </Link>
        <div className="small soft">
          <Reference>{reference}</Reference>
        </div>
      </div>
      <div className="small soft">{t('case.opened', { date: dateWords(opened, language, now) })}</div>
      <div className="next" />
      <div className="state">
        <Status tone={status === 'open' ? 'wait' : 'ok'}>
          {status === 'open' ? t('concern.known.open') : t('cases.closed')}
        </Status>
      </div>
    </li>
  );
}
