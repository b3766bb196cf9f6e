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
 * What the family's yes lets one hand over to another agency: whoever offers on a consent has it on record by that. How guardians are
 * reached is theirs to free, `byGuardian`, where the consent is not about it.
 */
export const covered = (
  { consents }: CaseFile,
  { agency }: { agency: string },
  receiver: string,
  byGuardian: boolean,
): HandedOver[] =>
  handedOver.filter(
    (kind) =>
      (kind === 'guardians' && byGuardian) ||
      consents.some(({ joins, kinds }) => joins.includes(agency) && joins.includes(receiver) && kinds.includes(kind)),
  );
