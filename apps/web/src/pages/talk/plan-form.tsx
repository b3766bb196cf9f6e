import { useState } from 'react';
import { usePlanTalk } from '../../api/commands.js';
import type { CaseView, TalkView, TaskView } from '../../api/api-types.js';
import { useFaultsAt } from '../../components/failure.js';
import { TextField } from '../../components/fields.js';
import { clockOf, dateWords, dayOf } from '../../time.js';
import { useWords } from '../../words/words.js';
import { Refusal } from '../case/dialogs/refusal.js';
import { hasBegun } from './has-begun.js';
import { instantOfMoment, MomentFields } from './moment-fields.js';
import type { Moment } from './moment-fields.js';
import { DraftLine } from '../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../components/draft/use-draft.js';

/** When and where; a talk that is planned already is moved. */
export function PlanForm({
  view,
  task,
  talk,
  onDone,
  onCancel,
}: {
  view: CaseView;
  task: TaskView;
  talk: TalkView | undefined;
  onDone: () => void;
  /** Where it was booked already: it stays as it is. */
  onCancel?: () => void;
}) {
  const { t, language } = useWords();
  const draft = useDraft<{ moment: Moment; place: string }>(
    { form: 'appointment', reference: view.reference, about: task.id },
    {
      moment: talk === undefined ? { day: null, clock: '' } : { day: dayOf(talk.on), clock: clockOf(talk.on) },
      place: talk?.place ?? '',
    },
  );
  const plan = useSentAs(draft, usePlanTalk(view.reference));
  const faultAt = useFaultsAt(plan.error);
  const [moment, setMoment] = draft.field('moment');
  const [place, setPlace] = draft.field('place');
  const [tried, setTried] = useState(false);
  const on = instantOfMoment(moment);
  // Once booked, the task's day is that of the booking: its last day is no longer told.
  const isLate = task.booked === null && moment.day !== null && moment.day > task.due;
  return (
    <form
      className="card padded form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (plan.isPending) return;
        plan.reset();
        if (on === undefined) return;
        plan.mutate(
          { task: task.id, on, ...(place.trim() === '' ? {} : { place: place.trim() }) },
          { onSuccess: onDone },
        );
      }}
    >
      <div className="row between">
        <h2>{t('talk.when')}</h2>
        {task.booked === null && (
          <span className="small soft number">
            {t('talk.latest', { date: dateWords(task.due, language, view.now) })}
          </span>
        )}
      </div>
      <MomentFields value={moment} onChange={setMoment} today={dayOf(view.now)} tried={tried} fault={faultAt('on')} />
      <div role="status">
        {isLate && <p className="note">{t('talk.afterLatest', { date: dateWords(task.due, language, view.now) })}</p>}
      </div>
      <TextField label={t('talk.place')} hint={t('talk.placeHint')} optional value={place} onChange={setPlace} />
      <DraftLine draft={draft} />
      <Refusal error={plan.error} atFields={['on']} />
      <div className="form-end">
        <button
          type="submit"
          className={talk === undefined || !hasBegun(talk, view) ? 'button primary' : 'button'}
          aria-busy={plan.isPending}
        >
          {t('talk.book')}
        </button>
        {onCancel !== undefined && (
          <button
            type="button"
            className="button quiet"
            onClick={() => {
              void draft.keeper.discard();
              onCancel();
            }}
          >
            {t('cancel')}
          </button>
        )}
      </div>
    </form>
  );
}
