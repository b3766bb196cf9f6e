import { type Agreement, TalkRow } from '#database';
import { readersOf } from '#sharing';
import { DomainError, invalid, kindOf } from '#use-case';
import { IsNull } from 'typeorm';
import { type CaseState, type Command, type Definition, daysOfAYear, isAmong, taskDefinition, ofTask } from '#workflow';
import { momentOf } from '#calendar';
import { execute, type Expected, mustStandAs } from '../write-path/execute.js';
import type { CaseFile } from '../write-path/case-file.js';
import { lockAsParty } from '../write-path/open-file.js';
import { keepLine, lineCommand, newLine, type WrittenLine } from '../plan/add-commitment.js';
import { readParties } from '../write-path/read-parties.js';
import { saveNote } from '../note/save-note.js';
import { ownUnit } from '../unit/own-unit.js';
import type { CaseReference } from '../views/handoff.js';
import type { Work } from '../work.js';
import { mustHaveBegun } from './must-have-begun.js';
import { planTalk } from './plan-talk.js';

/** `holder` is whose line of the plan it becomes, or, with their `role`, the agency that reaches who promised. */
type Agreed = Agreement & { holder?: string | undefined; role?: string | undefined };

export type TalkOutcome = {
  outcome: 'held' | 'missed';
  /** The code that the talk's task asks for; needed when it was held. */
  answer?: string | undefined;
  present?: string[] | undefined;
  childsWords?: string | undefined;
  agreements?: Agreed[] | undefined;
  ownNotes?: string | undefined;
  again?: string | undefined;
};

/** Writes down how a talk went. What somebody here is to follow up becomes a line of the plan, offered and answered as any other. Its words are read by its agency and, under consent, by the others it covers; own notes by none. */
export async function recordTalkOutcome(
  work: Work,
  id: string,
  told: TalkOutcome,
  revision?: number,
): Promise<CaseReference> {
  const { manager, actor } = work;
  const planned = await manager.findOneBy(TalkRow, { id, agency: actor.agency });
  if (planned === null) throw new DomainError({ code: 'no-access' });
  const locked = await lockAsParty(work, { id: planned.caseId });
  locked.mustReadTexts();
  // Looked up again behind the lock: of two who write down the same talk the second finds it told.
  const talk = await manager.findOneBy(TalkRow, { id, outcome: IsNull() });
  if (talk === null) throw new DomainError({ code: 'gone' });
  const expected: Expected | undefined = revision === undefined ? undefined : { thing: ofTask(talk.task), revision };
  mustStandAs(locked, expected);
  mustHaveBegun(momentOf(talk.onAt), work.now);
  mustSayWhoCame(told);
  mustBeAYearAtMost(work, told);
  const { reference } = locked;
  const lines = linesOf(told);
  const parties = lines.length === 0 ? [] : await readParties(manager, locked.id);
  const asked = (now: CaseFile) => [
    commandOf(talk.task, told, asksOf(now.definition, now.state, talk.task), now.definition),
    ...lines.map((line) => lineCommand(work, now, line, parties)),
  ];
  const file = await execute(work, reference, asked, expected);
  const unit = await ownUnit(work);
  await manager.update(
    TalkRow,
    { id },
    {
      outcome: told.outcome,
      answer: told.answer ?? null,
      present: told.present ?? [],
      childsWords: told.childsWords ?? null,
      agreements: (told.agreements ?? []).map(({ what, who, by }) => ({ what, who, by })),
      // Whoever planned it: it is of the unit whose words stand in it.
      ...(unit === null ? {} : { unit }),
      sharedWith: readersOf(file.consents, actor.agency, 'talks').filter(
        (id) => kindOf(work, file.agency(id).kind).readsWords,
      ),
    },
  );
  for (const line of lines) await keepLine(work, file, line);
  if (told.ownNotes !== undefined) await saveNote(work, file, { talk: id, text: told.ownNotes });
  if (told.again !== undefined && file.state.tasks[talk.task] !== undefined) {
    await planTalk(work, reference, { task: talk.task, on: told.again, place: talk.place ?? undefined });
  }
  return { reference };
}

/** A talk that nobody came to was missed. */
function mustSayWhoCame({ outcome, present = [] }: TalkOutcome): void {
  if (outcome === 'held' && present.every((name) => name.trim() === ''))
    throw invalid('/present', 'too-few', 'Say who was there; where nobody came the talk was missed.');
}

/** What of the agreements is followed up in the plan; what is wrong with one is said at its row. */
function linesOf({ outcome, agreements = [] }: TalkOutcome): WrittenLine[] {
  if (outcome === 'missed' && agreements.length > 0)
    throw invalid('/agreements', 'not-asked', 'At a talk that was missed nothing was agreed; leave it out.');
  return agreements.flatMap(({ what, who, by: due, holder, role }, index) => {
    if (holder === undefined) return [];
    const whose = role === undefined ? { agency: holder } : { person: { name: who, role, contact: holder } };
    return [{ ...newLine({ what, due, ...whose }), pointer: `/agreements/${index}/holder` }];
  });
}

/** What is agreed is promised for a day as what stands in the plan is. */
function mustBeAYearAtMost({ now }: Work, { agreements = [] }: TalkOutcome): void {
  const year = daysOfAYear(now);
  const slip = agreements.findIndex(({ by }) => !isAmong(year, by));
  if (slip >= 0)
    throw invalid(
      `/agreements/${slip}/by`,
      'out-of-range',
      'Give a day that is not earlier than today, and within a year.',
      year,
    );
}

/** A talk whose task was done without it is over too. */
function asksOf(definition: Definition, state: CaseState, id: string): string[] {
  const task = state.tasks[id];
  if (task === undefined) throw new DomainError({ code: 'gone' });
  return taskDefinition(definition, state, task)?.asks ?? [];
}

/** One answer goes to the one fact that the task asks for. */
function commandOf(
  task: string,
  { outcome, answer, again }: TalkOutcome,
  asks: string[],
  definition: Definition,
): Command {
  const booked = again === undefined ? {} : { again };
  if (outcome === 'missed') {
    if (answer !== undefined)
      throw invalid('/answer', 'not-asked', 'A talk that was missed has no answer; leave it out.');
    return { do: 'do-task', task, outcome: 'missed', ...booked };
  }
  const allowed = asks.flatMap((kind) => Object.keys(definition.facts[kind]?.codes ?? {}));
  if (!allowed.includes(answer ?? ''))
    throw invalid('/answer', 'not-allowed', `Choose one of: ${allowed.join(', ')}.`, { allowed });
  const answers = Object.fromEntries(asks.map((kind) => [kind, answer ?? '']));
  return { do: 'do-task', task, outcome: 'done', answers, ...booked };
}
