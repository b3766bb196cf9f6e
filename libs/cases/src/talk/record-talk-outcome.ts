import { type Agreement, TalkRow } from '#database';
import { readersOf } from '#sharing';
import { DomainError, invalid, kindOf } from '#use-case';
import { IsNull } from 'typeorm';
import { type CaseState, type Command, type Definition, daysOfAYear, isAmong, taskDefinition, ofTask } from '#workflow';
import { momentOf } from '#calendar';
import { execute, type Expected } from '../write-path/execute.js';
import type { CaseFile } from '../write-path/case-file.js';
import { lockAsParty } from '../write-path/open-file.js';
import { saveNote } from '../note/save-note.js';
import { ownUnit } from '../unit/own-unit.js';
import type { CaseReference } from '../views/handoff.js';
import type { Work } from '../work.js';
import { mustHaveBegun } from './must-have-begun.js';
import { planTalk } from './plan-talk.js';

export type TalkOutcome = {
  outcome: 'held' | 'missed';
  /** The code that the talk's task asks for; needed when it was held. */
  answer?: string | undefined;
  present?: string[] | undefined;
  childsWords?: string | undefined;
  agreements?: Agreement[] | undefined;
  ownNotes?: string | undefined;
  again?: string | undefined;
};

/** Writes down how a talk went. Its words are read by its agency and, under consent, by the others it covers; own notes by none. */
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
  mustHaveBegun(momentOf(talk.onAt), work.now);
  mustSayWhoCame(told);
  mustBeAYearAtMost(work, told);
  const { reference } = locked;

  const expected: Expected | undefined = revision === undefined ? undefined : { thing: ofTask(talk.task), revision };
  const asked = ({ state, definition }: CaseFile) => [
    commandOf(talk.task, told, asksOf(definition, state, talk.task), definition),
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
      agreements: told.agreements ?? [],
      // Whoever planned it: it is of the unit whose words stand in it.
      ...(unit === null ? {} : { unit }),
      sharedWith: readersOf(file.consents, actor.agency, 'talks').filter(
        (id) => kindOf(work, file.agency(id).kind).readsWords,
      ),
    },
  );
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
