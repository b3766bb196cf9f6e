import { IconUserOff } from '@tabler/icons-react';
import { useLetIn } from '../../api/within-agency.js';
import type { CaseView } from '../../api/api-types.js';
import { dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';
import { Refusal } from './dialogs/refusal.js';

/** To the head: who is kept out of the case, why, and the way to let them in again. */
export function LockOuts({ view }: { view: CaseView }) {
  const { t, language } = useWords();
  const letIn = useLetIn(view.reference);
  if (view.lockedOut === null || view.lockedOut.length === 0) return null;
  return (
    <section className="card" aria-label={t('lockOut.listTitle')}>
      <div className="card-head">
        <h2>{t('lockOut.listTitle')}</h2>
      </div>
      <ul>
        {view.lockedOut.map(({ person, reason, at }) => (
          <li key={person.id} className="left">
            <span className="ring">
              <IconUserOff size={15} stroke={1.75} aria-hidden="true" />
            </span>
            <div>
              <div className="left-title">{person.name}</div>
              <div className="small soft">{dateWords(at, language, view.now)}</div>
              <p className="words pre">{reason}</p>
            </div>
            <button
              type="button"
              className="button compact"
              aria-label={t('lockOut.letInOne', { name: person.name })}
              aria-busy={letIn.isPending}
              onClick={() => {
                if (!letIn.isPending) letIn.mutate(person.id);
              }}
            >
              {t('lockOut.letIn')}
            </button>
          </li>
        ))}
      </ul>
      <Refusal error={letIn.error} />
    </section>
  );
}
