import { datedOpen } from '../visibility/deciding.js';
import { otherDoers } from '../words/doers.js';
import { takerOf } from '../colleague/takers.js';
import type { Title, Track } from '#workflow';
import type { CaseView, DateView } from '../views/case.js';
import type { CaseFile } from '../write-path/case-file.js';
import type { CaseReadModel } from '../visibility/read-model.js';
import { type SeenDate, seenDates } from '../visibility/seen-dates.js';

/** What comes next in a case, and what the reader's own agency has promised in it. */
export function dateViews(seen: CaseReadModel): Pick<CaseView, 'next' | 'commitments'> {
  const { work, file } = seen;
  const dates = seenDates(work, file);
  const [next] = dates;
  const promised = file.definition.vocabulary.commitment?.fact;
  return {
    next: next === undefined ? null : dateView(seen, next),
    commitments: dates
      .filter(({ kind, of, agency }) => kind === 'fact' && of.kind === promised && agency === work.actor.agency)
      .map((date) => dateView(seen, date)),
  };
}

export function dateView({ work, file, takers }: CaseReadModel, date: SeenDate): DateView {
  const { thing, track, agency, due, late } = date;
  // Who has what an agency does in another's track is told by a track of its own, which others may not know of.
  const isTold = agency === work.actor.agency || file.state.tracks[track]?.agency === agency;
  return {
    thing,
    track,
    ...datedOpen(work, file, date),
    agency: file.agency(agency),
    person: isTold ? takerOf(takers, date) : null,
    due,
    late,
    doers: agency === work.actor.agency ? otherDoers(work, file.definition, thing) : null,
    wayOn: date.kind === 'track' ? wayOnAfterTalk(file, date.of) : null,
  };
}

/** The first way on from a stage that is there for a talk, once none of its talks is left to be held. */
function wayOnAfterTalk({ definition, state }: CaseFile, { id, definition: name, stage }: Track): Title | null {
  const at = definition.tracks[name]?.stages[stage];
  const tasks = at?.tasks ?? {};
  const talks = Object.keys(tasks).filter((task) => tasks[task]?.kind === 'talk');
  const isLeft = Object.values(state.tasks).some(({ track, definition: task }) => track === id && talks.includes(task));
  if (talks.length === 0 || isLeft) return null;
  return Object.values(at?.actions ?? {}).find(({ primary }) => primary)?.title ?? null;
}
