import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { IconArrowRight, IconCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useSendReferral } from '../../api/commands.js';
import { meQuery } from '../../api/queries.js';
import { FailureNote } from '../../components/failure.js';
import { usePageTitle } from '../../components/page-title.js';
import { TopLine } from '../../components/top-line.js';
import { dayOf } from '../../time.js';
import { useWords } from '../../words/words.js';
import { emptyDraft, faultsOf, firstOpen, referralOf } from './draft.js';
import type { Draft } from './draft.js';
import { Leaving } from './leaving.js';
import './new-concern.css';
import { ReceiptPage } from './receipt.js';
import { StepForm } from './step-form.js';
import { StepHelp } from './step-help.js';
import { after, before, STEPS } from './steps.js';
import type { Step } from './steps.js';

/** A new concern, a step a page; the step is in the address, so that Back works. Nothing leaves before the last. */
export function NewConcern() {
  const { t } = useWords();
  const { step = 'who' } = useSearch({ from: '/inside/new-concern' });
  const navigate = useNavigate({ from: '/new-concern' });
  const me = useQuery(meQuery);
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [tried, setTried] = useState(false);
  const [reached, setReached] = useState<Step>('who');
  const send = useSendReferral();
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const shown = useRef(step);
  usePageTitle(t('concern.title'));

  const written = draft !== emptyDraft && send.data === undefined;
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    setTried(false);
    setReached((furthest) => (STEPS.indexOf(step) > STEPS.indexOf(furthest) ? step : furthest));
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, [step]);

  if (me.data === undefined) return null;
  const today = dayOf(me.data.now);
  const startOver = () => {
    send.reset();
    setDraft(emptyDraft);
    setReached('who');
    void navigate({ search: {} });
  };
  if (send.data !== undefined) return <ReceiptPage receipt={send.data} onAnother={startOver} />;
  // An address may name a step that the draft has not come to: after a reload, the draft is gone.
  const open = firstOpen(draft, today);
  if (STEPS.indexOf(step) > STEPS.indexOf(open)) return <Navigate to="/new-concern" search={{ step: open }} replace />;

  const go = (to: Step) => void navigate({ search: { step: to } });
  const checked = reached === 'check';
  const proceed = () => {
    setTried(true);
    if (faultsOf(draft, step, today).length > 0) {
      // The first control that lacks something gets the focus, once its fault is shown.
      requestAnimationFrame(() => {
        const lacking = form.current?.querySelector('.fault')?.closest('.field, fieldset');
        lacking?.querySelector<HTMLElement>('input, textarea')?.focus();
      });
      return;
    }
    // Whoever came back from the last step to change something goes on where something lacks, or to check it.
    if (step !== 'check') return go(checked ? open : after(step));
    const referral = referralOf(draft, today);
    if (referral !== undefined && !send.isPending) send.mutate(referral);
  };
  const previous = before(step);
  return (
    <div className="new-concern">
      <Leaving written={written} />
      <TopLine>
        <span>{t('concern.title')}</span>
      </TopLine>
      <div className="wizard">
        <StepList step={step} reached={reached} draft={draft} today={today} onGo={go} />
        <form
          noValidate
          ref={form}
          className="step-form"
          onSubmit={(event) => {
            event.preventDefault();
            proceed();
          }}
        >
          <div className="progress small soft">
            {t('concern.step', {
              step: STEPS.indexOf(step) + 1,
              count: STEPS.length,
              title: t(`concern.${step}.step`),
            })}
            <div className="bar" aria-hidden="true">
              {STEPS.map((each) => (
                <i key={each} className={STEPS.indexOf(each) <= STEPS.indexOf(step) ? 'full' : ''} />
              ))}
            </div>
          </div>
          <h1 ref={heading} tabIndex={-1}>
            {t(`concern.${step}.title`)}
          </h1>
          <p className="words lead">{t(`concern.${step}.about`)}</p>
          <StepForm
            step={step}
            draft={draft}
            faults={tried ? faultsOf(draft, step, today) : []}
            me={me.data}
            today={today}
            onChange={(change) => {
              setDraft({ ...draft, ...change });
              // What was refused is being changed: the refusal is not about it any more.
              if (send.isError) send.reset();
            }}
            onGo={go}
          />
          <div className="send-fault">
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
        <StepHelp step={step} draft={draft} />
      </div>
    </div>
  );
}

function StepList({
  step,
  reached,
  draft,
  today,
  onGo,
}: {
  step: Step;
  reached: Step;
  draft: Draft;
  today: string;
  onGo: (step: Step) => void;
}) {
  const { t } = useWords();
  const at = STEPS.indexOf(step);
  return (
    <nav className="step-list" aria-label={t('concern.steps')}>
      <ol>
        {STEPS.map((each, index) => {
          const done = index <= STEPS.indexOf(reached) && index !== at && faultsOf(draft, each, today).length === 0;
          const mark = (
            <span className="dot">{done ? <IconCheck size={15} stroke={2.4} aria-hidden="true" /> : index + 1}</span>
          );
          const look = index === at ? 'current' : done ? 'done' : '';
          return (
            <li key={each} className={look} aria-current={index === at ? 'step' : undefined}>
              {mark}
              {done ? (
                <button type="button" className="as-link" onClick={() => onGo(each)}>
                  {t(`concern.${each}.step`)}
                </button>
              ) : (
                t(`concern.${each}.step`)
              )}
            </li>
          );
        })}
      </ol>
      <p className="draft small soft">{t('concern.draft')}</p>
    </nav>
  );
}
