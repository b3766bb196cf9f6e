import { useState } from 'react';
import { fieldsOf } from '../../../api/forms.js';
import type { ActivityKind, Field, FieldName } from '../../../api/forms.js';
import { useKeepRecord } from '../../../api/pledges.js';
import type { Agency, PledgeActivity, PledgeView } from '../../../api/api-types.js';
import { Chips, WordsField } from '../../../components/fields.js';
import { FailureNote } from '../../../components/failure.js';
import { dayOf, fullDate } from '../../../time.js';
import { useWords } from '../../../words/words.js';
import { isDuring } from '../period.js';
import { faultsIn } from '../records/faults.js';
import { FieldOf } from '../records/field-of.js';
import { Nobody, useFieldFaults } from '../records/form.js';
import { told } from '../records/told.js';
import { bodyOf, chosenIn, isAsked, valuesOf } from '../records/values.js';
import type { Value, Values } from '../records/values.js';
import { KindChoice } from './kind-choice.js';
import { usualCommitments } from './usual.js';
import { DraftLine } from '../../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../../components/draft/use-draft.js';

interface Props {
  view: PledgeView;
  agency: Agency;
  now: string;
  activity: PledgeActivity | undefined;
  onSaved: (id: string) => void;
}

const fields = fieldsOf('activities');
/** What is asked at once; with an event that it was for, where it was. All else is behind Mer. */
const AT_ONCE: readonly string[] = ['kind', 'commitments', 'outcome', 'event'] satisfies FieldName<'activities'>[];
const event = fields.filter(({ name }) => name === 'event');
const rest = fields.filter(({ name }) => !AT_ONCE.includes(name));

/**
 * The kind, and one text if there is something to tell: that it is done, today, and for which commitment is taken for granted
 * until somebody says otherwise.
 */
export function LogForm({ view, agency, now, activity, onSaved }: Props) {
  const { t, language, capital } = useWords();
  const today = dayOf(now);
  const [was] = useState(() => valuesOf(fields, activity ?? begun(view, today)));
  const draft = useDraft({ form: 'pledge-activity', about: `${view.id}/${activity?.id ?? 'new'}` }, was);
  const keep = useSentAs(draft, useKeepRecord(view.id, activity?.id));
  const { values } = draft;
  const [more, setMore] = useState(activity !== undefined || !isDuring(view, today));
  const [tried, setTried] = useState(false);
  const [confirmed, setConfirmed] = useState(false);
  const faultAt = useFieldFaults({ fields, values, tried, error: keep.error });
  const set = (name: string, value: Value) => draft.set({ [name]: value });
  const chooseKind = (kind: ActivityKind) => draft.set({ kind, commitments: usualCommitments(view.activities, kind) });
  const isTodays = values['status'] === 'done' && values['from'] === today;

  const save = () => {
    setTried(true);
    const stopped = [...faultsIn(fields, values).keys()];
    if (stopped.some((field) => !AT_ONCE.includes(field))) setMore(true);
    if (keep.isPending) return;
    keep.reset();
    if (stopped.length > 0) return;
    const before = new Set(view.activities.map(({ id }) => id));
    const body = { ...bodyOf(fields, values), ...(confirmed ? { confirmed } : {}) };
    const saying = told('activities', fields, body);
    if (saying === undefined) return;
    keep.mutate(saying, {
      onSuccess: (answer) => {
        const after = Array.isArray(answer) ? [] : answer.activities;
        const saved = activity?.id ?? after.findLast((each) => each.agency === agency.id && !before.has(each.id))?.id;
        if (saved !== undefined) onSaved(saved);
      },
    });
  };

  const asked = (field: Field) =>
    isAsked(field, values) && (
      <FieldOf
        key={field.name}
        field={field}
        value={values[field.name]}
        onChange={(value) => set(field.name, value)}
        view={view}
        faultAt={faultAt}
        around={today}
      />
    );

  return (
    <form
      noValidate
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <KindChoice
        view={view}
        agency={agency}
        value={values['kind']}
        onChange={chooseKind}
        fault={tried && values['kind'] === null ? t('log.needsKind') : faultAt('kind')}
      />
      {event.map(asked)}
      {view.commitments.length > 0 && (
        <Chips
          legend={t('log.counts')}
          options={view.commitments.map(({ id, text }) => ({ code: id, label: capital(text) }))}
          values={chosenIn(values['commitments'])}
          onChange={(commitments) => set('commitments', commitments)}
          fault={faultAt('commitments')}
        />
      )}
      <WordsField
        label={t('log.happened')}
        hint={t('records.hints.activities/outcome')}
        optional
        rows={2}
        value={typeof values['outcome'] === 'string' ? values['outcome'] : ''}
        onChange={(outcome) => set('outcome', outcome)}
        fault={faultAt('outcome')}
      />
      <Nobody error={keep.error} confirmed={confirmed} onChange={setConfirmed} />
      <details
        className="more"
        open={more || rest.some(({ name }) => faultAt(name) !== undefined)}
        onToggle={({ currentTarget }) => setMore(currentTarget.open)}
      >
        <summary>{t('log.more')}</summary>
        <div className="form">{rest.map(asked)}</div>
      </details>
      <DraftLine draft={draft} />
      <FailureNote error={keep.error} kept atFields />
      <div className="form-end">
        <button type="submit" className="button primary" aria-busy={keep.isPending}>
          {t('log.save')}
        </button>
        {isTodays && (
          <span className="small soft">{t('log.today', { day: fullDate(today, language).toLowerCase() })}</span>
        )}
      </div>
    </form>
  );
}

/** Done, and today, where that lies in the period; before it begins, what is planned. With one event, that one. */
function begun(view: PledgeView, today: string): Values {
  const [event, another] = view.events;
  return {
    status: today < view.from ? 'planned' : 'done',
    from: isDuring(view, today) ? today : null,
    event: another === undefined ? (event?.id ?? null) : null,
  };
}
