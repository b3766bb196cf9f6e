import { DomainError } from '#use-case';
import type { CaseState, Command, Definition, Event } from '#workflow';
import { carryOut } from '../write-path/execute.js';
import { lockAsParty } from '../write-path/read-case.js';
import { readHistory, trackIn } from '../history/read-history.js';
import type { Work } from '../work.js';
import { DUPLICATE } from './close-as-duplicate.js';
import { findDuplicate } from './read-duplicates.js';
import { undoDuplicate } from './undo-duplicate.js';

/**
 * Takes back that the agency closed its part of this case as a duplicate: the part stands where it stood, with its own dates, and
 * so does the other case. It was a slip, so this is the same case and no new episode.
 */
export async function takeBackDuplicate(work: Work, reference: string): Promise<void> {
  const row = await lockAsParty(work, { reference });
  const closed = await findDuplicate(work, row.id);
  if (closed === null) throw new DomainError({ code: 'gone' });
  const definition = work.definitions.get(row.state.workflow, row.state.version);
  const events = await readHistory(work, row.id);
  const commands = endedParts(events, work.actor.agency, closed.at.toISOString()).flatMap((part) =>
    commandsOf(work, definition, row.state, part),
  );
  await undoDuplicate(work, row);
  await carryOut(work, { ...row, state: begunAgain(row.state) }, [...commands, { do: 're-reckon' }]);
}

/** A case that nobody had a part in any more opens again by an event of its own, as it first did. */
const begunAgain = (state: CaseState): CaseState => (state.status === 'closed' ? { ...state, status: 'new' } : state);

type Part = { track: string; stage: string; entered: string };

/** Where the agency's parts stood that it closed as duplicates then. */
function endedParts(events: Event[], agency: string, closedAt: string): Part[] {
  return events.flatMap((event, index) => {
    if (event.type !== 'track-closed' || event.agency !== agency || event.code !== DUPLICATE || event.at < closedAt)
      return [];
    const stood = events
      .slice(0, index)
      .flatMap((each) => trackIn(each) ?? [])
      .findLast(({ id }) => id === event.track);
    return stood === undefined ? [] : [{ track: stood.definition, stage: stood.stage, entered: stood.entered }];
  });
}

/** Its stage; and what that counts from, told anew where a part counts only what comes after it began. */
function commandsOf({ actor, now }: Work, definition: Definition, { facts }: CaseState, part: Part): Command[] {
  const { track, stage, entered } = part;
  const { opensOn, stages } = definition.tracks[track] ?? {};
  const from = stages?.[stage]?.due.from;
  const [first] = Object.values(facts)
    .filter(({ kind }) => typeof from === 'object' && kind === from.fact && opensOn?.facts.includes(kind) === true)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const begun: Command = { do: 'bring-in', track, stage, entered, agency: actor.agency };
  // What ends on a day of its own has had no reminders while the case was closed.
  const ending = Object.values(facts)
    .filter(({ agency, to, clock }) => agency === actor.agency && to !== undefined && to >= now.slice(0, 10) && !clock)
    .map(({ id, from: since }): Command => ({ do: 'correct', fact: id, from: since }));
  if (first === undefined || first.at >= entered) return [begun, ...ending];
  return [begun, { do: 'record-fact', kind: first.kind, code: first.code, from: first.from }, ...ending];
}
