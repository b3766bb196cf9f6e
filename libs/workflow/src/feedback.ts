/** What is told to whoever recorded something else: the outcome of a report to the reporter who asked for it. */
import type { Instant } from '#calendar';
import type { Definition, FeedbackRule } from './definition/definition.js';
import { factsIn } from './definition/walk.js';
import type { AgencyId, CaseState, Fact } from './state.js';

/**
 * What an agency that asked is told, and no other: the newest fact that was given back to it after it was reached (SoL 19 kap.
 * 6 §, OSL 26 kap. 9 a §). What another reporter was given is none of its business.
 */
export function feedbackFor(
  definition: Definition,
  state: CaseState,
  agency: AgencyId,
): { fact: Fact; at: Instant } | undefined {
  const facts = Object.values(state.facts).sort((a, b) => (a.at > b.at ? -1 : 1));
  for (const fact of facts) {
    const told = definition.facts[fact.kind]?.feedbackTo;
    if (told === undefined) continue;
    const asked = facts.filter((each) => each.kind === told.recorderOf && each.agency === agency);
    const given = facts.find(
      (each) => each.at >= fact.at && gives(told, each) && asked.some((asking) => isReplyTo(each, asking)),
    );
    if (given !== undefined) return { fact, at: given.at };
  }
  return undefined;
}

/** Whether an agency has asked and had no reply to it: asking again is then the same asking. */
export function awaitsFeedback(definition: Definition, { facts }: CaseState, agency: AgencyId): boolean {
  const all = Object.values(facts);
  return Object.values(definition.facts).some(({ feedbackTo: told }) => {
    if (told === undefined) return false;
    const { recorderOf, when } = told;
    const asked = all.findLast((fact) => fact.kind === recorderOf && fact.agency === agency);
    // Whatever the answer: one that is found unsuitable to give is a reply too.
    const kinds = new Set(factsIn([when]).map(({ fact }) => fact));
    return asked !== undefined && !all.some((each) => kinds.has(each.kind) && isReplyTo(each, asked));
  });
}

/** The agencies whose asking is replied to by a fact that was just recorded. */
export function reportersAnswered(told: FeedbackRule, reply: Fact, { facts }: CaseState): AgencyId[] {
  if (!gives(told, reply)) return [];
  const asked = Object.values(facts).filter((fact) => fact.kind === told.recorderOf && isReplyTo(reply, fact));
  return [...new Set(asked.map(({ agency }) => agency))];
}

function gives({ when }: FeedbackRule, { kind, code }: Fact): boolean {
  return factsIn([when]).some(({ fact, codes }) => fact === kind && codes.includes(code));
}

/** A reply of the asking's own task answers that one alone; one that no task of its own was opened for, all before it. */
function isReplyTo(reply: Fact, asked: Fact): boolean {
  return reply.answers === undefined ? reply.at >= asked.at : reply.answers === asked.id;
}
