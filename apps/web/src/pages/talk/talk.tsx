import { Link, useParams } from '@tanstack/react-router';
import { IconCalendar, IconRotate } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseView, TalkView, TaskView } from '../../api/api-types.js';
import { AgencyName } from '../../components/agency.js';
import { Loaded } from '../../components/loaded.js';
import { usePageTitle } from '../../components/page-title.js';
import { initialsOf } from '../../components/shell/rail.js';
import { TopLine } from '../../components/top-line.js';
import { Untold, whoMayKnow } from '../../components/untold.js';
import { Reference, usePersonWords } from '../../components/young-person.js';
import { clockOf, dateAndClock, dayOf, fullMonth, fullWeekday } from '../../time.js';
import { useWords } from '../../words/words.js';
import { hasBegun } from './has-begun.js';
import { PlanForm } from './plan-form.js';
import './talk.css';
import { takingPart } from './taking-part.js';
import { Told } from './told.js';
import { useTalk } from './use-talk.js';

/** The talk of a task: to be planned, or planned, with who comes and how it goes. */
export function Talk() {
  const { t, titled } = useWords();
  const { reference, task: taskId } = useParams({ from: '/inside/cases/$reference/talks/$task' });
  const query = useTalk(reference, taskId);
  const [moving, setMoving] = useState(false);
  const title = query.data?.task?.title ?? query.data?.over[0]?.title;
  usePageTitle(reference);
  return (
    <div className="talk">
      <TopLine>
        <Link to="/cases">{t('cases.title')}</Link>
        <Link to="/cases/$reference" params={{ reference }}>
          <Reference>{reference}</Reference>
        </Link>
        {title !== undefined && <span>{titled(title)}</span>}
      </TopLine>
      <Loaded query={query} reference={reference}>
        {({ view, task, talk, over }) => {
          if (task === undefined) return <Over view={view} talks={talk === undefined ? over : [talk, ...over]} />;
          return (
            <>
              {talk === undefined ? (
                <Unplanned view={view} task={task} />
              ) : (
                <Planned view={view} task={task} talk={talk} moving={moving} onMove={() => setMoving(true)} />
              )}
              <div className="columns">
                <div className="stack wide">
                  {(talk === undefined || moving) && task.mine && (
                    <PlanForm
                      view={view}
                      task={task}
                      talk={talk}
                      onDone={() => setMoving(false)}
                      {...(moving && { onCancel: () => setMoving(false) })}
                    />
                  )}
                  {over.map((each) => (
                    <Told key={each.id} view={view} talk={each} />
                  ))}
                  <Coming view={view} task={task} />
                  <Order />
                </div>
                <Beside reference={reference} />
              </div>
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

/** A talk that there is nothing left to do about: what was written of it. */
function Over({ view, talks }: { view: CaseView; talks: TalkView[] }) {
  const { t, titled } = useWords();
  const person = usePersonWords();
  const [last] = talks;
  if (last === undefined) return <Gone reference={view.reference} />;
  return (
    <>
      <header className="plain-head">
        <h1>{t('talk.with', { title: titled(last.title), person: person(view.youngPerson) })}</h1>
        <p className="soft row wrap">
          <AgencyName agency={last.agency}>{last.agency.name}</AgencyName> {t('talk.holds')}
        </p>
      </header>
      <div className="stack wide narrow">
        {talks.map((each) => (
          <Told key={each.id} view={view} talk={each} />
        ))}
        <div>
          <Link className="button" to="/cases/$reference" params={{ reference: view.reference }}>
            {t('handoff.toCase')}
          </Link>
        </div>
      </div>
    </>
  );
}

function Gone({ reference }: { reference: string }) {
  const { t } = useWords();
  return (
    <section className="card padded stack wide" style={{ maxWidth: 560 }}>
      <h1>{t('talk.none')}</h1>
      <div>
        <Link className="button" to="/cases/$reference" params={{ reference }}>
          {t('handoff.toCase')}
        </Link>
      </div>
    </section>
  );
}

function Unplanned({ view, task }: { view: CaseView; task: TaskView }) {
  const { t, inline } = useWords();
  const person = usePersonWords();
  return (
    <header className="plain-head">
      <h1>{t('talk.planTitle', { title: inline(task.title) })}</h1>
      <p className="soft">{t('talk.planAbout', { person: person(view.youngPerson) })}</p>
    </header>
  );
}

/** Until it has begun a talk can be moved, and how it went is written by nobody. */
function Planned({
  view,
  task,
  talk,
  moving,
  onMove,
}: {
  view: CaseView;
  task: TaskView;
  talk: TalkView;
  /** The form to move it stands beneath, with a primary button of its own. */
  moving: boolean;
  onMove: () => void;
}) {
  const { t, language, titled } = useWords();
  const person = usePersonWords();
  const day = dayOf(talk.on);
  const begun = hasBegun(talk, view);
  return (
    <header className="talk-head">
      <div className="big-day">
        {fullWeekday(day, language)}
        <b className="number">{Number(day.slice(8))}</b>
        {fullMonth(day, language)}
      </div>
      <div>
        <h1>{t('talk.with', { title: titled(talk.title), person: person(view.youngPerson) })}</h1>
        <p className="soft row wrap">
          <span className="number">
            {talk.place === null
              ? clockOf(talk.on)
              : t('talk.placeLine', { clock: clockOf(talk.on), place: talk.place })}
          </span>
          <AgencyName agency={talk.agency}>{talk.agency.name}</AgencyName> {t('talk.holds')}
        </p>
        {task.mine && !begun && (
          <p className="small soft">{t('talk.writtenFrom', { date: dateAndClock(talk.on, language, view.now) })}</p>
        )}
      </div>
      {task.mine && (
        <div className="row">
          {!(moving && !begun) && (
            <button type="button" className={begun ? 'button' : 'button primary'} onClick={onMove}>
              {t('talk.move')}
            </button>
          )}
          {begun && (
            <Link
              className="button primary"
              to="/cases/$reference/talks/$task/outcome"
              params={{ reference: view.reference, task: task.id }}
            >
              {t('talk.write')}
            </Link>
          )}
        </div>
      )}
    </header>
  );
}

function Coming({ view, task }: { view: CaseView; task: TaskView }) {
  const { t } = useWords();
  const person = usePersonWords();
  const young = person(view.youngPerson);
  return (
    <section className="card">
      <div className="card-head">
        <h2>{t('talk.who')}</h2>
      </div>
      <ul>
        <li className="coming">
          <span className="initials" aria-hidden="true">
            {initialsOf(young)}
          </span>
          <span>
            <b>{young}</b> <span className="small soft">{t('talk.young')}</span>
          </span>
        </li>
        {whoMayKnow(view.guardians).map(({ name, phone }) => (
          <li className="coming" key={name}>
            <span className="initials" aria-hidden="true">
              {initialsOf(name)}
            </span>
            <span>
              <b>{name}</b> <span className="small soft">{t('talk.guardian')}</span>
            </span>
            {phone !== null && <span className="push small soft phone">{phone}</span>}
          </li>
        ))}
        <li className="coming">
          <span className="initials" data-agency={task.agency.kind} aria-hidden="true">
            {initialsOf(task.agency.name)}
          </span>
          <span>
            <b>{task.agency.name}</b> <span className="small soft">{t('talk.holds')}</span>
          </span>
        </li>
        {takingPart(view, task.agency.id).map((agency) => (
          <li className="coming" key={agency.id}>
            <span className="initials" data-agency={agency.kind} aria-hidden="true">
              {initialsOf(agency.name)}
            </span>
            <span>
              <b>{agency.name}</b> <span className="small soft">{t('talk.mayTakePart')}</span>
            </span>
          </li>
        ))}
      </ul>
      <Untold guardians={view.guardians} />
    </section>
  );
}

/** Minutes for each part of the talk; ninety in all, as families are told. */
const ORDER = [
  ['welcome', 10],
  ['happened', 15],
  ['words', 25],
  ['needs', 20],
  ['agreement', 20],
] as const;

function Order() {
  const { t } = useWords();
  return (
    <section className="card">
      <div className="card-head">
        <h2>{t('talk.order')}</h2>
      </div>
      <ol className="order">
        {ORDER.map(([part, minutes]) => (
          <li key={part}>
            <span className="number small soft">{t('talk.minutes', { count: minutes })}</span>
            <div>
              <b>{t(`talk.orderSteps.${part}`)}</b>
              <p className="small soft">{t(`talk.orderSteps.${part}About`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Beside({ reference }: { reference: string }) {
  const { t } = useWords();
  return (
    <aside className="stack wide">
      <section className="card padded">
        <h2>{t('talk.ifMissed')}</h2>
        <p className="small soft row top">
          <IconRotate size={16} stroke={1.75} aria-hidden="true" style={{ marginTop: 2 }} />
          {t('talk.ifMissedAbout')}
        </p>
      </section>
      <section className="card padded">
        <h2>{t('talk.calendar')}</h2>
        <p className="row">
          <IconCalendar size={18} stroke={1.75} aria-hidden="true" />
          <b>{t('talk.calendarTitle', { reference })}</b>
        </p>
        <p className="small soft">{t('talk.calendarAbout')}</p>
      </section>
    </aside>
  );
}
