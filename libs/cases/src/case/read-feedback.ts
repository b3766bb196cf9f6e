import type { CaseState, Definition, Fact, Requirement } from '#workflow';
import type { CaseView } from '../views/case.js';
import type { Work } from '../work.js';
import type { CaseRow } from './read-case.js';
import { codeTitle } from './titles.js';

/**
 * What a reporter who asked is told of its report, and no other party: the newest outcome that was given back after it was
 * reached and asked for (SoL 19 kap. 6 §, OSL 26 kap. 9 a §).
 */
export function readFeedback({ actor }: Work, { state }: CaseRow, definition: Definition): CaseView['feedback'] {
  const facts = Object.values(state.facts).sort((a, b) => (a.at > b.at ? -1 : 1));
  for (const fact of facts) {
    const told = definition.facts[fact.kind]?.told;
    if (told === undefined) continue;
    const asked = facts.findLast(({ kind, agency }) => kind === told.recorderOf && agency === actor.agency);
    if (asked === undefined) continue;
    const given = facts.find((each) => each.at >= fact.at && each.at >= asked.at && answers(told.when, each));
    if (given !== undefined)
      return { code: fact.code, title: codeTitle(definition, fact.kind, fact.code), at: given.at };
  }
  return null;
}

/** Whether an agency has asked for feedback and not been given any since: asking again is then the same asking. */
export function awaitsFeedback({ facts }: CaseState, definition: Definition, agency: string): boolean {
  const all = Object.values(facts);
  return Object.values(definition.facts).some(({ told }) => {
    const asked = all.findLast((fact) => fact.kind === told?.recorderOf && fact.agency === agency);
    if (told === undefined || asked === undefined) return false;
    return !all.some((each) => each.at >= asked.at && answers(told.when, each));
  });
}

function answers(when: Requirement, { kind, code }: Pick<Fact, 'kind' | 'code'>): boolean {
  if ('anyOf' in when) return when.anyOf.some((each) => answers(each, { kind, code }));
  return when.fact === kind && when.codes.includes(code);
}
