import { useState } from 'react';
import { useRecordDay } from '../../../api/commands.js';
import type { CaseView } from '../../../api/api-types.js';
import { DayField } from '../../../components/day-field.js';
import { Dialog } from '../../../components/dialog.js';
import { FormEnd } from '../../../components/form-end.js';
import { dateWords, dayOf } from '../../../time.js';
import { useWords } from '../../../words/words.js';
import type { DialogProps } from './dialog-props.js';
import { Refusal } from './refusal.js';

/** What counts from a day that somebody gives: when a suspicion was served, by when an opinion is wanted. */
export default function DatedDialog({
  view,
  dated: { kind, title, on, from, to },
  onClose,
  onDone,
}: DialogProps & { dated: CaseView['dated'][number] }) {
  const { t, language, titled } = useWords();
  const send = useRecordDay(view.reference);
  const [day, setDay] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const fits = day !== null && day >= from && day <= to;
  const within = { from: dateWords(from, language, view.now), to: dateWords(to, language, view.now) };
  return (
    <Dialog title={titled(title)} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (send.isPending || !fits) return;
          send.mutate({ kind, day }, { onSuccess: () => onDone(titled(title)) });
        }}
      >
        <p className="soft">{t(`dated.about.${on}`)}</p>
        <DayField
          label={t(`dated.day.${on}`)}
          value={day}
          onChange={setDay}
          earliest={from}
          latest={to}
          around={dayOf(view.now)}
          fault={tried && !fits ? t('dated.needs', within) : undefined}
        />
        <Refusal error={send.error} />
        <FormEnd label={t('dated.save')} busy={send.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
