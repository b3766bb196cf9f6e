import { Link } from '@tanstack/react-router';
import { IconCircle, IconRoute } from '@tabler/icons-react';
import type { CaseView, TaskView, TrackView } from '../../api/api-types.js';
import { AgencyMark } from '../../components/agency.js';
import { DueStatus } from '../../components/status.js';
import { dateAndClock, dateWords } from '../../time.js';
import { WorkingOut } from '../../components/working-out.js';
import { useWords } from '../../words/words.js';
import { nameOfTask } from './opening.js';
import { isOurs, toDoOf } from './todo.js';

/** What is left, each with who, by when, and one button; mine first, then what others do. */
export function Tasks({ view, onOpen }: { view: CaseView; onOpen: (thing: string) => void }) {
  const { t } = useWords();
  const mine = toDoOf(view);
  const others = view.tasks.filter((task) => !isOurs(view, task)).sort((a, b) => a.due.localeCompare(b.due));
  return (
    <>
      {mine.length + view.commitments.length > 0 && (
        <section className="card">
          <div className="card-head">
            <h2>{t('case.todo')}</h2>
          </div>
          <ul>
            {mine.map((each) =>
              'task' in each ? (
                <Row key={each.task.id} task={each.task} view={view} onOpen={onOpen} />
              ) : (
                <Stage key={each.stage.id} stage={each.stage} view={view} />
              ),
            )}
            {view.commitments.map((commitment) => (
              <Commitment key={commitment.thing} commitment={commitment} view={view} />
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <section className="card">
          <div className="card-head">
            <h2>{t('case.leftOthers')}</h2>
          </div>
          <ul>
            {others.map((task) => (
              <Row key={task.id} task={task} view={view} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** A time that the law sets: which, and on what it stands. The ways on from it are the steps of its track. */
function Stage({ stage, view: { now, reference } }: { stage: TrackView; view: CaseView }) {
  const { t, language, titled, inline, capital, listed } = useWords();
  const { id, due, late, doers, source, stageTitle } = stage;
  const title = titled(stageTitle);
  const who = doers === null ? t('you') : capital(listed(doers.map((role) => inline(role))));
  return (
    <li className="left">
      <span className="ring" aria-hidden="true">
        <IconRoute size={15} stroke={2} />
      </span>
      <div>
        <div className="left-title">{title}</div>
        <div className="small soft">
          {t('case.by', { who, date: dateWords(due, language, now) })} · {t('day.law', { law: source })}
        </div>
      </div>
      <span className="row">
        <DueStatus due={due} now={now} late={late} />
        <WorkingOut reference={reference} thing={`track:${id}`} title={title} />
      </span>
    </li>
  );
}

function Row({ task, view, onOpen }: { task: TaskView; view: CaseView; onOpen: (thing: string) => void }) {
  const { t, language, titled, counted, inline, capital, listed } = useWords();
  const title = titled(task.title);
  const who =
    !task.mine && task.doers !== null
      ? capital(listed(task.doers.map((role) => inline(role))))
      : isOurs(view, task)
        ? t('you')
        : task.agency.name;
  const facts = [
    ...(task.from === null
      ? []
      : [t(task.from.isAsked ? 'case.askedBy' : 'case.cameFrom', { agency: task.from.agency.name })]),
    task.booked === null
      ? t('case.by', { who, date: dateWords(task.due, language, view.now) })
      : `${who}, ${t('case.booked', { date: dateAndClock(task.booked, language, view.now) })}`,
    ...(task.required ? [t('case.required')] : []),
    ...(task.missed > 0 ? [t('case.missedTimes', counted(task.missed))] : []),
  ];
  return (
    <li className="left">
      <span className="ring" aria-hidden="true">
        {task.mine ? <IconCircle size={15} stroke={2} /> : <AgencyMark kind={task.agency.kind} />}
      </span>
      <div>
        <div className="left-title">{title}</div>
        <div className="small soft">{facts.join(' · ')}</div>
        {task.note !== null && <p className="words pre">{task.note}</p>}
        {task.line !== null && <LineLeft line={task.line} now={view.now} />}
      </div>
      <span className="row">
        <DueStatus due={task.due} now={view.now} late={task.late} />
        <WorkingOut reference={view.reference} thing={`task:${task.id}`} title={title} />
      </span>
      {task.mine && <TaskButton task={task} view={view} title={title} onOpen={onOpen} />}
    </li>
  );
}

/** The line of the plan that came back, and what was answered. */
export function LineLeft({ line: { what, due, said }, now }: { line: NonNullable<TaskView['line']>; now: string }) {
  const { t, titled, language } = useWords();
  return (
    <>
      <p className="words pre">{what}</p>
      <p className="small soft">{t('case.lineLeft', { date: dateWords(due, language, now), said: titled(said) })}</p>
    </>
  );
}

/** What my agency has promised, or is asked to: the words of it stand in the plan, where it is said how it went, or yes or no. */
function Commitment({
  commitment: { thing, kind, title: called, due, late, doers },
  view: { reference, now },
}: {
  commitment: CaseView['commitments'][number];
  view: CaseView;
}) {
  const { t, language, titled, inline, listed } = useWords();
  const title = titled(called);
  const action = t(doers !== null ? 'case.seePlan' : kind === 'offered' ? 'plan.answer' : 'plan.tell');
  const who = doers === null ? t('you') : listed(doers.map((role) => inline(role)));
  return (
    <li className="left">
      <span className="ring" aria-hidden="true">
        <IconCircle size={15} stroke={2} />
      </span>
      <div>
        <div className="left-title">{title}</div>
        <div className="small soft">{t('case.by', { who, date: dateWords(due, language, now) })}</div>
      </div>
      <DueStatus due={due} now={now} late={late} />
      <Link
        className="button compact"
        to="/cases/$reference"
        params={{ reference }}
        search={{ tab: 'plan', ...(doers === null ? { open: thing } : {}) }}
        aria-label={t('case.rowAction', { action, title })}
      >
        {action}
      </Link>
    </li>
  );
}

function TaskButton({
  task,
  view,
  title,
  onOpen,
}: {
  task: TaskView;
  view: CaseView;
  title: string;
  onOpen: (thing: string) => void;
}) {
  const { t } = useWords();
  const named = (action: string) => ({ 'aria-label': t('case.rowAction', { action, title }), children: action });
  if (task.kind === 'talk') {
    const params = { reference: view.reference, task: task.id };
    return (
      <Link
        className="button compact"
        to="/cases/$reference/talks/$task"
        params={params}
        {...named(task.booked === null ? t('case.plan') : t('case.seeTalk'))}
      />
    );
  }
  const verb = task.asksConsent
    ? t('case.askFamily')
    : task.kind === 'decide'
      ? t('case.decide')
      : task.kind === 'register'
        ? t('receipt.register')
        : task.asks.length > 0
          ? t('case.answerTask')
          : t('case.do');
  return <button type="button" className="button compact" onClick={() => onOpen(nameOfTask(task))} {...named(verb)} />;
}
