import { type HandedOver, handedOver } from '#sharing';
import { factsIn } from '#workflow';
import type { CaseFile } from '../write-path/case-file.js';

/** Whether the family's yes is what a handoff stands on; inside one authority nothing is passed on between two. */
export function standsOnConsent({ definition, state }: CaseFile, track: string, handoff: string): boolean {
  const offered = definition.tracks[state.tracks[track]?.definition ?? '']?.handoffs[handoff];
  const facts = factsIn(offered?.requires ?? []).map(({ fact }) => fact);
  return facts.some((fact) => fact === definition.vocabulary.consent?.fact);
}

/**
 * What the consents that join two agencies let one hand over to the other: whoever offers on a consent has it on record by that. How
 * guardians are reached may be theirs to free.
 */
export const covered = ({ consents }: CaseFile, { agency }: { agency: string }, receiver: string): HandedOver[] =>
  handedOver.filter((kind) =>
    consents.some(({ joins, kinds }) => joins.includes(agency) && joins.includes(receiver) && kinds.includes(kind)),
  );
