import { useEffect, useState } from 'react';
import { useWrongReceiver } from '../../../api/mutations.js';
import type { CaseView, DisclosureView, WrongReceiver as Found } from '../../../api/api-types.js';
import { Dialog } from '../../../components/dialog.js';
import { dateAndClockForGood } from '../../../time.js';
import { useWords } from '../../../words/words.js';
import { Refusal } from '../dialogs/refusal.js';
import { CopyDraft } from './copy-draft.js';

/** One press shuts it; then who read it in the meantime, and a draft of the report. */
export function WrongReceiver({ view, told, onClose }: { view: CaseView; told: DisclosureView; onClose: () => void }) {
  const { t } = useWords();
  const { data, error, isPending, mutate } = useWrongReceiver(view.reference, told.id);
  const [isFrozen] = useState(told.frozen !== null);
  // What was frozen before has its draft shown again: asking once more changes nothing.
  useEffect(() => {
    if (isFrozen) mutate();
  }, [isFrozen, mutate]);
  const agency = told.receiver.name;
  return (
    <Dialog title={t('sharing.wrong.title')} onClose={onClose} wide>
      {data !== undefined ? (
        <Outcome view={view} found={data} />
      ) : (
        <div className="form">
          <p>{t('sharing.wrong.about', { agency })}</p>
          <p className="soft">{t('sharing.wrong.keeps')}</p>
          <Refusal error={error} />
          {!isFrozen && (
            <div className="form-end">
              <button
                type="button"
                className="button primary"
                aria-busy={isPending}
                onClick={() => !isPending && mutate()}
              >
                {t('sharing.wrong.confirm')}
              </button>
              <button type="button" className="button quiet" onClick={onClose}>
                {t('cancel')}
              </button>
            </div>
          )}
        </div>
      )}
    </Dialog>
  );
}

function Outcome({ view, found }: { view: CaseView; found: Found }) {
  const { t, language } = useWords();
  const { disclosure, people, readings } = found;
  const agency = disclosure.receiver.name;
  return (
    <div className="form" role="status">
      <p className="note ok">{t('sharing.wrong.done', { agency })}</p>
      <p>
        {people === 0 ? t('sharing.wrong.nobody', { agency }) : t('sharing.wrong.readers', { count: people, agency })}
      </p>
      {people > 0 && (
        <ul className="small">
          {readings.map(({ at, person }) => (
            <li key={`${at} ${person}`}>
              {t('sharing.wrong.person', { when: dateAndClockForGood(at, language), person })}
            </li>
          ))}
        </ul>
      )}
      <CopyDraft view={view} found={found} />
    </div>
  );
}
