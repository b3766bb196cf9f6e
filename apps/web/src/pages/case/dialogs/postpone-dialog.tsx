import { useState } from 'react';
import { useExtend, usePark } from '../../../api/commands.js';
import type { Postponement, TrackView } from '../../../api/api-types.js';
import { DayField } from '../../../components/day-field.js';
import { Dialog } from '../../../components/dialog.js';
import { Choice } from '../../../components/fields.js';
import { addDays, dateWords, dayOf } from '../../../time.js';
import { useWords } from '../../../words/words.js';
import type { DialogProps } from './dialog-props.js';
import { FormEnd } from '../../../components/form-end.js';
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
  const extend = useExtend(view.reference);
  const park = usePark(view.reference);
  const send = way === 'extend' ? extend : park;
  const [only, ...others] = may.reasons;
  const [until, setUntil] = useState<string | null>(null);
  const [reason, setReason] = useState<string | null>(others.length === 0 ? (only?.code ?? null) : null);
  const [tried, setTried] = useState(false);
  const after = way === 'extend' ? track.due : dayOf(view.now);
  const fits = until !== null && until > after && until <= may.last;
  const latest = dateWords(may.last, language, view.now);
  return (
    <Dialog title={t(`postpone.${way}`)} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (send.isPending || !fits || reason === null) return;
          send.mutate(
            { track: track.id, revision: track.revision, until, reason },
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
          hint={t('postpone.latest', { date: latest })}
          value={until}
          onChange={setUntil}
          earliest={addDays(after, 1)}
          latest={may.last}
          around={addDays(after, 1)}
          fault={
            tried && !fits
              ? t('postpone.needsUntil', { after: dateWords(after, language, view.now), latest })
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
        <Refusal error={send.error} />
        <FormEnd label={t(`postpone.${way}`)} busy={send.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
