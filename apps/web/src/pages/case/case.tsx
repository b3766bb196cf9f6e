import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { caseQuery } from '../../api/queries.js';
import type { CaseView } from '../../api/shapes.js';
import { Loaded } from '../../components/loaded.js';
import { usePageTitle } from '../../components/page-title.js';
import { TopLine } from '../../components/top-line.js';
import { Reference } from '../../components/young-person.js';
import { useWords } from '../../words/words.js';
import { CaseHead } from './case-head.js';
import './case.css';
import { Concern } from './concern.js';
import { NextSteps } from './next-steps.js';
import { OpenDialog } from './open-dialog.js';
import { primaryOf } from './opening.js';
import { Score } from './score.js';
import { Talks } from './talks.js';
import { Tasks } from './tasks.js';
import { TimelineCard } from './timeline.js';

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
  const { open } = useSearch({ from: '/inside/cases/$reference' });
  const navigate = useNavigate({ from: '/cases/$reference' });
  // What was saved on another page, which led here; or on this one.
  const { done: before } = useLocation({ select: ({ state }) => state });
  const [done, setDone] = useState<string | null>(before ?? null);
  const openThing = (thing: string | undefined) =>
    void navigate({ search: thing === undefined ? {} : { open: thing }, resetScroll: false });
  const primary = primaryOf(view);
  return (
    <>
      <CaseHead view={view} primary={primary} onOpen={openThing} />
      <div role="status" className="result">
        {done !== null && (
          <div className="note ok">
            <IconCheck size={18} stroke={2} aria-hidden="true" />
            <span>{t('case.done', { what: done })}</span>
          </div>
        )}
      </div>
      <Score view={view} />
      <div className="two">
        <div className="stack wide">
          <Tasks view={view} onOpen={openThing} />
          {view.tracks
            .filter((track) => track.mine)
            .map((track) => (
              <NextSteps key={track.id} view={view} track={track} primary={primary} onOpen={openThing} />
            ))}
          <Talks reference={view.reference} now={view.now} />
          <Concern view={view} />
        </div>
        <TimelineCard reference={view.reference} now={view.now} />
      </div>
      {open !== undefined && (
        <OpenDialog
          key={open}
          view={view}
          thing={open}
          onClose={() => openThing(undefined)}
          onDone={(what) => {
            setDone(what);
            openThing(undefined);
          }}
        />
      )}
    </>
  );
}
