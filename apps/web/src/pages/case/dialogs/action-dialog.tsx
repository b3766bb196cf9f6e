import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTakeAction } from '../../../api/commands.js';
import type { ActionView } from '../../../api/api-types.js';
import { Dialog } from '../../../components/dialog.js';
import { WordsField } from '../../../components/fields.js';
import { useWords } from '../../../words/words.js';
import type { DialogProps } from './dialog-props.js';
import { allAnswered, Asks } from './asks.js';
import { CallsOff } from './calls-off.js';
import type { Answers } from './asks.js';
import { FormEnd } from '../../../components/form-end.js';
import { isShut } from '../young-person/protected-readers.js';
import { WhoReads } from '../text-readers.js';
import { Refusal } from './refusal.js';
import { DraftLine } from '../../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../../components/draft/use-draft.js';
import { planQuery } from '../../../api/queries.js';
import { SettleFields } from './settle-fields.js';
import { allSettled, isAnythingOpen, isAtHand, nothingSettled, openIn, sentOf, type Settled } from './settled.js';

/** Takes an action after saying what it moves; with the form that it asks for. */
export default function ActionDialog({ view, action, onClose, onDone }: DialogProps & { action: ActionView }) {
  const { t, titled } = useWords();
  const draft = useDraft<{ answers: Answers; text: string; needs: string; settled: Settled }>(
    { form: 'action', reference: view.reference, about: `${action.track}:${action.action}` },
    { answers: {}, text: '', needs: '', settled: nothingSettled },
  );
  const take = useSentAs(draft, useTakeAction(view.reference));
  const [answers, setAnswers] = draft.field('answers');
  const [text, setText] = draft.field('text');
  const [needs, setNeeds] = draft.field('needs');
  const [settled, setSettled] = draft.field('settled');
  const [tried, setTried] = useState(false);
  // Only lines of the plan have words that the case itself does not show.
  const plan = useQuery({ ...planQuery(view.reference), enabled: action.settles.lines.length > 0 });
  const open = openIn(action, view, plan.data);
  const lacksText = action.text !== null && text.trim() === '';
  const asksNeeds = action.closes && !isShut(view);
  const track = view.tracks.find((each) => each.id === action.track);
  const send = () =>
    take.mutate(
      {
        action: action.action,
        track: action.track,
        revision: action.revision,
        ...(action.asks.length === 0 ? {} : { answers }),
        ...(action.text === null ? {} : { text: text.trim() }),
        ...sentOf(open, settled),
        ...(asksNeeds && needs.trim() !== '' ? { remainingNeeds: needs.trim() } : {}),
      },
      { onSuccess: () => onDone(titled(action.title)) },
    );
  return (
    <Dialog title={titled(action.title)} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (take.isPending || !allAnswered(action.asks, answers) || lacksText) return;
          // A line that a colleague wrote meanwhile is read, and then asked about here.
          if (!isAtHand(action, plan.data)) void plan.refetch();
          else if (allSettled(open, settled)) send();
        }}
      >
        {track !== undefined && (
          <p className="soft">
            {t(action.closes ? 'case.closesTrack' : 'case.movesTrack', {
              track: titled(track.title),
              stage: titled(track.stageTitle),
            })}
          </p>
        )}
        <CallsOff talks={action.callsOff} now={view.now} />
        {isAnythingOpen(action) && (
          <SettleFields view={view} open={open} settled={settled} onChange={setSettled} tried={tried} />
        )}
        <Asks asks={action.asks} answers={answers} onChange={setAnswers} tried={tried} />
        {action.text !== null && (
          <WordsField
            label={titled(action.text)}
            hint={t('case.stepTextHint')}
            value={text}
            onChange={setText}
            fault={tried && lacksText ? t('concern.required') : undefined}
          />
        )}
        {asksNeeds && (
          <WordsField
            label={t('case.remainingNeeds')}
            hint={t('case.remainingNeedsHint')}
            optional
            value={needs}
            onChange={setNeeds}
          />
        )}
        {(action.text !== null || asksNeeds) && (
          <WhoReads
            reference={view.reference}
            text="step"
            fields={[
              ...(action.text === null ? [] : [{ field: 'text' as const, label: titled(action.text), value: text }]),
              ...(asksNeeds
                ? [{ field: 'remainingNeeds' as const, label: t('case.remainingNeeds'), value: needs }]
                : []),
            ]}
          />
        )}
        <Refusal error={take.error} />
        <DraftLine draft={draft} />
        <FormEnd label={t('confirm')} busy={take.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
