import type { RecipientRule } from '#calendar';
import type { Recipient } from './decision.js';
import { type Addressed, offererOf } from './dated-items.js';
import type { AgencyId, CaseState, Context, Handoff } from './state.js';

/** Who a ladder's rung speaks to. Escalation climbs inside the responsible agency; others hear only where they are party to the case. */
export function recipients(
  rules: RecipientRule[],
  thing: Addressed,
  state: CaseState,
  agencies: Context['agencies'],
): Recipient[] {
  return rules.flatMap((rule): Recipient[] => {
    switch (rule.at) {
      case 'owner':
        return [owner(thing, rule.role)];
      case 'duty':
        return [{ agency: thing.agency, duty: true }];
      case 'receiver':
        return thing.handoff === undefined ? [] : [at(thing.handoff.receiver, rule.role)];
      case 'sender':
        return [thing.handoff === undefined ? owner(thing, rule.role) : senderOf(thing.handoff, rule.role, state)];
      case 'kind':
        return partiesOfKind(rule.kind, state, agencies).map((agency) => at(agency, rule.role));
    }
  });
}

function owner(thing: Addressed, role?: string): Recipient {
  if (role !== undefined) return at(thing.agency, role);
  return thing.person === undefined ? { agency: thing.agency } : { agency: thing.agency, person: thing.person };
}

function senderOf(handoff: Handoff, role: string | undefined, state: CaseState): Recipient {
  return owner({ agency: handoff.sender, person: offererOf(state, handoff) }, role);
}

function at(agency: AgencyId, role?: string): Recipient {
  return role === undefined ? { agency } : { agency, role };
}

function partiesOfKind(kind: string, state: CaseState, agencies: Context['agencies']): AgencyId[] {
  const found = Object.values(state.tracks).map((track) => track.agency);
  return [...new Set(found)].filter((agency) => agencies[agency]?.kind === kind);
}
