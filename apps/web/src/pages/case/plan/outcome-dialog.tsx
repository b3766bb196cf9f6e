import { useState } from 'react';
import { useCommitmentOutcome } from '../../../api/mutations.js';
import type { CaseView, CommitmentView } from '../../../api/api-types.js';
import { Dialog } from '../../../components/dialog.js';
import { Choice, WordsField } from '../../../components/fields.js';
import { useWords } from '../../../words/words.js';
import { FormEnd } from '../../../components/form-end.js';
import { Refusal } from '../dialogs/refusal.js';
import { WhoReads } from '../text-readers.js';
import { DraftLine } from '../../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../../components/draft/use-draft.js';

/** How a commitment went: kept, or dropped; one that is not answered yet is taken back. */
export function OutcomeDialog({ view, line, onClose }: { view: CaseView; line: CommitmentView; onClose: () => void }) {
  const { t } = useWords();
  const draft = useDraft<{ outcome: 'kept' | 'dropped' | null; comment: string }>(
    { form: 'commitment-outcome', reference: view.reference, about: line.id },
    { outcome: null, comment: '' },
  );
  const tell = useSentAs(draft, useCommitmentOutcome(view.reference, line.id));
  const [outcome, setOutcome] = draft.field('outcome');
  const [comment, setComment] = draft.field('comment');
  const [tried, setTried] = useState(false);
  const isOffered = line.status === 'offered';
  return (
    <Dialog title={t(isOffered ? 'plan.takeBack' : 'plan.howItWent')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          const went = isOffered ? 'dropped' : outcome;
          if (tell.isPending || went === null) return;
          const said = comment.trim() === '' ? {} : { comment: comment.trim() };
          tell.mutate({ outcome: went, ...said }, { onSuccess: onClose });
        }}
      >
        <p className="words pre">{line.what}</p>
        {isOffered ? (
          <p className="small">{t('plan.takeBackNote', { who: line.holder.name })}</p>
        ) : (
          <Choice
            legend={t('plan.outcome')}
            columns={2}
            options={[
              { code: 'kept', label: t('plan.keptChoice') },
              { code: 'dropped', label: t('plan.droppedChoice') },
            ]}
            value={outcome}
            onChange={setOutcome}
            fault={tried && outcome === null ? t('concern.chooseOne') : undefined}
          />
        )}
        <WordsField label={t('plan.comment')} optional value={comment} onChange={setComment} />
        <WhoReads
          reference={view.reference}
          text="commitment-outcome"
          line={line.id}
          fields={[{ field: 'comment', label: t('plan.comment'), value: comment }]}
        />
        <Refusal error={tell.error} />
        <DraftLine draft={draft} />
        <FormEnd label={t(isOffered ? 'plan.takeBack' : 'plan.saveOutcome')} busy={tell.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
