import { NoteRow, TalkRow } from '#database';
import { askViews } from '../case/action-views.js';
import { readAsParty } from '../write-path/open-file.js';
import { readContent } from '../young-person/content.js';
import { codeTitle, factTitle, taskTitle } from '../words/titles.js';
import type { TalkView } from '../views/talk.js';
import { fieldsRead } from '#sharing';
import { type Definition, nameOf, readTaskId, taskDefinition, taskNamed } from '#workflow';
import { readerHere } from '../visibility/text-reader.js';
import type { Work } from '../work.js';

/**
 * The talks of a case that the agency holds, and those that were shared with it while a consent opens them. Its own notes come
 * with its own talks alone.
 */
export async function listTalks(work: Work, reference: string): Promise<TalkView[]> {
  const { manager, actor } = work;
  const file = await readAsParty(work, reference);
  if (!file.readsTexts) return [];
  const { definition, consents } = file;
  const reader = readerHere(work);
  const talks = await manager.find(TalkRow, { where: { caseId: file.id }, order: { onAt: 'asc' } });
  const notes = await manager.findBy(NoteRow, { caseId: file.id, agency: actor.agency });
  const { guardians } = await readContent(work, file);
  return talks.flatMap((talk) => {
    const read = fieldsRead('talk', reader, { by: talk.agency }, consents);
    if (read.length === 0) return [];
    const task = file.state.tasks[talk.task];
    const asks = task === undefined ? [] : (taskDefinition(definition, file.state, task)?.asks ?? []);
    const view: TalkView = {
      id: talk.id,
      task: talk.task,
      track: talk.track,
      title: taskTitle(definition, nameOf(talk.track), readTaskId(talk.task).name),
      agency: file.agency(talk.agency),
      mine: talk.agency === actor.agency,
      on: talk.onAt.toISOString(),
      place: talk.place,
      outcome: talk.outcome,
      answer: talk.answer === null ? null : answerTitle(definition, talk.task, talk.answer),
      present: read.includes('present') ? talk.present : [],
      childsWords: read.includes('childsWords') ? talk.childsWords : null,
      agreements: read.includes('agreements') ? talk.agreements : [],
      ownNotes: read.includes('ownNotes') ? (notes.find((note) => note.talk === talk.id)?.text ?? null) : null,
      asks: askViews(definition, asks),
      asksHowHeld: asksHowHeld(definition, talk.task, asks),
      guardians: guardians.flatMap(({ name, mayNotKnow }) => (mayNotKnow ? [] : [name])),
      revision: task?.revision ?? 0,
    };
    return [view];
  });
}

/** What is asked of a talk is how it was held where the workflow says so, and where it is called what the talk is. */
function asksHowHeld(definition: Definition, id: string, asks: string[]): boolean {
  const { track, name } = readTaskId(id);
  const title = taskTitle(definition, track, name);
  return asks.some((kind) => kind === definition.vocabulary.talkHeld || factTitle(definition, kind).sv === title.sv);
}

/** The talk's task is over when it was held; its name says still what it asked. */
function answerTitle(definition: Definition, task: string, code: string): TalkView['answer'] {
  const { track, name } = readTaskId(task);
  const asked = taskNamed(definition, track, name)?.asks ?? [];
  const kind = asked.find((each) => definition.facts[each]?.codes[code] !== undefined);
  return codeTitle(definition, kind ?? '', code);
}
