import { NoteRow, TalkRow } from '#database';
import { askViews } from '../case/action-views.js';
import { readAsParty } from '../write-path/open-file.js';
import { readContent } from '../young-person/content.js';
import { codeTitle, taskTitle } from '../words/titles.js';
import type { TalkView } from '../views/talk.js';
import { readsWords } from '#sharing';
import { type Definition, nameOf, readTaskId, taskDefinition, taskNamed } from '#workflow';
import { kindOfActor } from '#use-case';
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
  const kind = kindOfActor(work);
  const talks = (await manager.find(TalkRow, { where: { caseId: file.id }, order: { onAt: 'asc' } })).filter(
    ({ agency }) => readsWords(actor.agency, kind, agency, 'talks', consents),
  );
  const notes = await manager.findBy(NoteRow, { caseId: file.id, agency: actor.agency });
  const { guardians } = await readContent(work, file);
  return talks.map((talk) => {
    const task = file.state.tasks[talk.task];
    const asks = task === undefined ? [] : (taskDefinition(definition, file.state, task)?.asks ?? []);
    return {
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
      // The form says of the words and the agreements that they are shared, and of this it does not.
      present: talk.agency === actor.agency ? talk.present : [],
      childsWords: talk.childsWords,
      agreements: talk.agreements,
      ownNotes: notes.find((note) => note.talk === talk.id)?.text ?? null,
      asks: askViews(definition, asks),
      asksHowHeld: asks.some((kind) => kind === definition.vocabulary.talkHeld),
      guardians: guardians.flatMap(({ name, mayNotKnow }) => (mayNotKnow ? [] : [name])),
      revision: task?.revision ?? 0,
    };
  });
}

/** The talk's task is over when it was held; its name says still what it asked. */
function answerTitle(definition: Definition, task: string, code: string): TalkView['answer'] {
  const { track, name } = readTaskId(task);
  const asked = taskNamed(definition, track, name)?.asks ?? [];
  const kind = asked.find((each) => definition.facts[each]?.codes[code] !== undefined);
  return codeTitle(definition, kind ?? '', code);
}
