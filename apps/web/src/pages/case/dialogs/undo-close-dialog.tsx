import { useState } from 'react';
import { useUndoClose } from '../../../api/commands.js';
import type { CaseView } from '../../../api/api-types.js';
import { Dialog } from '../../../components/dialog.js';
import { DraftLine } from '../../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../../components/draft/use-draft.js';
import { WordsField } from '../../../components/fields.js';
import { FormEnd } from '../../../components/form-end.js';
import { useWords } from '../../../words/words.js';
import { WhoReads } from '../text-readers.js';
import type { DialogProps } from './dialog-props.js';
import { Refusal } from './refusal.js';

/** Undoes a close that was a mistake: what comes back, what does not, and why it was one. */
export default function UndoCloseDialog({
  view,
  closed,
  onClose,
  onDone,
}: DialogProps & { closed: CaseView['closed'][number] }) {
  const { t, titled } = useWords();
  const draft = useDraft({ form: 'undo-close', reference: view.reference, about: closed.id }, { reason: '' });
  const undo = useSentAs(draft, useUndoClose(view.reference));
  const [reason, setReason] = draft.field('reason');
  const [tried, setTried] = useState(false);
  const isEmpty = reason.trim() === '';
  return (
    <Dialog title={t('undoClose.title')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (undo.isPending || isEmpty) return;
          undo.mutate({ track: closed.id, reason: reason.trim() }, { onSuccess: () => onDone(t('undoClose.saved')) });
        }}
      >
        <p>{t('undoClose.about', { track: titled(closed.track) })}</p>
        <p className="soft">{t('undoClose.stays')}</p>
        <WordsField
          label={t('undoClose.reason')}
          hint={t('case.stepTextHint')}
          rows={3}
          value={reason}
          onChange={setReason}
          fault={tried && isEmpty ? t('concern.required') : undefined}
        />
        <WhoReads
          reference={view.reference}
          text="step"
          fields={[{ field: 'text', label: t('undoClose.reason'), value: reason }]}
        />
        <Refusal error={undo.error} />
        <DraftLine draft={draft} />
        <FormEnd label={t('undoClose.title')} busy={undo.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
