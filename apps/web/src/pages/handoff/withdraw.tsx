import { Link } from '@tanstack/react-router';
import { useWithdrawHandoff } from '../../api/commands.js';
import type { HandoffView } from '../../api/shapes.js';
import { FailureNote } from '../../components/failure.js';
import { useWords } from '../../words/words.js';

/** What the sender can do while it waits: take the offer back. */
export function Withdraw({ view, onWithdrawn }: { view: HandoffView; onWithdrawn: () => void }) {
  const { t } = useWords();
  const withdraw = useWithdrawHandoff(view.id, view.revision);
  return (
    <div className="form">
      <h2>{t('handoff.waitingFor', { receiver: view.receiver.name })}</h2>
      <p className="soft">{t('handoff.withdrawAbout', { receiver: view.receiver.name, sender: view.sender.name })}</p>
      <FailureNote error={withdraw.error} />
      <div className="form-end">
        <Link className="button primary" to="/cases/$reference" params={{ reference: view.reference }}>
          {t('handoff.toCase')}
        </Link>
        <button
          type="button"
          className="button quiet"
          aria-busy={withdraw.isPending}
          onClick={() => {
            if (!withdraw.isPending) withdraw.mutate(undefined, { onSuccess: onWithdrawn });
          }}
        >
          {t('handoff.withdraw')}
        </button>
      </div>
    </div>
  );
}
