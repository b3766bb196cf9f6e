import { seesCommitment } from '#sharing';
import { type Definition, type Fact, nameOf, type Task, type Title } from '#workflow';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';
import { seesFactNamed } from '../seen-by/sees-thing.js';
import { seeingOf } from './read-model.js';
import { dated } from '../words/dated.js';
import { taskTitle } from '../words/titles.js';

/** The line of the plan that nobody took, and upon which a task asks what now. */
export function lineLeft({ definition, state }: CaseFile, { afterHandoff }: Task): Fact | undefined {
  const kind = definition.vocabulary.commitment?.fact;
  if (afterHandoff === undefined) return undefined;
  return Object.values(state.facts).find((fact) => fact.kind === kind && fact.subject === afterHandoff);
}

/** What a task is called: where a line of the plan came back whose it was to be, for those who see all of the line. */
export function openTaskTitle(work: Work, file: CaseFile, task: Task): Title {
  const line = lineLeft(file, task);
  const general = taskTitle(file.definition, nameOf(task.track), task.definition);
  if (line === undefined || !seesAll(work, file, line)) return general;
  return leftTitle(file.definition, line, file.agency(line.holder ?? line.agency).name) ?? general;
}

function seesAll(work: Work, file: CaseFile, fact: Fact): boolean {
  const seeing = seeingOf({ work, file });
  const { agency, holder = agency } = fact;
  const seen = seesCommitment(work.actor.agency, seeing.kind, { agency, holder }, file.consents);
  return seen === 'all' && seesFactNamed(seeing, fact);
}

/** What a date of a case is, and what it is called; as {@link openTaskTitle} of a task. */
export function datedOpen(work: Work, file: CaseFile, date: Parameters<typeof dated>[1]): ReturnType<typeof dated> {
  const named = dated(file.definition, date);
  const task = Object.values(file.state.tasks).find(({ id }) => date.thing === `task:${id}`);
  return named.kind === 'decide' && task !== undefined ? { ...named, title: openTaskTitle(work, file, task) } : named;
}

/** Why it came back: its holder said no or nothing, or the family's yes about the plan ended. */
function leftTitle({ vocabulary }: Definition, { code }: Fact, holder: string): Title | undefined {
  const offer = vocabulary.commitment?.offer;
  if (offer === undefined) return undefined;
  if (offer.declined.includes(code))
    return {
      sv: `Nytt förslag behövs: ${holder} avböjde åtagandet`,
      en: `A new proposal is needed: ${holder} declined the commitment`,
    };
  if (code === offer.offered)
    return {
      sv: `Bestäm nästa steg: ${holder} har inte svarat på åtagandet`,
      en: `Decide what now: ${holder} has not answered about the commitment`,
    };
  return code === offer.withdrawn
    ? {
        sv: `Bestäm nästa steg: åtagandet för ${holder} gäller inte utan samtycke`,
        en: `Decide what now: the commitment for ${holder} does not stand without consent`,
      }
    : undefined;
}
