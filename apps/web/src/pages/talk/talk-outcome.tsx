import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { IconCheck, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { planQuery } from '../../api/queries.js';
import { useTalkOutcome } from '../../api/commands.js';
import type { CaseView, TalkView } from '../../api/api-types.js';
import { useFaultsAt } from '../../components/failure.js';
import { Chips, Choice, Field, WordsField } from '../../components/fields.js';
import { GoOn } from '../../components/go-on.js';
import { useLatest } from '../../components/use-latest.js';
import { Loaded } from '../../components/loaded.js';
import { usePageTitle } from '../../components/page-title.js';
import { TopLine } from '../../components/top-line.js';
import { Reference, usePersonWords } from '../../components/young-person.js';
import { dateAndClock, dayOf } from '../../time.js';
import { useWords } from '../../words/words.js';
import { Refusal } from '../case/dialogs/refusal.js';
import { WhoReads } from '../case/text-readers.js';
import type { WrittenField } from '../case/why-read.js';
import { Agreements, agreed, allAgreed, emptyAgreement, writtenIn } from './agreements.js';
import type { AgreementDraft } from './agreements.js';
import { hasBegun } from './has-begun.js';
import { instantOfMoment, MomentFields } from './moment-fields.js';
import type { Moment } from './moment-fields.js';
import './talk.css';
import { takingPart } from './taking-part.js';
import { useTalk } from './use-talk.js';
import { DraftLine } from '../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../components/draft/use-draft.js';

/** How the talk went: held or not, who was there, the child's words, what was agreed, and notes of one's own. */
export function TalkOutcome() {
  const { t } = useWords();
  const { reference, task } = useParams({ from: '/inside/cases/$reference/talks/$task/outcome' });
  const query = useTalk(reference, task);
  usePageTitle(reference);
  return (
    <div className="talk">
      <TopLine>
        <Link to="/cases/$reference" params={{ reference }}>
          <Reference>{reference}</Reference>
        </Link>
        <span>{t('talk.crumb')}</span>
      </TopLine>
      <Loaded query={query} reference={reference}>
        {({ view, task: asked, talk }) => {
          const isTold = asked?.mine === true && talk !== undefined && hasBegun(talk, view);
          return <Written view={view} task={task} now={isTold ? talk : undefined} />;
        }}
      </Loaded>
    </div>
  );
}

/** Who may not tell of it yet, or not any more, goes to the talk. The form stays while it is written in, also when somebody else was first. */
function Written({ view, task, now }: { view: CaseView; task: string; now: TalkView | undefined }) {
  const talk = useLatest(now);
  const navigate = useNavigate();
  if (talk !== undefined) return <OutcomeForm view={view} talk={talk} />;
  const params = { reference: view.reference, task };
  return <GoOn go={() => navigate({ to: '/cases/$reference/talks/$task', params, replace: true })} />;
}

interface Outcome {
  outcome: 'held' | 'missed' | null;
  answer: string | null;
  present: string[];
  childsWords: string;
  agreements: AgreementDraft[];
  ownNotes: string;
  again: Moment;
}

const emptyOutcome = (): Outcome => ({
  outcome: null,
  answer: null,
  present: [],
  childsWords: '',
  agreements: [emptyAgreement()],
  ownNotes: '',
  again: { day: null, clock: '' },
});

function OutcomeForm({ view, talk }: { view: CaseView; talk: TalkView }) {
  const { t, language, titled, counted, listed } = useWords();
  const person = usePersonWords();
  const navigate = useNavigate();
  const [empty] = useState(emptyOutcome);
  const draft = useDraft({ form: 'talk-outcome', reference: view.reference, about: talk.id }, empty);
  const save = useSentAs(draft, useTalkOutcome(talk.id));
  const faultAt = useFaultsAt(save.error);
  const [outcome, setOutcome] = draft.field('outcome');
  const [answer, setAnswer] = draft.field('answer');
  const [present, setPresent] = draft.field('present');
  const [childsWords, setChildsWords] = draft.field('childsWords');
  const [agreements, setAgreements] = draft.field('agreements');
  const [ownNotes, setOwnNotes] = draft.field('ownNotes');
  const [again, setAgain] = draft.field('again');
  const [tried, setTried] = useState(false);

  const young = person(view.youngPerson);
  const people = [
    view.youngPerson.name ?? young,
    ...talk.guardians,
    talk.agency.name,
    ...takingPart(view, talk.agency.id).map(({ name }) => name),
  ];
  const [ask] = talk.asks;
  // Where the case itself asks whether it was held, or in part, that is asked once, with missed as one more answer.
  const howHeld = talk.asksHowHeld ? ask?.options : undefined;
  const held = outcome === 'held';
  const plan = useQuery({ ...planQuery(view.reference), enabled: view.parts.includes('plan') });
  const holders = plan.data?.holders ?? [];
  const kept = agreed(agreements, holders);
  const lines = kept.filter((each) => each.holder !== undefined);
  const newTime = instantOfMoment(again);
  const halfTime = newTime === undefined && (again.day !== null || again.clock !== '');
  const complete =
    outcome !== null &&
    (!held || ask === undefined || answer !== null) &&
    (!held || present.length > 0) &&
    (!held || allAgreed(agreements, holders)) &&
    !(outcome === 'missed' && halfTime);

  const fields: WrittenField[] = [
    ...(held
      ? ([
          { field: 'present', label: t('talk.present'), value: listed(present) },
          { field: 'childsWords', label: t('talk.childsWords'), value: childsWords },
          { field: 'agreements', label: t('talk.agreements'), value: writtenIn(agreements) },
        ] as const)
      : []),
    { field: 'ownNotes', label: t('talk.own'), value: ownNotes },
  ];

  const submit = () => {
    setTried(true);
    if (save.isPending) return;
    save.reset();
    if (!complete) return;
    save.mutate(
      {
        revision: talk.revision,
        outcome,
        ...(held && answer !== null ? { answer } : {}),
        ...(held ? { present, agreements: kept } : {}),
        ...(held && childsWords.trim() !== '' ? { childsWords } : {}),
        ...(ownNotes.trim() === '' ? {} : { ownNotes }),
        ...(outcome === 'missed' && newTime !== undefined ? { again: newTime } : {}),
      },
      {
        onSuccess: ({ reference }) =>
          void navigate({
            to: '/cases/$reference',
            params: { reference },
            state: { done: t('talk.saved') },
            ignoreBlocker: true,
          }),
      },
    );
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <header className="plain-head">
        <h1>{t('talk.outcomeTitle')}</h1>
        <p className="soft">
          {t('talk.outcomeAbout', { person: young, date: dateAndClock(talk.on, language, view.now) })}
        </p>
      </header>
      <div className="columns">
        <div className="card parts">
          <Choice
            legend={t('talk.outcome')}
            columns={(howHeld?.length ?? 1) + 1}
            options={[
              ...(howHeld?.map(({ code, title }) => ({ code, label: titled(title) })) ?? [
                { code: 'held', label: t('talk.held') },
              ]),
              { code: 'missed', label: t('talk.missed') },
            ]}
            value={outcome === 'held' && howHeld !== undefined ? answer : outcome}
            onChange={(code) => {
              setOutcome(code === 'missed' ? 'missed' : 'held');
              if (howHeld !== undefined) setAnswer(code === 'missed' ? null : code);
            }}
            fault={tried && outcome === null ? t('talk.needsOutcome') : faultAt('outcome')}
          />
          {held && ask !== undefined && howHeld === undefined && (
            <Choice
              legend={titled(ask.title)}
              columns={ask.options.length}
              options={ask.options.map(({ code, title }) => ({ code, label: titled(title) }))}
              value={answer}
              onChange={setAnswer}
              fault={tried && answer === null ? t('case.chooseAnswer') : undefined}
            />
          )}
          {held && (
            <>
              <Chips
                legend={t('talk.present')}
                hint={t('talk.presentHint')}
                options={people.map((name) => ({ code: name, label: name }))}
                values={present}
                onChange={setPresent}
                fault={tried && present.length === 0 ? t('talk.needsPresent') : faultAt('present')}
              />
              <WordsField
                label={t('talk.childsWords')}
                hint={t('talk.shared')}
                optional
                value={childsWords}
                onChange={setChildsWords}
              />
              <Agreements
                rows={agreements}
                people={people}
                holders={holders}
                faultAt={faultAt}
                today={dayOf(view.now)}
                tried={tried}
                onChange={setAgreements}
              />
            </>
          )}
          {outcome === 'missed' && (
            <fieldset>
              <legend className="label">{t('talk.again')}</legend>
              <p className="hint">{t('talk.againHint')}</p>
              <MomentFields
                value={again}
                onChange={setAgain}
                today={dayOf(view.now)}
                tried={tried && halfTime}
                fault={faultAt('again')}
              />
            </fieldset>
          )}
        </div>
        <aside className="stack wide">
          {outcome !== null && (
            <section className="card padded" aria-live="polite">
              <h2>{t('talk.onSave')}</h2>
              <ul className="ticks small">
                <Tick>{held ? t('talk.onSaveHeld') : t('talk.onSaveMissed')}</Tick>
                {held && kept.length > lines.length && (
                  <Tick>{t('talk.onSaveAgreements', counted(kept.length - lines.length))}</Tick>
                )}
                {held && lines.length > 0 && <Tick>{t('talk.onSaveInPlan', counted(lines.length))}</Tick>}
              </ul>
            </section>
          )}
          <section className="card padded">
            <Field label={t('talk.own')}>
              {(wiring) => (
                <>
                  <p className="hint row">
                    <IconLock size={15} stroke={1.75} aria-hidden="true" />
                    {t('talk.ownAbout')}
                  </p>
                  <textarea
                    {...wiring}
                    className="input"
                    rows={3}
                    value={ownNotes}
                    onChange={(event) => setOwnNotes(event.target.value)}
                  />
                </>
              )}
            </Field>
          </section>
          {outcome !== null && (
            <section className="card padded">
              <h2>{t('readers.title')}</h2>
              <WhoReads reference={view.reference} text="talk" fields={fields} />
            </section>
          )}
          <DraftLine draft={draft} />
          <Refusal error={save.error} atFields={['again', 'outcome', 'present']} />
          <div>
            <button type="submit" className="button primary" aria-busy={save.isPending}>
              <IconCheck size={18} stroke={1.75} aria-hidden="true" />
              {t('talk.saveOutcome')}
            </button>
          </div>
        </aside>
      </div>
    </form>
  );
}

const Tick = ({ children }: { children: string }) => (
  <li className="row top">
    <IconCheck size={15} stroke={2} aria-hidden="true" />
    <span>{children}</span>
  </li>
);
