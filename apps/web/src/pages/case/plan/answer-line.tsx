import { useState } from 'react';
import { useAcceptCommitment, useDeclineCommitment } from '../../../api/mutations.js';
import type { CaseView, CommitmentView, PlanView } from '../../../api/api-types.js';
import { Dialog } from '../../../components/dialog.js';
import { Choice } from '../../../components/fields.js';
import { FormEnd } from '../../../components/form-end.js';
import { useWords } from '../../../words/words.js';
import { Refusal } from '../dialogs/refusal.js';

type Asked = { view: CaseView; plan: PlanView; line: CommitmentView };

/** Yes at once, or no with its reason: what one's own agency is asked to commit itself to. */
export function AnswerLine({ view, plan, line, begun }: Asked & { begun: boolean }) {
  const { t } = useWords();
  const accept = useAcceptCommitment(view.reference, line.id);
  const [declining, setDeclining] = useState(false);
  const named = (action: string) => ({
    'aria-label': t('case.rowAction', { action, title: line.what }),
    children: action,
  });
  return (
    <div className="line-answer">
      <button
        type="button"
        className="button compact primary"
        autoFocus={begun}
        aria-disabled={accept.isPending}
        onClick={() => {
          if (!accept.isPending) accept.mutate(undefined);
        }}
        {...named(t('plan.accept'))}
      />
      <button
        type="button"
        className="button compact"
        onClick={() => setDeclining(true)}
        {...named(t('plan.decline'))}
      />
      <Refusal error={accept.error} />
      {declining && <DeclineDialog view={view} plan={plan} line={line} onClose={() => setDeclining(false)} />}
    </div>
  );
}

function DeclineDialog({ view, plan, line, onClose }: Asked & { onClose: () => void }) {
  const { t, titled } = useWords();
  const decline = useDeclineCommitment(view.reference, line.id);
  const [reason, setReason] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  return (
    <Dialog title={t('plan.decline')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (decline.isPending || reason === null) return;
          decline.mutate({ reason }, { onSuccess: onClose });
        }}
      >
        <p className="words pre">{line.what}</p>
        <Choice
          legend={t('plan.whyNot')}
          options={plan.declineReasons.map(({ code, title }) => ({ code, label: titled(title) }))}
          value={reason}
          onChange={setReason}
          fault={tried && reason === null ? t('concern.chooseOne') : undefined}
        />
        <p className="small soft">{t('plan.declineNote')}</p>
        <Refusal error={decline.error} />
        <FormEnd label={t('plan.decline')} busy={decline.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
