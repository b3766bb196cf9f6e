import { seesHandoff } from '#sharing';
import type { Handoff } from '#workflow';
import type { CaseFile } from '../write-path/case-file.js';

/** As which end somebody knows of an open handoff, if at all. */
export function seesOffer(
  handoff: Handoff,
  actor: { agency: string; kind: string },
  { definition, consents }: CaseFile,
) {
  const offered = Object.values(definition.tracks).find(({ handoffs }) => handoffs[handoff.definition] !== undefined);
  const ladder = definition.ladders[offered?.handoffs[handoff.definition]?.ladder ?? ''] ?? [];
  const told = ladder.some(({ to }) => to.some((rule) => rule.at === 'kind' && rule.kind === actor.kind));
  return seesHandoff(actor.agency, handoff, told, consents);
}
