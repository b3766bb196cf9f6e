import type { CaseView } from '../../api/api-types.js';
import { ClosedTracks } from './closed-tracks.js';
import { Concern } from './concern.js';
import { LockOuts } from './lock-outs.js';
import { NextSteps } from './next-steps.js';
import type { Primary } from './opening.js';
import { Receipts } from './receipts.js';
import { Score } from './score.js';
import { Talks } from './talks.js';
import { Tasks } from './tasks.js';
import { TimelineCard } from './timeline.js';
import { isShut, ProtectedReaders } from './young-person/protected-readers.js';
import { YoungPerson } from './young-person/young-person.js';

/** The score, what is left, the ways on, the concern, and what happened. */
export function Overview({
  view,
  primary,
  onOpen,
}: {
  view: CaseView;
  primary: Primary;
  onOpen: (thing: string) => void;
}) {
  return (
    <>
      <Score view={view} />
      <div className="two">
        <div className="stack wide">
          <Tasks view={view} onOpen={onOpen} />
          {view.tracks
            .filter((track) => track.mine)
            .map((track) => (
              <NextSteps key={track.id} view={view} track={track} primary={primary} onOpen={onOpen} />
            ))}
          {!isShut(view) && <ClosedTracks view={view} onOpen={onOpen} />}
          {!isShut(view) && <Talks reference={view.reference} now={view.now} />}
          <ProtectedReaders view={view} />
          <LockOuts view={view} />
          <Receipts view={view} />
          <YoungPerson view={view} />
          {!isShut(view) && <Concern view={view} />}
        </div>
        <TimelineCard reference={view.reference} now={view.now} />
      </div>
    </>
  );
}
