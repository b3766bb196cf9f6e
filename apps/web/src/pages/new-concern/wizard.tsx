import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { IconArrowRight } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTell } from '../../api/commands.js';
import type { CaseView, Me, ReferralChoices } from '../../api/api-types.js';
import { Problem } from '../../api/problem.js';
import { FailureNote, useFaultsAt } from '../../components/failure.js';
import { showFirstFault } from '../../components/fault-in-sight.js';
import { GoOn } from '../../components/go-on.js';
import { usePageTitle } from '../../components/page-title.js';
import { TopLine } from '../../components/top-line.js';
import { PersonName, Reference } from '../../components/young-person.js';
import { dayOf } from '../../time.js';
import { useWords } from '../../words/words.js';
import { startable } from './choices.js';
import type { Ages } from './choices.js';
import { emptyDraft, faultsOf, firstOpen, noticed, yearsOf } from './draft.js';
import { toldOf } from './told.js';
import type { Draft, Given } from './draft.js';
import './new-concern.css';
import { lastSentBy, rememberSent } from './last-sent.js';
import { namesOfOthers } from './naming.js';
import { OutOfHours } from './out-of-hours.js';
import { placesUnder } from './place-not-person.js';
import { Receivers } from './receivers.js';
import { ReceiptPage } from './receipt.js';
import { whole } from './several.js';
import { StepForm } from './step-form.js';
import { StepHelp } from './step-help.js';
import { stepOfField } from './step-of-field.js';
import { StepList } from './step-list.js';
import { after, before, stepsOf } from './steps.js';
import type { Beginning, Step } from './steps.js';
import { WasSent } from './was-sent.js';
import { onItsWay, wayOf } from './ways.js';
import { DraftLine } from '../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../components/draft/use-draft.js';

const caseOf = (beginning: Beginning): string | undefined => (beginning.as === 'new' ? undefined : beginning.reference);

/** A step a page; the step is in the address, so that Back works. Nothing leaves before the last. */
export function Wizard({
  beginning,
  view,
  me,
  ways,
}: {
  beginning: Beginning;
  view: CaseView | null;
  me: Me;
  ways: [ReferralChoices, ...ReferralChoices[]];
}) {
  const { t, counted } = useWords();
  const steps = stepsOf(beginning);
  const [first = 'who'] = steps;
  const { step = first, sent } = useSearch({ from: '/inside/new-concern' });
  const navigate = useNavigate({ from: '/new-concern' });
  const kept = useDraft({ form: 'concern', about: beginning.as, reference: caseOf(beginning) }, emptyDraft);
  const draft = whole(kept.values);
  const [tried, setTried] = useState(false);
  const [furthest, setFurthest] = useState<Step>(first);
  const reached = steps.indexOf(step) > steps.indexOf(furthest) ? step : furthest;
  const send = useSentAs(kept, useTell());
  const refusedAt = useFaultsAt(send.error);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  usePageTitle(t(`concern.titleOf.${beginning.as}`));

  const today = dayOf(me.now);
  const yearsIn = (written: Draft): Ages => {
    if (view === null) return yearsOf(written, today);
    const years = view.youngPerson.age === null ? [] : [view.youngPerson.age];
    return { event: years, today: years };
  };
  const givenFor = (written: Draft): Given => ({
    choices: wayOf(written, ways),
    ways,
    years: yearsIn(written),
    today,
  });
  const given = givenFor(draft);
  const things = startable(given.choices, given.years).length;
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    setTried(false);
    setFurthest((before) => (steps.indexOf(step) > steps.indexOf(before) ? step : before));
    heading.current?.focus();
    window.scrollTo({ top: 0 });
    // Whoever was sent back to it by the api stands before what was refused.
    const form = heading.current?.closest('form');
    if (send.isError && form) showFirstFault(form);
  }, [step, steps, send.isError]);

  const startOver = () => {
    send.reset();
    setFurthest(first);
    void navigate({ search: {} });
  };
  const last = lastSentBy(me.person.id);
  const receipt = last && <ReceiptPage receipt={last.receipt} names={last.names} onAnother={startOver} />;
  if (sent !== undefined)
    return last?.receipt.reference === sent ? receipt : <WasSent reference={sent} onAnother={startOver} />;
  // An address may name a step that the draft has not come to; what there is of it is known when it was looked for. Whoever goes back
  // from the receipt of what was sent comes to such a step, and finds the receipt.
  const open = firstOpen(draft, steps, given);
  if (steps.indexOf(step) > steps.indexOf(open)) {
    if (!kept.kept.looked) return null;
    if (receipt !== undefined && !kept.written) return receipt;
    return <GoOn go={() => navigate({ search: (was) => ({ ...was, step: open }), replace: true })} />;
  }

  const go = (to: Step) => void navigate({ search: (was) => ({ ...was, step: to }) });
  const checked = reached === 'check';
  const proceed = () => {
    setTried(true);
    if (faultsOf(draft, step, given).length > 0) return;
    // Whoever came back from the last step to change something goes on where something lacks, or to check it.
    if (step !== 'check') return go(checked ? open : after(steps, step));
    const told = toldOf(draft, beginning, given);
    if (told === undefined || send.isPending) return;
    const names = [draft, ...draft.others].map(({ givenName, familyName, protectedIdentity }) =>
      protectedIdentity ? t('protected') : `${givenName.trim()} ${familyName.trim()}`,
    );
    send.mutate(told, {
      onSuccess: (receipt) => {
        rememberSent({ by: me.person.id, receipt, names });
        setFurthest(first);
        void navigate({
          search: ({ step: _step, ...was }) => ({ ...was, sent: receipt.reference }),
          replace: true,
          ignoreBlocker: true,
        });
      },
      onError: (error) => {
        const [at] = error instanceof Problem ? error.fields.flatMap(({ pointer }) => stepOfField(pointer) ?? []) : [];
        if (at !== undefined && steps.includes(at)) go(at);
      },
    });
  };
  const naming = namesOfOthers(draft);
  const faultAt = (field: string) => {
    if (naming.certain.includes(field)) return t('concern.happened.namesAnother');
    const isAsked = naming.maybePlaces.includes(field) && !draft.placesNotPeople.includes(field);
    return isAsked ? t('concern.happened.mayNameAnother') : refusedAt(field);
  };
  const change = (part: Partial<Draft>) => {
    const written = { ...draft, ...part };
    const changed = onItsWay(written, ways, yearsIn(written));
    kept.set(noticed(changed, givenFor(changed)));
    // Fields that are added are not at fault before one has tried to go on with them.
    if (changed.others.length > draft.others.length) setTried(false);
    // What was refused is being changed: the refusal is not about it any more.
    if (send.isError) send.reset();
  };
  const previous = before(steps, step);
  return (
    <div className="new-concern">
      <TopLine>
        <span>{t(`concern.titleOf.${beginning.as}`)}</span>
        {view !== null && (
          <Link to="/cases/$reference" params={{ reference: view.reference }}>
            <PersonName person={view.youngPerson} /> <Reference>{view.reference}</Reference>
          </Link>
        )}
      </TopLine>
      {me.duty !== null && <OutOfHours phone={me.duty.phone} />}
      <div className={step === 'check' ? 'wizard check' : 'wizard'}>
        <StepList steps={steps} step={step} reached={reached} draft={draft} given={given} onGo={go} />
        <form
          noValidate
          className="step-form"
          onSubmit={(event) => {
            event.preventDefault();
            proceed();
          }}
        >
          <div className="progress small soft">
            {t('concern.step', {
              step: steps.indexOf(step) + 1,
              count: steps.length,
              title: t(`concern.${step}.step`),
            })}
            <div className="bar" aria-hidden="true">
              {steps.map((each) => (
                <i key={each} className={steps.indexOf(each) <= steps.indexOf(step) ? 'full' : ''} />
              ))}
            </div>
          </div>
          <h1 ref={heading} tabIndex={-1}>
            {t(`concern.${step}.title`)}
          </h1>
          <p className="words lead">
            {step === 'acts' && things === 1 ? t('concern.acts.aboutOne') : t(`concern.${step}.about`, counted(things))}
          </p>
          <StepForm
            step={step}
            draft={draft}
            beginning={beginning}
            given={given}
            faults={tried ? faultsOf(draft, step, given) : []}
            faultAt={faultAt}
            placeAt={placesUnder(draft, send.error, change)}
            onChange={change}
            onGo={go}
          />
          {/* What each receiver gets is read before it is sent: it stands before the button. */}
          {step === 'check' && <Receivers draft={draft} beginning={beginning} given={given} me={me} />}
          <div className="send-fault">
            <DraftLine draft={kept} leaving={{ title: t('concern.leaveTitle'), about: t('concern.leave') }} />
            <FailureNote error={send.error} kept />
          </div>
          <div className="acts">
            <button type="submit" className="button primary" aria-busy={send.isPending}>
              {step === 'check' ? t('concern.check.send') : checked ? t('concern.toCheck') : t('proceed')}
              <IconArrowRight size={18} stroke={1.75} aria-hidden="true" />
            </button>
            {previous !== null && (
              <button type="button" className="button quiet" onClick={() => go(previous)}>
                {t('back')}
              </button>
            )}
          </div>
        </form>
        {step !== 'check' && <StepHelp step={step} draft={draft} given={given} />}
      </div>
    </div>
  );
}
