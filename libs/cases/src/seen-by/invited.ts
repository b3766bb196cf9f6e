import { isDeepStrictEqual } from 'node:util';
import { type Consents, opens } from '#sharing';
import { type CaseState, type Definition, type Invited, invitedTo } from '#workflow';
import { seesTaskNamed } from './sees-thing.js';

type Of = {
  definition: Definition;
  state: CaseState;
  agencies: Record<string, { kind: string }>;
  consents: Consents;
};

/**
 * Who is invited to the talks of a case: of those who take part, each whose agency is told on its screens that the talk is booked, and
 * to whom what is said there may be said (OSL 10 kap. 1 §, 12 kap. 2 §).
 */
export function invited({ definition, state, agencies, consents }: Of): Invited[] {
  return invitedTo(definition, state, agencies).filter(({ task, holder, agency }) => {
    if (agency === holder) return true;
    const viewer = { agency, kind: agencies[agency]?.kind ?? '' };
    return opens(consents, holder, [agency], 'talks') && seesTaskNamed({ viewer, definition, consents }, task, holder);
  });
}

/** The talks of which others are invited after a decision than before it, or for another time. */
export function talksInvitedAnew(before: Of, after: Of): string[] {
  const [was, is] = [invited(before), invited(after)];
  const talks = new Set([...was, ...is].map(({ task }) => task));
  const to = (all: Invited[], talk: string) => all.filter(({ task }) => task === talk);
  return [...talks].filter((talk) => !isDeepStrictEqual(to(was, talk), to(is, talk)));
}
