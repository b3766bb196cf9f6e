import { Link } from '@tanstack/react-router';
import type { CaseView } from '../../api/shapes.js';
import { AgencyMark, AgencyName, useKindWord } from '../../components/agency.js';
import { useConcernWords } from '../../components/concern-words.js';
import { Status, useRelative } from '../../components/status.js';
import { PersonName, Reference } from '../../components/young-person.js';
import { dateWords, dayOf } from '../../time.js';
import { useWords } from '../../words/words.js';
import { nameOfAction, nameOfTask } from './opening.js';
import type { Primary } from './opening.js';

/** Whom it is about, consent, who is responsible now, the next date, and the one thing to do. */
export function CaseHead({
  view,
  primary,
  onOpen,
}: {
  view: CaseView;
  primary: Primary;
  onOpen: (thing: string) => void;
}) {
  const { t, language, titled } = useWords();
  const relative = useRelative();
  // The header speaks of the track that acts next: mine first, then by date.
  const [track] = [...view.tracks].sort((a, b) => Number(b.mine) - Number(a.mine) || a.due.localeCompare(b.due));
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
            {t('case.received', { date: dateWords(view.opened, language, view.now) })}
          </span>
          <Consents view={view} />
        </div>
      </div>
      {track === undefined ? (
        <Status tone="ok">{view.status === 'closed' ? t('case.closedCase') : t('case.partOver')}</Status>
      ) : (
        <>
          <dl className="fact">
            <dt>{t('case.responsible')}</dt>
            <dd>
              <AgencyName agency={track.agency}>{track.person?.name ?? titled(track.title)}</AgencyName>
            </dd>
            <dd>{track.person === null ? t('case.noPerson') : track.agency.name}</dd>
          </dl>
          <dl className="fact">
            <dt>{t('case.nextDate')}</dt>
            <dd className="number">{dateWords(track.due, language, view.now)}</dd>
            <dd>
              {titled(track.stageTitle)}, {relative(track.due, dayOf(view.now))}
            </dd>
          </dl>
        </>
      )}
      <div className="acts">
        <PrimaryButton view={view} primary={primary} onOpen={onOpen} />
      </div>
    </header>
  );
}

function PrimaryButton({
  view,
  primary,
  onOpen,
}: {
  view: CaseView;
  primary: Primary;
  onOpen: (thing: string) => void;
}) {
  const { titled } = useWords();
  if (primary === null) return null;
  if ('action' in primary) {
    return (
      <button type="button" className="button primary" onClick={() => onOpen(nameOfAction(primary.action))}>
        {titled(primary.action.title)}
      </button>
    );
  }
  if (primary.task.kind === 'talk') {
    return (
      <Link
        className="button primary"
        to="/cases/$reference/talks/$task"
        params={{ reference: view.reference, task: primary.task.id }}
      >
        {titled(primary.task.title)}
      </Link>
    );
  }
  return (
    <button type="button" className="button primary" onClick={() => onOpen(nameOfTask(primary.task))}>
      {titled(primary.task.title)}
    </button>
  );
}

function ConcernWords({ codes }: { codes: string[] }) {
  const concernWords = useConcernWords();
  return <>{concernWords(codes)}. </>;
}

function Consents({ view }: { view: CaseView }) {
  const { t, language } = useWords();
  const kindWord = useKindWord();
  if (view.consents.length === 0) return <Status tone="wait">{t('case.noConsent')}</Status>;
  const [first] = view.consents;
  const alike = view.consents.every(({ code, until }) => code === first?.code && until === first.until);
  if (alike && first?.code === 'in-force' && first.until !== null && view.consents.length > 1) {
    return (
      <>
        <Status tone="ok">{t('case.consentUntil', { date: dateWords(first.until, language, view.now) })}</Status>
        <span className="row" style={{ gap: 4 }}>
          {view.consents.map(({ agency }) => (
            <AgencyMark key={agency.id} kind={agency.kind} label={agency.name} />
          ))}
        </span>
      </>
    );
  }
  return (
    <>
      {view.consents.map(({ agency, code, until }) => {
        const who = kindWord(agency);
        if (code === 'declined') {
          return (
            <Status key={agency.id} tone="wait">
              {t('case.consentDeclined', { agency: who })}
            </Status>
          );
        }
        if (code === 'withdrawn') {
          return (
            <Status key={agency.id} tone="overdue">
              {t('case.consentWithdrawn', { agency: who })}
            </Status>
          );
        }
        return (
          <Status key={agency.id} tone="ok">
            {until === null
              ? t('case.consentForOpen', { agency: who })
              : t('case.consentFor', { agency: who, date: dateWords(until, language, view.now) })}
          </Status>
        );
      })}
    </>
  );
}
