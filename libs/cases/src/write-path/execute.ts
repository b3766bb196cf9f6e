import type { Instant } from '#calendar';
import {
  type CaseState,
  type Command,
  type Context,
  decide,
  type Decision,
  type Definition,
  isRefusal,
  revisionOf,
  type Rules,
  type ThingId,
} from '#workflow';
import { type SignedIn } from '#database';
import { DomainError } from '#use-case';
import type { Work } from '../work.js';
import { type CaseRow, lockAsParty, lockAsSystem } from './read-case.js';
import { refusalError } from './refusal-error.js';
import { writeDecision } from './write-decision.js';

/** Commands, or what makes them of the state as the lock found it. */
export type Asked = Command | Command[] | ((state: CaseState, definition: Definition) => Command[]);

/** The caller's If-Match: what it saw, and at which revision. */
export type Expected = { thing: ThingId; revision: number };

/**
 * The one write path: locks the case, decides, and writes what follows, in the caller's transaction. Several commands that
 * belong together are decided in turn and written as one.
 */
export async function execute(work: Work, reference: string, asked: Asked, expected?: Expected): Promise<CaseRow> {
  return carryOutAsked(work, await lockAsParty(work, { reference }), asked, expected);
}

/** What is asked of a locked case, where it still stands as the asker saw it. */
export async function carryOutAsked(work: Work, row: CaseRow, asked: Asked, expected?: Expected): Promise<CaseRow> {
  const definition = work.definitions.get(row.state.workflow, row.state.version);
  const commands = typeof asked === 'function' ? asked(row.state, definition) : [asked].flat();
  if (expected !== undefined) compare(row, expected);
  return carryOut(work, row, commands);
}

/** Decides commands on a locked (or new) case, and writes them. */
export async function carryOut(work: Work, row: CaseRow, commands: Command[]): Promise<CaseRow> {
  const theirs = contextOf(work, row);
  const byItself = contextOf({ ...work, actor: 'system' }, row);
  const definition = work.definitions.get(row.state.workflow, row.state.version);
  let decision: Decision = { state: row.state, events: [], notices: [], timers: { set: [], cancel: [] } };
  for (const command of commands) {
    // To reckon the dates anew is nobody's doing.
    const context = command.do === 're-reckon' ? byItself : theirs;
    const next = decide(definition, decision.state, command, context);
    if (isRefusal(next))
      throw refusalError(next, { definition, row: { ...row, state: decision.state }, command, now: work.now });
    decision = joined(decision, next);
  }
  await writeDecision(work.manager, row.id, decision, work.now);
  return { ...row, state: decision.state };
}

export function contextOf(
  { actor, now, calendar }: Pick<Work, 'now' | 'calendar'> & { actor: SignedIn | 'system' },
  row: Pick<CaseRow, 'agencies'>,
): Context {
  const { agencies } = row;
  if (actor === 'system') return { actor, now, calendar, agencies };
  return {
    actor: { person: actor.account, agency: actor.agency, kind: actor.kind, roles: actor.roles },
    now,
    calendar,
    agencies,
  };
}

function compare({ state }: CaseRow, { thing, revision }: Expected): void {
  const now = revisionOf(state, thing);
  if (now !== undefined && now !== revision) throw new DomainError({ code: 'conflict' });
}

function joined(before: Decision, next: Decision): Decision {
  const set = new Map([...before.timers.set, ...next.timers.set].map((timer) => [timer.thing, timer]));
  for (const thing of next.timers.cancel) set.delete(thing);
  const cancel = [...new Set([...before.timers.cancel, ...next.timers.cancel])].filter((thing) => !set.has(thing));
  return {
    state: next.state,
    events: [...before.events, ...next.events],
    notices: [...before.notices, ...next.notices],
    timers: { set: [...set.values()], cancel },
  };
}

/** A timer rang, says the worker. A case that moved on since lets it pass. */
export async function ringTimer(
  work: Rules & { manager: Work['manager']; now: Instant },
  caseId: string,
  thing: ThingId,
  at: string,
): Promise<void> {
  const row = await lockAsSystem(work.manager, caseId);
  if (row === undefined) return;
  const definition = work.definitions.get(row.state.workflow, row.state.version);
  const context = contextOf({ actor: 'system', now: work.now, calendar: work.calendar }, row);
  const decision = decide(definition, row.state, { do: 'timer-due', thing, at }, context);
  if (isRefusal(decision)) throw new Error(`timer-due was refused: ${decision.refused}`);
  await writeDecision(work.manager, row.id, decision, work.now);
}
