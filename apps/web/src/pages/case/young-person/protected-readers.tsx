import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useNameReaders } from '../../../api/commands.js';
import { colleaguesQuery } from '../../../api/queries.js';
import type { CaseView } from '../../../api/api-types.js';
import { Check } from '../../../components/fields.js';
import { FormEnd } from '../../../components/form-end.js';
import { useWords } from '../../../words/words.js';
import { BREAK_GLASS } from '../opening.js';
import { Refusal } from '../dialogs/refusal.js';

type Person = NonNullable<CaseView['protectedReaders']>['named'][number];

/** Whether the texts are of a protected identity, and read by others than me. */
export const isShut = ({ protectedReaders }: CaseView): boolean => protectedReaders?.mine === false;

/** Of a protected identity: who reads it, said to the whole agency; and to its head the way to name them. */
export function ProtectedReaders({ view }: { view: CaseView }) {
  const { t, listed } = useWords();
  const [naming, setNaming] = useState(false);
  const { protectedReaders } = view;
  if (protectedReaders === null) return null;
  const { named, mine, mayName } = protectedReaders;
  return (
    <section className="card" aria-label={t('person.protectedTitle')}>
      <div className="card-head">
        <IconLock size={18} stroke={1.75} aria-hidden="true" />
        <h2>{t('person.protectedTitle')}</h2>
        {mayName && !naming && (
          <button type="button" className="button compact push" onClick={() => setNaming(true)}>
            {t('person.nameReaders')}
          </button>
        )}
      </div>
      <p className="padded">
        {named.length === 0
          ? t('person.readByNobody')
          : t('person.readBy', { names: listed(named.map(({ name }) => name)) })}{' '}
        {!mine && t(mayName ? 'person.notYoursAsHead' : 'person.notYours')}
      </p>
      {view.breakGlass.possible && (
        <p className="padded">
          <Link
            className="button compact"
            to="/cases/$reference"
            params={{ reference: view.reference }}
            search={{ open: BREAK_GLASS }}
          >
            {t('glass.title')}
          </Link>
        </p>
      )}
      {naming && <ReadersForm reference={view.reference} before={named} onDone={() => setNaming(false)} />}
    </section>
  );
}

function ReadersForm({ reference, before, onDone }: { reference: string; before: Person[]; onDone: () => void }) {
  const { t, listed } = useWords();
  const { data: colleagues } = useQuery(colleaguesQuery);
  const name = useNameReaders(reference);
  const [chosen, setChosen] = useState(before.map(({ id }) => id));
  const [tried, setTried] = useState(false);
  // Who was named and works there no longer is on no list to be taken from.
  const accounts = colleagues?.map(({ id }) => id).filter((id) => chosen.includes(id));
  const out = before.filter(({ id }) => !chosen.includes(id));
  return (
    <form
      className="padded form"
      aria-label={t('person.nameReaders')}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (accounts === undefined || accounts.length === 0 || name.isPending) return;
        name.mutate({ accounts }, { onSuccess: onDone });
      }}
    >
      <p className="hint">{t('person.nameAbout')}</p>
      {colleagues?.map((colleague) => (
        <Check
          key={colleague.id}
          label={colleague.name}
          checked={chosen.includes(colleague.id)}
          onChange={(checked) =>
            setChosen(checked ? [...chosen, colleague.id] : chosen.filter((id) => id !== colleague.id))
          }
        />
      ))}
      {out.length > 0 && (
        <p className="note soon">
          <span>{t('person.readerOut', { names: listed(out.map((each) => each.name)) })}</span>
        </p>
      )}
      {tried && accounts?.length === 0 && (
        <p className="fault" role="alert">
          {t('person.readersNeeded')}
        </p>
      )}
      <Refusal error={name.error} />
      <FormEnd label={t('person.saveReaders')} busy={name.isPending} onClose={onDone} />
    </form>
  );
}
