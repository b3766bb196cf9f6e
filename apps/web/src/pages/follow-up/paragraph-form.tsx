import { useState } from 'react';
import { useEditParagraph } from '../../api/follow-up.js';
import type { FollowUpParagraph } from '../../api/api-types.js';
import { FailureNote, useFaultsAt } from '../../components/failure.js';
import { Field } from '../../components/fields.js';
import { useWords } from '../../words/words.js';
import { Nobody } from '../pledge/records/form.js';
import { wordsOf } from './words-of.js';

/** A paragraph that is written over in its place. What one wrote stays, whatever the answer. */
export function ParagraphForm({
  pledge,
  revision,
  paragraph,
  text,
  onText,
  onDone,
}: {
  pledge: string;
  revision: number;
  paragraph: FollowUpParagraph;
  text: string;
  onText: (text: string) => void;
  onDone: () => void;
}) {
  const { t } = useWords();
  const edit = useEditParagraph(pledge, paragraph.id);
  const [begunWith] = useState(() => wordsOf(paragraph));
  const [tried, setTried] = useState(false);
  const [confirmed, setConfirmed] = useState(false);
  const { error } = edit;
  const faultAt = useFaultsAt(error);
  const elses = wordsOf(paragraph);
  return (
    <form
      className="form"
      aria-label={t('followUp.edit')}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (edit.isPending || text.trim() === '') return;
        edit.mutate({ text: text.trim(), confirmed, revision }, { onSuccess: onDone });
      }}
    >
      <Field
        label={t('followUp.paragraph')}
        quiet
        fault={tried && text.trim() === '' ? t('followUp.emptyParagraph') : faultAt('text')}
      >
        {(wiring) => (
          <textarea
            {...wiring}
            className="input"
            lang="sv"
            autoFocus
            value={text}
            onChange={(event) => {
              onText(event.target.value);
              setConfirmed(false);
            }}
          />
        )}
      </Field>
      <FailureNote error={error} kept atFields />
      {elses !== begunWith && (
        <div className="note">
          <span>
            <b>{t('followUp.nowReads')}</b> {elses}
          </span>
        </div>
      )}
      <Nobody error={error} confirmed={confirmed} onChange={setConfirmed} />
      <div className="form-end">
        <button type="submit" className="button primary compact" aria-busy={edit.isPending}>
          {t('followUp.saveParagraph')}
        </button>
        <button type="button" className="button quiet compact" onClick={onDone}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
