import { useQuery } from '@tanstack/react-query';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { meQuery } from '../../api/queries.js';
import type { CaseView } from '../../api/api-types.js';
import { AgencyName } from '../../components/agency.js';
import { useWords } from '../../words/words.js';
import { readersOf } from './opening.js';

/** Who will read what is written here, said before it is written: those whom the consent covers, if it covers us too. */
export function ReadBy({ view, of, children }: { view: CaseView; of: 'mapping' | 'plan'; children?: ReactNode }) {
  const { t } = useWords();
  const me = useQuery(meQuery);
  const others = readersOf(view, me.data?.agency.id ?? '', of);
  if (others.length === 0) {
    const waits = view.consents.some(({ mayConfirm, kinds }) => mayConfirm && kinds.includes(of));
    return <OwnAlone>{waits ? t('readBy.untilConfirmed') : t('readBy.untilConsent')}</OwnAlone>;
  }
  return (
    <aside className="card padded read-by">
      <h2>{t('readBy.title')}</h2>
      <p className="small soft">{t('readBy.covered')}</p>
      <ul className="stack">
        {others.map((agency) => (
          <li key={agency.id}>
            <AgencyName agency={agency}>{agency.name}</AgencyName>
          </li>
        ))}
      </ul>
      {children}
    </aside>
  );
}

/** For what stays with my own agency. */
export function OwnAlone({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const unit = useQuery(meQuery).data?.unit ?? null;
  return (
    <aside className="card padded read-by">
      <h2>{t('readBy.title')}</h2>
      <p className="row top small">
        <IconLock size={16} stroke={1.75} aria-hidden="true" />
        <span>
          <b>{unit === null ? t('readBy.own') : t('readBy.unit', { unit })}</b> {children}
        </span>
      </p>
    </aside>
  );
}
