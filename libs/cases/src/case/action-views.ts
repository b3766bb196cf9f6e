import { isLate } from '#calendar';
import { seesFact } from '#sharing';
import { permissionsOf } from '#use-case';
import {
  type ActionDefinition,
  CLOSING,
  type Definition,
  type Missing,
  type Possible,
  type PossibleAction,
  type Task,
  taskDefinition,
  type Track,
  ofTask,
} from '#workflow';
import { asksConsent } from '../consent/record-consent.js';
import { warningsOf } from '../ground/warnings.js';
import { covered, standsOnConsent } from '../handoff/covered.js';
import { type AnswerNote, noteOn } from '../handoff/answer-notes.js';
import { linesLeft, openLines } from '../plan/lines-left.js';
import type { ActionView, Ask, OfferView, TaskView } from '../views/case.js';
import type { MissingView } from '../views/missing.js';
import { readerLacking } from '../write-path/named-reader.js';
import { missingView } from '../write-path/refusal-error.js';
import { seeingOf, type CaseReadModel } from '../visibility/read-model.js';
import { seesTaskNamed } from '../seen-by/sees-thing.js';
import { otherDoers } from '../words/doers.js';
import { openTaskTitle } from '../visibility/deciding.js';
import { closingTitle, factTitle } from '../words/titles.js';

/**
 * Every action of the actor's tracks, the impossible ones with what is missing; what is open and can be settled with a close is
 * named apart. Of the ways on the first that needs nothing more is the primary.
 */
export function actionViews(seen: CaseReadModel, possible: Possible): ActionView[] {
  const ways = possible.actions.map((each) => ({ ...each, ...settledOrMissing(seen, possible, each) }));
  const primary = ways.find(
    ({ definition, missing, settles }) => definition.primary && missing.length + sizeOf(settles) === 0,
  );
  return ways.map((each) => ({
    track: each.track.id,
    action: each.action,
    title: each.definition.title,
    possible: each.missing.length === 0,
    missing: each.missing,
    settles: each.settles,
    callsOff: calledOff(seen, each.track),
    asks: asksOf(seen.file.definition, each.definition),
    text: each.definition.text ?? null,
    closes: 'closed' in each.definition.leadsTo,
    primary: each === primary,
    revision: each.track.revision,
  }));
}

/** A stage's talks end with it, whichever way it is left; those who were invited are told by the worker. */
function calledOff({ work, file }: CaseReadModel, { id }: Track): ActionView['callsOff'] {
  return Object.values(file.state.tasks).flatMap((task) => {
    const { booked } = task;
    if (task.track !== id || task.stage === undefined || booked === undefined) return [];
    return [{ task: task.id, title: openTaskTitle(work, file, task), on: booked, begun: booked <= work.now }];
  });
}

type Settles = ActionView['settles'];
const sizeOf = ({ lines, tasks, withdrawals }: Settles): number => lines.length + tasks.length + withdrawals.length;

/** What holds up a close and is the actor's own to end is settled with it; anything else is missing. */
function settledOrMissing(
  seen: CaseReadModel,
  { tasks, withdrawals }: Possible,
  { track, definition, missing }: PossibleAction,
): { missing: MissingView[]; settles: Settles } {
  const { work, file } = seen;
  const closes = 'closed' in definition.leadsTo;
  const mine = new Set(tasks.map(({ task }) => task.id));
  const mayWithdraw = permissionsOf(work).includes('handoffs.offer');
  const isSettled = (each: Missing): boolean =>
    closes &&
    ((each.need === 'task' && mine.has(each.task)) ||
      (each.need === 'handoff' && mayWithdraw && withdrawals.some(({ id }) => id === each.handoff)));
  const others = missing.filter((each) => !isSettled(each));
  const lacking = missingViews(seen, others, { isWritten: definition.text !== undefined });
  const lines = openLines(work, file, track, definition);
  if (lacking.length > 0) return { missing: lacking, settles: NOTHING };
  // How a line went is told by whoever reads it.
  if (lines.length > 0 && !file.readsTexts) {
    const all = missing.map((each) => missingView(each, seen));
    return { missing: all.length > 0 ? all : linesLeft(work, file, track, definition), settles: NOTHING };
  }
  return {
    missing: [],
    settles: {
      lines,
      tasks: missing.flatMap((each) => (each.need === 'task' ? [each.task] : [])),
      withdrawals: missing.flatMap((each) => (each.need === 'handoff' ? [each.handoff] : [])),
    },
  };
}

const NOTHING: Settles = { lines: [], tasks: [], withdrawals: [] };

/** Where the engine lacks nothing, what is written down may still lack somebody who may write it. */
function missingViews(seen: CaseReadModel, missing: Missing[], { isWritten }: { isWritten: boolean }): MissingView[] {
  if (missing.length === 0 && isWritten) return readerLacking(seen.file);
  return missing.map((each) => missingView(each, seen));
}

function asksOf(definition: Definition, { asks, leadsTo }: ActionDefinition): Ask[] {
  const forms = askViews(definition, asks);
  if (!('closed' in leadsTo) || leadsTo.closed.length < 2) return forms;
  const options = leadsTo.closed.map((code) => ({ code, title: closingTitle(definition, code) }));
  return [...forms, { field: CLOSING, title: { sv: 'Skäl att avsluta', en: 'Reason for closing' }, options }];
}

/** Facts whose codes are the form. */
export function askViews(definition: Definition, kinds: string[]): Ask[] {
  return kinds.map((field) => ({
    field,
    title: factTitle(definition, field),
    options: Object.entries(definition.facts[field]?.codes ?? {}).map(([code, title]) => ({ code, title })),
  }));
}

/** `freedTo` are the agencies to whom a guardian let how they are reached be passed on. */
export function offerViews(seen: CaseReadModel, { offers }: Possible, freedTo: string[]): OfferView[] {
  return offers.map(({ track, handoff, definition, receivers }) => ({
    track: track.id,
    handoff,
    title: definition.title,
    kind: definition.kind,
    to: definition.to,
    // Why it is offered is written, and read by both ends.
    receivers: receivers
      .map((each) => ({ ...each, missing: missingViews(seen, each.missing, { isWritten: true }) }))
      .map(({ agency, missing }) => ({
        agency: seen.file.agency(agency),
        possible: missing.length === 0,
        missing,
        covers: standsOnConsent(seen.file, track.id, handoff)
          ? covered(seen.file, seen.work.actor, agency, freedTo.includes(agency))
          : null,
        warnings: warningsOf(seen.work, seen.file.agency(agency), []),
      })),
    revision: track.revision,
  }));
}

/** Open tasks: the actor's own, and those of others whose tracks may be seen. */
export function taskViews(
  seen: CaseReadModel,
  { tasks }: Possible,
  { notes, lines }: { notes: AnswerNote[]; lines: Map<string, TaskView['line']> },
): TaskView[] {
  const { work, file } = seen;
  const { definition, state } = file;
  const mine = new Set(tasks.map(({ task }) => task.id));
  return Object.values(state.tasks)
    .filter((task) => seesTaskNamed(seeingOf(seen), task.id, task.agency))
    .map((task) => {
      const doing = taskDefinition(definition, state, task);
      return {
        id: task.id,
        track: task.track,
        kind: doing?.kind ?? 'decide',
        title: openTaskTitle(work, file, task),
        agency: seen.file.agency(task.agency),
        // How a talk went is a text: whoever may not read writes none.
        mine: mine.has(task.id) && (file.readsTexts || doing?.kind !== 'talk'),
        doers: task.agency === work.actor.agency ? otherDoers(work, definition, ofTask(task.id)) : null,
        due: task.clock.due,
        late: isLate(task.clock, work.now),
        booked: task.booked ?? null,
        missed: task.missed,
        from: askerOf(seen, task),
        note: noteOn(notes, task.afterHandoff),
        line: lines.get(task.id) ?? null,
        required: doing?.required ?? true,
        asksConsent: asksConsent(definition, doing),
        asks: askViews(definition, doing?.asks ?? []),
        revision: task.revision,
      };
    });
}

/**
 * Who a task comes from, for those who may see that: whoever asked for it, or sent what it is about. What its own agency has recorded comes
 * from nobody else.
 */
function askerOf(seen: CaseReadModel, { fact, agency }: Task): TaskView['from'] {
  const { work, file } = seen;
  const { definition, consents, state } = file;
  const asked = state.facts[fact ?? ''];
  if (asked === undefined || asked.agency === agency) return null;
  const seenBy = definition.facts[asked.kind]?.seenBy ?? [];
  if (!seesFact(work.actor, asked, seenBy, consents)) return null;
  const isAsked = asked.kind === definition.vocabulary.feedbackWanted?.fact;
  return { agency: seen.file.agency(asked.agency), isAsked };
}
