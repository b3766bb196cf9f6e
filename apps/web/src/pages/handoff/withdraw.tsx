import { Link } from '@tanstack/react-router';
import { useWithdrawHandoff } from '../../api/commands.js';
import { isProblem } from '../../api/problem.js';
import type { HandoffView } from '../../api/api-types.js';
import { FailureNote } from '../../components/failure.js';
import { useWords } from '../../words/words.js';

/** What the sender can do while it waits: take the offer back. */
export function Withdraw({ view, onOvertaken }: { view: HandoffView; onOvertaken: () => void }) {
  const { t } = useWords();
  const withdraw = useWithdrawHandoff(view.id, view.revision);
  const onError = (error: unknown) => {
    if (isProblem(error, 'gone')) onOvertaken();
  };
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
            if (!withdraw.isPending) withdraw.mutate(undefined, { onError });
          }}
        >
          {t('handoff.withdraw')}
        </button>
      </div>
    </div>
  );
}
