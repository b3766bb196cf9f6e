import { useState } from 'react';
import { useEditParagraph } from '../../api/follow-up.js';
import type { FollowUpParagraph } from '../../api/api-types.js';
import { FailureNote, useFaultsAt } from '../../components/failure.js';
import { Field } from '../../components/fields.js';
import { useWords } from '../../words/words.js';
import { Nobody } from '../pledge/records/form.js';
import { wordsOf } from './words-of.js';
import { DraftLine } from '../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../components/draft/use-draft.js';

const placeOf = (pledge: string, paragraph: string) => ({
  form: 'pledge-paragraph' as const,
  about: `${pledge}/${paragraph}`,
});

/** The paragraph that somebody wrote over was taken away by another: what they wrote is theirs still. */
export function Vanished({ pledge, paragraph, onClose }: { pledge: string; paragraph: string; onClose: () => void }) {
  const { t } = useWords();
  const draft = useDraft(placeOf(pledge, paragraph), { text: '' });
  return (
    <div className="note soon" role="alert">
      <div className="stack">
        <b>{t('followUp.vanished')}</b>
        <p className="words pre" lang="sv">
          {draft.values.text}
        </p>
        <div>
          <button
            type="button"
            className="button compact"
            onClick={() => {
              void draft.keeper.discard();
              onClose();
            }}
          >
            {t('close')}
          </button>
        </div>
      </div>
    </div>
  );
}

/** A paragraph that is written over in its place. What one wrote stays, whatever the answer. */
export function ParagraphForm({
  pledge,
  revision,
  paragraph,
  onDone,
}: {
  pledge: string;
  revision: number;
  paragraph: FollowUpParagraph;
  onDone: () => void;
}) {
  const { t } = useWords();
  const [begunWith] = useState(() => wordsOf(paragraph));
  const draft = useDraft(placeOf(pledge, paragraph.id), { text: begunWith });
  const edit = useSentAs(draft, useEditParagraph(pledge, paragraph.id));
  const [text, setText] = draft.field('text');
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
              setText(event.target.value);
              setConfirmed(false);
            }}
          />
        )}
      </Field>
      <DraftLine draft={draft} />
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
