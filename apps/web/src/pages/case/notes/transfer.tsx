import { useState } from 'react';
import { useMarkTransferred } from '../../../api/mutations.js';
import type { NoteView } from '../../../api/api-types.js';
import { FailureNote } from '../../../components/failure.js';
import { TextField } from '../../../components/fields.js';
import { Status } from '../../../components/status.js';
import { useWords } from '../../../words/words.js';
import { DraftLine } from '../../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../../components/draft/use-draft.js';

/** Whether the note stands in our own system too, and the way to say that it now does. */
export function Transfer({ reference, note }: { reference: string; note: NoteView }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const draft = useDraft({ form: 'note-transfer', reference, about: note.id }, { diaryNumber: '' });
  const mark = useSentAs(draft, useMarkTransferred(reference, note.id));
  const [diaryNumber, setDiaryNumber] = draft.field('diaryNumber');
  if (note.transferred) {
    return (
      <Status tone="ok">
        {note.diaryNumber === null ? t('notes.isTransferred') : t('notes.transferredAs', { number: note.diaryNumber })}
      </Status>
    );
  }
  if (!asking) {
    return (
      <div className="row wrap">
        <Status tone="wait">{t('notes.notTransferred')}</Status>
        <button type="button" className="as-link small" onClick={() => setAsking(true)}>
          {t('notes.mark')}
        </button>
      </div>
    );
  }
  return (
    <form
      className="row wrap transfer"
      onSubmit={(event) => {
        event.preventDefault();
        const number = diaryNumber.trim();
        if (!mark.isPending) mark.mutate({ transferred: true, ...(number === '' ? {} : { diaryNumber: number }) });
      }}
    >
      <TextField
        label={t('notes.diaryNumber')}
        optional
        autoComplete="off"
        value={diaryNumber}
        onChange={setDiaryNumber}
      />
      <button type="submit" className="button compact" aria-busy={mark.isPending}>
        {t('notes.mark')}
      </button>
      <button type="button" className="button quiet compact" onClick={() => setAsking(false)}>
        {t('cancel')}
      </button>
      <DraftLine draft={draft} />
      <FailureNote error={mark.error} />
    </form>
  );
}
