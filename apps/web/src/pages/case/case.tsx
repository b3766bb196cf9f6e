import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { IconCheck } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { caseQuery } from '../../api/queries.js';
import type { CaseView } from '../../api/api-types.js';
import { GoOn } from '../../components/go-on.js';
import { Loaded, Waiting } from '../../components/loaded.js';
import { usePageTitle } from '../../components/page-title.js';
import { TopLine } from '../../components/top-line.js';
import { Reference } from '../../components/young-person.js';
import { clockOf } from '../../time.js';
import { useWords } from '../../words/words.js';
import { CaseHead } from './case-head.js';
import { CaseTabs } from './case-tabs.js';
import './case.css';
import { OpenDialog } from './open-dialog.js';
import { placeOfDue, primaryOf } from './opening.js';
import type { Primary } from './opening.js';
import { Overview } from './overview.js';
import { useReceipt } from './receipt.js';
import { useReceived } from './use-received.js';
import { isShut, ProtectedReaders } from './young-person/protected-readers.js';
import { CASE_TABS } from './tabs.js';
import type { CaseTab } from './tabs.js';

const AccessLog = lazy(() => import('./access-log/access-log.js'));
const Mapping = lazy(() => import('./mapping/mapping.js'));
const Notes = lazy(() => import('./notes/notes.js'));
const Plan = lazy(() => import('./plan/plan.js'));
const Sharing = lazy(() => import('./sharing/sharing.js'));

export function Case() {
  const { t } = useWords();
  const { reference } = useParams({ from: '/inside/cases/$reference' });
  usePageTitle(reference);
  const query = useQuery(caseQuery(reference));
  return (
    <div className="case">
      <TopLine>
        <Link to="/cases">{t('cases.title')}</Link>
        <Reference>{reference}</Reference>
      </TopLine>
      <Loaded query={query} reference={reference}>
        {(view) => <OneCase view={view} />}
      </Loaded>
    </div>
  );
}

/** Next step first: who is responsible, what comes next, by when, what is missing. */
function OneCase({ view }: { view: CaseView }) {
  const { t } = useWords();
  const { open, tab, due } = useSearch({ from: '/inside/cases/$reference' });
  const navigate = useNavigate({ from: '/cases/$reference' });
  const done = useReceipt();
  useReceived(view);
  // Some things are written on a tab of their own, others in a dialog upon the tab that is shown.
  const openThing = (thing: string | undefined, saved?: string) => {
    const written = CASE_TABS.find((each) => each === thing);
    const shown = tab === undefined ? {} : { tab };
    const search = written !== undefined ? { tab: written } : thing === undefined ? shown : { ...shown, open: thing };
    void navigate({ search, resetScroll: false, ...(saved === undefined ? {} : { state: { done: saved } }) });
  };
  const primary = primaryOf(view);
  return (
    <>
      {due !== undefined && (
        // A mail names the day of what it is about; where that is worked with is known here.
        <GoOn go={() => navigate({ search: placeOfDue(view, due), replace: true, resetScroll: false })} />
      )}
      <CaseHead view={view} primary={primary} quiet={tab !== undefined} onOpen={openThing} />
      <div role="status" className="result">
        {done !== undefined && (
          <div className="note ok">
            <IconCheck size={18} stroke={2} aria-hidden="true" />
            <span>{t('case.done', { what: done })}</span>
          </div>
        )}
      </div>
      {view.breakGlass.until !== null && (
        <p className="note">{t('glass.until', { time: clockOf(view.breakGlass.until) })}</p>
      )}
      <CaseTabs view={view} tab={tab} />
      <Part tab={tab} view={view} primary={primary} onOpen={openThing} />
      {open !== undefined && (
        <OpenDialog
          key={open}
          view={view}
          thing={open}
          onClose={() => openThing(undefined)}
          onDone={(what) => openThing(undefined, what)}
        />
      )}
    </>
  );
}

/** Loaded when it is opened, so that a logged read is a real one. */
function Part({
  tab,
  view,
  primary,
  onOpen,
}: {
  tab: CaseTab | undefined;
  view: CaseView;
  primary: Primary;
  onOpen: (thing: string) => void;
}) {
  const part = () => {
    if (isShut(view) && tab !== undefined && tab !== 'access') return <ProtectedReaders view={view} />;
    switch (tab) {
      case undefined:
        return <Overview view={view} primary={primary} onOpen={onOpen} />;
      case 'mapping':
        return <Mapping view={view} />;
      case 'plan':
        return <Plan view={view} />;
      case 'sharing':
        return <Sharing view={view} onOpen={onOpen} />;
      case 'notes':
        return <Notes view={view} />;
      case 'access':
        return <AccessLog view={view} />;
    }
  };
  return <Suspense fallback={<Waiting />}>{part()}</Suspense>;
}
