import { useState } from 'react';
import { useExtend, usePark } from '../../../api/commands.js';
import type { Postponement, TrackView } from '../../../api/api-types.js';
import { DayField } from '../../../components/day-field.js';
import { Dialog } from '../../../components/dialog.js';
import { DraftLine } from '../../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../../components/draft/use-draft.js';
import { Choice, WordsField } from '../../../components/fields.js';
import { addDays, dateWords, dayOf } from '../../../time.js';
import { useWords } from '../../../words/words.js';
import type { DialogProps } from './dialog-props.js';
import { FormEnd } from '../../../components/form-end.js';
import { WhoReads } from '../text-readers.js';
import { Refusal } from './refusal.js';

/** Moves a track's date: a longer time limit, or a rest. Only as far, and for the reasons, that the workflow allows. */
export default function PostponeDialog({
  view,
  way,
  track,
  may,
  onClose,
  onDone,
}: DialogProps & { way: 'extend' | 'park'; track: TrackView; may: Postponement }) {
  const { t, language, titled, inline } = useWords();
  const draft = useDraft<{ until: string | null; reason: string | null; text: string }>(
    { form: 'action', reference: view.reference, about: `${track.id}:${way}` },
    { until: null, reason: may.reasons.length === 1 ? (may.reasons[0]?.code ?? null) : null, text: '' },
  );
  const extend = useSentAs(draft, useExtend(view.reference));
  const park = useSentAs(draft, usePark(view.reference));
  const send = way === 'extend' ? extend : park;
  const [until, setUntil] = draft.field('until');
  const [reason, setReason] = draft.field('reason');
  const [text, setText] = draft.field('text');
  const [tried, setTried] = useState(false);
  const after = way === 'extend' ? track.due : dayOf(view.now);
  const fits = until !== null && until > after && until <= may.last;
  const lacksText = may.text !== null && text.trim() === '';
  const latest = dateWords(may.last, language, view.now);
  return (
    <Dialog title={t(`postpone.${way}`)} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (send.isPending || !fits || reason === null || lacksText) return;
          send.mutate(
            {
              track: track.id,
              revision: track.revision,
              until,
              reason,
              ...(may.text === null ? {} : { text: text.trim() }),
            },
            { onSuccess: () => onDone(t(`postpone.${way}Saved`)) },
          );
        }}
      >
        <p className="soft">
          {t(`postpone.${way}About`, {
            track: titled(track.title),
            stage: inline(track.stageTitle),
            date: dateWords(track.due, language, view.now),
          })}
        </p>
        <DayField
          label={t('postpone.until')}
          hint={may.isSet ? t('postpone.latest', { date: latest }) : t('postpone.noLatest')}
          value={until}
          onChange={setUntil}
          earliest={addDays(after, 1)}
          latest={may.last}
          around={addDays(after, 1)}
          onClosedDay={way === 'extend' ? 'moved' : 'said'}
          fault={
            tried && !fits
              ? t(may.isSet ? 'postpone.needsUntil' : 'postpone.needsAfter', {
                  after: dateWords(after, language, view.now),
                  latest,
                })
              : undefined
          }
        />
        <Choice
          legend={t('postpone.reason')}
          options={may.reasons.map(({ code, title }) => ({ code, label: titled(title) }))}
          value={reason}
          onChange={setReason}
          fault={tried && reason === null ? t('concern.chooseOne') : undefined}
        />
        {may.text !== null && (
          <>
            <WordsField
              label={titled(may.text)}
              hint={t('case.stepTextHint')}
              value={text}
              onChange={setText}
              fault={tried && lacksText ? t('concern.required') : undefined}
            />
            <WhoReads
              reference={view.reference}
              text="step"
              fields={[{ field: 'text', label: titled(may.text), value: text }]}
            />
          </>
        )}
        <Refusal error={send.error} />
        <DraftLine draft={draft} />
        <FormEnd label={t(`postpone.${way}`)} busy={send.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
