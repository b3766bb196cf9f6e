import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '#calendar';
import {
  asStored,
  type Command,
  type Context,
  decide,
  type Decision,
  isRefusal,
  type Notice,
  revisionOf,
  type Rules,
  type ThingId,
} from '#workflow';
import { type SignedIn } from '#database';
import { DomainError } from '#use-case';
import { talksInvitedAnew } from '../seen-by/invited.js';
import type { Work } from '../work.js';
import type { CaseFile } from './case-file.js';
import { lockAsParty, lockAsWorker } from './open-file.js';
import { refusalError } from './refusal-error.js';
import { writeDecision } from './write-decision.js';

/** Commands, or what makes them of the state as the lock found it. */
export type CommandSource = Command | Command[] | ((file: CaseFile) => Command[]);

/** The caller's If-Match: what it saw, and at which revision. */
export type Expected = { thing: string; revision: number };

/**
 * The one write path: locks the case, decides, and writes what follows, in the caller's transaction. Several commands that
 * belong together are decided in turn and written as one.
 */
export async function execute(
  work: Work,
  reference: string,
  asked: CommandSource,
  expected?: Expected,
): Promise<CaseFile> {
  return decideOn(work, await lockAsParty(work, { reference }), asked, expected);
}

/** What is asked of a locked case, where it still stands as the asker saw it. */
export async function decideOn(
  work: Work,
  file: CaseFile,
  asked: CommandSource,
  expected?: Expected,
): Promise<CaseFile> {
  const commands = typeof asked === 'function' ? asked(file) : [asked].flat();
  mustStandAs(file, expected);
  return decideAndWrite(work, file, commands);
}

/** Decides commands on a locked (or new) case, and writes them. */
export function decideAndWrite(work: Work, file: CaseFile, commands: Command[]): CaseFile {
  const theirs = contextOf(work, file);
  const byItself = contextOf({ ...work, actor: 'system' }, file);
  let decision: Decision = { state: file.state, events: [], notices: [], timers: { set: [], cancel: [] } };
  for (const command of commands) {
    // To reckon the dates anew is nobody's doing.
    const context = command.do === 're-reckon' ? byItself : theirs;
    const next = decide(file.definition, decision.state, command, context);
    if (isRefusal(next)) throw refusalError(next, { file: file.after(decision.state), command, now: work.now });
    decision = joined(decision, next);
  }
  const invitedAnew = talksInvitedAnew(file, file.after(decision.state));
  writeDecision(work.manager, file.id, decision, work.now, { invitedAnew });
  work.decided.set(file.reference, file.after(asStored(decision.state)));
  return file.after(decision.state);
}

/** Refuses what would be refused, and writes nothing: the case as it would be. */
export function mustBePossible(work: Work, file: CaseFile, command: Command): CaseFile {
  const decision = decide(file.definition, file.state, command, contextOf(work, file));
  if (isRefusal(decision)) throw refusalError(decision, { file, command, now: work.now });
  return file.after(decision.state);
}

export function contextOf(
  { actor, now, calendar }: Pick<Work, 'now' | 'calendar'> & { actor: SignedIn | 'system' },
  file: CaseFile,
): Context {
  const { agencies } = file;
  const reckoned = { now, calendar: file.calendarOf(calendar), agencies };
  if (actor === 'system') return { actor, ...reckoned };
  return {
    actor: { person: actor.account, agency: actor.agency, kind: actor.kind, roles: actor.roles },
    ...reckoned,
  };
}

/** Whether a locked case still stands as its asker saw it. */
export function mustStandAs({ state }: CaseFile, expected: Expected | undefined): void {
  const now = expected && revisionOf(state, expected.thing);
  if (now !== undefined && now !== expected?.revision) throw new DomainError({ code: 'conflict' });
}

function joined(before: Decision, next: Decision): Decision {
  const set = new Map([...before.timers.set, ...next.timers.set].map((timer) => [timer.thing, timer]));
  for (const thing of next.timers.cancel) set.delete(thing);
  const cancel = [...new Set([...before.timers.cancel, ...next.timers.cancel])].filter((thing) => !set.has(thing));
  return {
    state: next.state,
    events: [...before.events, ...next.events],
    notices: eachToldOnce([...before.notices, ...next.notices]),
    timers: { set: [...set.values()], cancel },
  };
}

/** What is decided together tells each recipient once of the same thing, as it stands last. */
function eachToldOnce(notices: Notice[]): Notice[] {
  return notices.flatMap((notice, index) => {
    const again = notices
      .slice(index + 1)
      .filter(({ thing, occasion }) => thing === notice.thing && isDeepStrictEqual(occasion, notice.occasion))
      .flatMap(({ to }) => to);
    const to = notice.to.filter((recipient) => !again.some((each) => isDeepStrictEqual(each, recipient)));
    return to.length === 0 ? [] : [{ ...notice, to }];
  });
}

/** A timer rang, says the worker. A case that moved on since lets it pass. */
export async function fireTimer(
  work: Rules & { manager: Work['manager']; now: Instant },
  caseId: string,
  thing: ThingId,
  at: string,
): Promise<void> {
  const file = await lockAsWorker(work, caseId);
  if (file === undefined) return;
  const context = contextOf({ actor: 'system', now: work.now, calendar: work.calendar }, file);
  const decision = decide(file.definition, file.state, { do: 'timer-due', thing, at }, context);
  if (isRefusal(decision)) throw new Error(`timer-due was refused: ${decision.refused}`);
  const invitedAnew = talksInvitedAnew(file, file.after(decision.state));
  writeDecision(work.manager, file.id, decision, work.now, { invitedAnew, rang: `${thing} ${at}` });
}
