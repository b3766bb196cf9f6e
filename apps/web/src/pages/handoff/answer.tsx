import { Link, useNavigate } from '@tanstack/react-router';
import { IconCheck, IconInfoCircle, IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useAcceptHandoff, useDeclineHandoff } from '../../api/commands.js';
import { isProblem } from '../../api/problem.js';
import type { HandoffView } from '../../api/api-types.js';
import { Choice, Fault, WordsField } from '../../components/fields.js';
import { Refusal } from '../case/dialogs/refusal.js';
import { useMissingWords } from '../case/missing.js';
import { useWords } from '../../words/words.js';
import { DraftLine } from '../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../components/draft/use-draft.js';

/** Right: yes, or a no with its reason; and what follows, before it is sent. */
export function Answer({ view, onOvertaken }: { view: HandoffView; onOvertaken: () => void }) {
  const { t, titled, listed } = useWords();
  const comes =
    view.shares.length === 0
      ? t('handoff.acceptsNothing', { sender: view.sender.name })
      : t('handoff.accepts', { fields: listed(view.shares.map((kind) => t(`fields.${kind}`))) });
  const navigate = useNavigate();
  const draft = useDraft<{ answer: 'accept' | 'decline' | null; reason: string | null; comment: string }>(
    { form: 'handoff-answer', about: view.id },
    { answer: null, reason: null, comment: '' },
  );
  const decline = useSentAs(draft, useDeclineHandoff(view.id, view.revision));
  const accept = useSentAs(draft, useAcceptHandoff(view.id, view.revision));
  const [answer, setAnswer] = draft.field('answer');
  const why = useMissingWords();
  const [reason, setReason] = draft.field('reason');
  const [comment, setComment] = draft.field('comment');
  const [tried, setTried] = useState(false);
  const name = useId();
  const closed = useId();
  const blocked = view.acceptance?.possible === false ? [...new Set(view.acceptance.missing.map(why))] : [];
  const busy = accept.isPending || decline.isPending;

  const onError = (error: unknown) => {
    if (isProblem(error, 'gone')) onOvertaken();
  };

  const send = () => {
    setTried(true);
    if (busy || answer === null) return;
    if (answer === 'accept') {
      accept.mutate(undefined, {
        onError,
        onSuccess: ({ reference }) =>
          void navigate({ to: '/cases/$reference', params: { reference }, state: { done: t('handoff.yours') } }),
      });
      return;
    }
    if (reason === null) return;
    decline.mutate({ reason, ...(comment.trim() === '' ? {} : { comment }) }, { onError });
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2>{t('handoff.yours')}</h2>
      <fieldset>
        <legend className="unseen">{t('handoff.kind')}</legend>
        <div className="yes-no">
          <label>
            <input
              type="radio"
              name={name}
              checked={answer === 'accept'}
              disabled={blocked.length > 0}
              aria-describedby={blocked.length > 0 ? closed : undefined}
              onChange={() => setAnswer('accept')}
            />
            <IconCheck size={18} stroke={1.75} aria-hidden="true" />
            {t('handoff.accept')}
          </label>
          <label>
            <input type="radio" name={name} checked={answer === 'decline'} onChange={() => setAnswer('decline')} />
            <IconX size={18} stroke={1.75} aria-hidden="true" />
            {t('handoff.decline')}
          </label>
        </div>
        {blocked.length > 0 && (
          <p className="note" id={closed}>
            <IconInfoCircle size={18} stroke={1.75} aria-hidden="true" />
            <span>
              <b>{t('handoff.cannotAccept')}</b> {blocked.join(' ')}{' '}
              {t('handoff.cannotAcceptAbout', { sender: view.sender.name })}
            </span>
          </p>
        )}
        <Fault>{tried && answer === null ? t('handoff.needsAnswer') : undefined}</Fault>
      </fieldset>
      {answer === 'decline' && (
        <>
          <Choice
            legend={t('handoff.whyNot')}
            options={view.declineReasons.map(({ code, title }) => ({ code, label: titled(title) }))}
            value={reason}
            onChange={setReason}
            fault={tried && reason === null ? t('handoff.needsReason') : undefined}
          />
          <WordsField
            label={t('handoff.comment')}
            hint={t('handoff.commentHint', { sender: view.sender.name })}
            optional
            value={comment}
            onChange={setComment}
          />
        </>
      )}
      {answer !== null && (
        <div className="note">
          <IconInfoCircle size={18} stroke={1.75} aria-hidden="true" />
          <span>
            {answer === 'accept'
              ? `${t('handoff.acceptNote', { receiver: view.receiver.name })} ${comes}`
              : t('handoff.declineNote', { sender: view.sender.name })}
          </span>
        </div>
      )}
      <DraftLine draft={draft} />
      <Refusal error={accept.error ?? decline.error} />
      <div className="form-end">
        <button type="submit" className="button primary" aria-busy={busy}>
          {t('handoff.send')}
        </button>
        <Link className="button quiet" to="/">
          {t('handoff.later')}
        </Link>
      </div>
    </form>
  );
}
