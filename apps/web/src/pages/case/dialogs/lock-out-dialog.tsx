import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLockOut } from '../../../api/within-agency.js';
import { colleaguesQuery, meQuery } from '../../../api/queries.js';
import { Dialog } from '../../../components/dialog.js';
import { FailureNote } from '../../../components/failure.js';
import { Choice, WordsField } from '../../../components/fields.js';
import { FormEnd } from '../../../components/form-end.js';
import { useWords } from '../../../words/words.js';
import type { DialogProps } from './dialog-props.js';
import { Refusal } from './refusal.js';
import { DraftLine } from '../../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../../components/draft/use-draft.js';

/** The head keeps a colleague out of the case, for whoever has somebody of their own in it. */
export default function LockOutDialog({ view, onClose, onDone }: DialogProps) {
  const { t } = useWords();
  const me = useQuery(meQuery);
  const colleagues = useQuery(colleaguesQuery);
  const draft = useDraft<{ account: string | null; reason: string }>(
    { form: 'lock-out', reference: view.reference },
    { account: null, reason: '' },
  );
  const lockOut = useSentAs(draft, useLockOut(view.reference));
  const [account, setAccount] = draft.field('account');
  const [reason, setReason] = draft.field('reason');
  const [tried, setTried] = useState(false);
  const shut = new Set([me.data?.person.id, ...(view.lockedOut ?? []).map(({ person }) => person.id)]);
  const others = (colleagues.data ?? []).filter(({ id, headed }) => headed && !shut.has(id));
  return (
    <Dialog title={t('lockOut.title')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (lockOut.isPending || account === null || reason.trim() === '') return;
          lockOut.mutate({ account, reason: reason.trim() }, { onSuccess: () => onDone(t('lockOut.saved')) });
        }}
      >
        <p className="soft">{t('lockOut.about')}</p>
        <FailureNote error={colleagues.error} />
        <Choice
          legend={t('lockOut.who')}
          options={others.map(({ id, name }) => ({ code: id, label: name }))}
          value={account}
          onChange={setAccount}
          fault={tried && account === null ? t('concern.chooseOne') : undefined}
        />
        <WordsField
          label={t('lockOut.reason')}
          hint={t('lockOut.reasonHint')}
          rows={2}
          value={reason}
          onChange={setReason}
          fault={tried && reason.trim() === '' ? t('concern.required') : undefined}
        />
        <Refusal error={lockOut.error} />
        <DraftLine draft={draft} />
        <FormEnd label={t('lockOut.lock')} busy={lockOut.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
