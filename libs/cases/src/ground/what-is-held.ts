import { type ToldKind, toldKinds } from '#sharing';
import { invalid } from '#use-case';
import type { Content } from '../young-person/content.js';

/** What an agency has to tell of. */
export function heldIn({ known, guardians, concern: told }: Content): ToldKind[] {
  // What a consent told that is taken back goes no further.
  const concern = told?.withdrawn === true ? null : told;
  const person = known.given_name !== null;
  const holds: Record<ToldKind, boolean | string | null | undefined> = {
    identity: person,
    // Those of somebody with protected identity are not read here, and may be there.
    guardians: guardians.length > 0 || known.protected_identity === true,
    facts: concern?.facts,
    assessment: concern?.assessment,
    strengths: concern?.strengths,
    'child-view': concern?.childView,
    'age-band': person,
    concerns: concern !== null && concern.concerns.length > 0,
  };
  return toldKinds.filter((kind) => holds[kind] === true || typeof holds[kind] === 'string');
}

/** The field that chooses, and what there is to choose among. */
type Chosen = { at: '/fields' | '/kinds'; of: readonly ToldKind[] };

/** Nobody passes on what they don't have: the receiver would be told of something that never comes. */
export function mustHold(content: Content, among: Chosen, kinds: ToldKind[]): void {
  const held = heldIn(content);
  const lacking = kinds.filter((kind) => !held.includes(kind));
  if (lacking.length > 0)
    throw invalid(among.at, 'not-held', `Your agency has nothing to pass on as ${lacking.join(', ')}; leave it out.`, {
      allowed: among.of.filter((kind) => held.includes(kind)),
    });
}
