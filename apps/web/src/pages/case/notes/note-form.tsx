import { useState } from 'react';
import { useAddNote } from '../../../api/mutations.js';
import { Choice, TextField, WordsField } from '../../../components/fields.js';
import { useWords } from '../../../words/words.js';
import { FormEnd } from '../../../components/form-end.js';
import { Refusal } from '../dialogs/refusal.js';
import { WhoReads } from '../text-readers.js';
import { DraftLine } from '../../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../../components/draft/use-draft.js';

interface NoteDraft {
  kind: 'phone-call' | 'note';
  withWhom: string;
  text: string;
  transferred: 'yes' | 'no' | null;
  diaryNumber: string;
}

const empty: NoteDraft = { kind: 'phone-call', withWhom: '', text: '', transferred: null, diaryNumber: '' };

/** A call logged in a few seconds, or a note; and whether it stands in our own system, where it belongs. */
export function NoteForm({ reference }: { reference: string }) {
  const { t } = useWords();
  const draft = useDraft({ form: 'note', reference }, empty);
  const add = useSentAs(draft, useAddNote(reference));
  const [tried, setTried] = useState(false);
  const { values, set } = draft;
  const { kind, transferred } = values;
  const [withWhom, text, diaryNumber] = [values.withWhom.trim(), values.text.trim(), values.diaryNumber.trim()];
  return (
    <form
      className="card padded form"
      aria-label={t('notes.new')}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (add.isPending || text === '' || transferred === null) return;
        add.mutate(
          {
            kind,
            text,
            transferred: transferred === 'yes',
            ...(kind === 'phone-call' && withWhom !== '' ? { withWhom } : {}),
            ...(transferred === 'yes' && diaryNumber !== '' ? { diaryNumber } : {}),
          },
          {
            onSuccess: () => {
              set({ kind });
              setTried(false);
            },
          },
        );
      }}
    >
      <Choice
        legend={t('notes.new')}
        columns={2}
        options={[
          { code: 'phone-call', label: t('notes.kinds.phone-call') },
          { code: 'note', label: t('notes.kinds.note') },
        ]}
        value={kind}
        onChange={(code) => set({ kind: code })}
      />
      {kind === 'phone-call' && (
        <TextField
          label={t('notes.who')}
          optional
          autoComplete="off"
          value={values.withWhom}
          onChange={(name) => set({ withWhom: name })}
        />
      )}
      <WordsField
        label={t(`notes.texts.${kind}`)}
        rows={2}
        value={values.text}
        onChange={(words) => set({ text: words })}
        fault={tried && text === '' ? t('concern.required') : undefined}
      />
      <Choice
        legend={t('notes.transferred')}
        columns={2}
        options={[
          { code: 'yes', label: t('yes') },
          { code: 'no', label: t('no') },
        ]}
        value={transferred}
        onChange={(code) => set({ transferred: code })}
        fault={tried && transferred === null ? t('concern.chooseOne') : undefined}
      />
      {transferred === 'yes' && (
        <TextField
          label={t('notes.diaryNumber')}
          optional
          autoComplete="off"
          value={values.diaryNumber}
          onChange={(number) => set({ diaryNumber: number })}
        />
      )}
      <p className="small soft">{t('notes.about')}</p>
      <WhoReads
        reference={reference}
        text="note"
        fields={[
          ...(kind === 'phone-call'
            ? [{ field: 'withWhom' as const, label: t('notes.who'), value: values.withWhom }]
            : []),
          { field: 'text', label: t(`notes.texts.${kind}`), value: values.text },
        ]}
      />
      <Refusal error={add.error} />
      <DraftLine draft={draft} />
      <FormEnd label={t('notes.save')} busy={add.isPending} />
    </form>
  );
}
