import { type CaseState, type Definition, type Fact, factsIn, type Requirement } from '#workflow';
import type { CaseView } from '../views/case.js';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';
import { codeTitle } from '../words/titles.js';

/**
 * What a reporter who asked is told of its report, and no other party: the newest outcome that was given back to it after it was
 * reached (SoL 19 kap. 6 §, OSL 26 kap. 9 a §). What another reporter was given is none of its business.
 */
export function readFeedback({ actor }: Work, { state, definition }: CaseFile): CaseView['feedback'] {
  const facts = Object.values(state.facts).sort((a, b) => (a.at > b.at ? -1 : 1));
  for (const fact of facts) {
    const told = definition.facts[fact.kind]?.told;
    if (told === undefined) continue;
    const asked = facts.filter(({ kind, agency }) => kind === told.recorderOf && agency === actor.agency);
    const given = facts.find(
      (each) => each.at >= fact.at && holdsFor(told.when, each) && asked.some((asking) => isReplyTo(each, asking)),
    );
    if (given !== undefined)
      return { code: fact.code, title: codeTitle(definition, fact.kind, fact.code), at: given.at };
  }
  return null;
}

/** Whether an agency has asked for feedback and had no reply to it: asking again is then the same asking. */
export function awaitsFeedback({ facts }: CaseState, definition: Definition, agency: string): boolean {
  const all = Object.values(facts);
  return Object.values(definition.facts).some(({ told }) => {
    const asked = all.findLast((fact) => fact.kind === told?.recorderOf && fact.agency === agency);
    if (told === undefined || asked === undefined) return false;
    return !all.some((each) => speaksOf(told.when, each) && isReplyTo(each, asked));
  });
}

/** A reply of the asking's own task answers that one alone; one that no task of its own was opened for, all before it. */
function isReplyTo(reply: Fact, asked: Fact): boolean {
  return reply.answers === undefined ? reply.at >= asked.at : reply.answers === asked.id;
}

function holdsFor(when: Requirement, { kind, code }: Fact): boolean {
  return factsIn([when]).some(({ fact, codes }) => fact === kind && codes.includes(code));
}

/** Whatever its answer: one that is found unsuitable to give is a reply too. */
function speaksOf(when: Requirement, { kind }: Fact): boolean {
  return factsIn([when]).some(({ fact }) => fact === kind);
}
