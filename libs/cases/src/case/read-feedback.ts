import type { Definition, Fact, Requirement } from '#workflow';
import type { CaseView } from '../views/case.js';
import type { Work } from '../work.js';
import type { CaseRow } from './read-case.js';
import { codeTitle } from './titles.js';

/**
 * What a reporter is told of its report, and no other party: the newest outcome that was given back after it was reached (SoL
 * 19 kap. 6 §, OSL 26 kap. 9 a §).
 */
export function readFeedback({ actor }: Work, { state }: CaseRow, definition: Definition): CaseView['feedback'] {
  const facts = Object.values(state.facts).sort((a, b) => (a.at > b.at ? -1 : 1));
  for (const fact of facts) {
    const told = definition.facts[fact.kind]?.told;
    if (told === undefined) continue;
    const reported = facts.some(
      ({ kind, agency, at }) => kind === told.recorderOf && agency === actor.agency && at <= fact.at,
    );
    const given = facts.find((each) => each.at >= fact.at && answers(told.when, each));
    if (reported && given !== undefined)
      return { code: fact.code, title: codeTitle(definition, fact.kind, fact.code), at: given.at };
  }
  return null;
}

function answers(when: Requirement, { kind, code }: Pick<Fact, 'kind' | 'code'>): boolean {
  if ('anyOf' in when) return when.anyOf.some((each) => answers(each, { kind, code }));
  return when.fact === kind && when.codes.includes(code);
}
