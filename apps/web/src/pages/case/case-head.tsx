import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meQuery } from '../../api/queries.js';
import type { CaseView } from '../../api/api-types.js';
import { useAgeWords } from '../../components/age-ahead.js';
import { AgencyName } from '../../components/agency.js';
import { useConcernWords } from '../../components/concern-words.js';
import { Status, useRelative } from '../../components/status.js';
import { WorkingOut } from '../../components/working-out.js';
import { PersonName, Reference } from '../../components/young-person.js';
import { dateWords, dayOf } from '../../time.js';
import { useWords } from '../../words/words.js';
import { Consents } from './consents.js';
import { Duplicates } from './duplicates.js';
import { MoreMenu } from './more-menu.js';
import { nameOfAction, nameOfAssignment, nameOfTask } from './opening.js';
import type { Primary } from './opening.js';
import { isResponsible } from './responsible.js';

/** Whom it is about, consent, who is responsible now, the next date, and the one thing to do. */
export function CaseHead({
  view,
  primary,
  quiet,
  onOpen,
}: {
  view: CaseView;
  primary: Primary;
  /** Beneath stands a form with a primary button of its own. */
  quiet: boolean;
  onOpen: (thing: string) => void;
}) {
  const { t, language, titled, inline } = useWords();
  const relative = useRelative();
  const ageWords = useAgeWords();
  const me = useQuery(meQuery);
  const { next } = view;
  // Of a stage its last day is named, and once its talk is held the step that is left: a talk that is booked has a day of its own.
  const dateOf = ({ kind, title, wayOn }: NonNullable<CaseView['next']>): string =>
    kind === 'stage' && wayOn === null ? t('case.lastDayOf', { stage: inline(title) }) : titled(wayOn ?? title);
  // What nobody here has is there to be taken, or given to somebody.
  const untaken =
    next?.person === null
      ? view.tracks.find(({ id, mine, person }) => id === next.track && mine && person === null)
      : undefined;
  // Who has what another agency does in a track that is not its own is not told here.
  const isTold = next !== null && (next.agency.id === me.data?.agency.id || isResponsible(view, next));
  return (
    <header className="case-head">
      <div>
        <div className="name">
          <h1>
            <PersonName person={view.youngPerson} />
          </h1>
          <Reference>{view.reference}</Reference>
        </div>
        <div className="facts">
          <span>
            {view.concern && view.concern.concerns.length > 0 && <ConcernWords codes={view.concern.concerns} />}
            {t('case.opened', { date: dateWords(view.opened, language, view.now) })}
          </span>
          {view.previous !== null && (
            <span>
              {t('case.episode', { number: view.episode })}{' '}
              <Link to="/cases/$reference" params={{ reference: view.previous }}>
                <Reference>{view.previous}</Reference>
              </Link>
            </span>
          )}
          <Duplicates view={view} />
          <Consents view={view} onOpen={onOpen} />
          {view.ageAhead !== null && <span>{ageWords(view.ageAhead, view.youngPerson.name, view.now)}</span>}
        </div>
      </div>
      {next === null ? (
        <Standing view={view} />
      ) : (
        <>
          <dl className="fact">
            <dt>{t(isResponsible(view, next) ? 'case.responsible' : 'case.doesNow')}</dt>
            <dd>
              <AgencyName agency={next.agency}>{next.person?.name ?? next.agency.name}</AgencyName>
            </dd>
            <dd>
              {next.person === null ? (isTold ? t('case.noPerson') : null) : next.agency.name}
              {untaken !== undefined && (
                <>
                  {' '}
                  <button type="button" className="as-link" onClick={() => onOpen(nameOfAssignment(untaken))}>
                    {t(untaken.doers === null ? 'case.assignIt' : 'case.assign')}
                  </button>
                </>
              )}
            </dd>
          </dl>
          <dl className="fact">
            <dt>{t(next.late ? 'case.wasDue' : 'case.nextDate')}</dt>
            <dd className="number">
              {dateWords(next.due, language, view.now)}{' '}
              <WorkingOut reference={view.reference} thing={next.thing} title={titled(next.title)} />
            </dd>
            <dd>
              {dateOf(next)}, {relative(next.due, dayOf(view.now))}
            </dd>
          </dl>
        </>
      )}
      <div className="acts">
        <PrimaryButton view={view} primary={primary} look={quiet ? 'button' : 'button primary'} onOpen={onOpen} />
        <MoreMenu view={view} onOpen={onOpen} />
      </div>
    </header>
  );
}

/** Only the case itself says that all of it is over: what others still do may not be mine to see. */
function Standing({ view }: { view: CaseView }) {
  const { t } = useWords();
  const me = useQuery(meQuery);
  if (view.status === 'closed') return <Status tone="ok">{t('case.closedCase')}</Status>;
  const isOver = view.closed.some(({ agency }) => agency.id === me.data?.agency.id);
  return <Status tone="wait">{t(isOver ? 'case.partOver' : 'case.atOthers')}</Status>;
}

function PrimaryButton({
  view,
  primary,
  look,
  onOpen,
}: {
  view: CaseView;
  primary: Primary;
  look: string;
  onOpen: (thing: string) => void;
}) {
  const { t, titled } = useWords();
  if (view.status === 'closed' && view.may.includes('refer')) {
    return (
      <Link className={look} to="/new-concern" search={{ again: view.reference }}>
        {t('concern.titleOf.again')}
      </Link>
    );
  }
  if (primary === null) return null;
  if ('action' in primary) {
    return (
      <button type="button" className={look} onClick={() => onOpen(nameOfAction(primary.action))}>
        {titled(primary.action.title)}
      </button>
    );
  }
  if ('commitment' in primary) {
    return (
      <Link
        className={look}
        to="/cases/$reference"
        params={{ reference: view.reference }}
        search={{ tab: 'plan', open: primary.commitment.thing }}
      >
        {primary.commitment.kind === 'offered'
          ? titled(primary.commitment.title)
          : t('case.rowAction', { action: t('plan.tell'), title: titled(primary.commitment.title) })}
      </Link>
    );
  }
  if (primary.task.kind === 'talk') {
    return (
      <Link
        className={look}
        to="/cases/$reference/talks/$task"
        params={{ reference: view.reference, task: primary.task.id }}
      >
        {titled(primary.task.title)}
      </Link>
    );
  }
  // What is to be decided stands beside it, under the date.
  const decides = primary.task.kind === 'decide';
  const title = titled(primary.task.title);
  return (
    <button
      type="button"
      className={look}
      onClick={() => onOpen(nameOfTask(primary.task))}
      aria-label={decides ? t('case.rowAction', { action: t('case.decide'), title }) : title}
    >
      {decides ? t('case.decide') : title}
    </button>
  );
}

function ConcernWords({ codes }: { codes: string[] }) {
  const concernWords = useConcernWords();
  return <>{concernWords(codes)}. </>;
}
