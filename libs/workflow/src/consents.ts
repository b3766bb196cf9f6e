/** Consents among the facts of a case: which are in force, and who has put one on record. */
import type { Draft } from './draft.js';
import { isInForce } from './requirements.js';
import type { AgencyId, Fact, Scope } from './state.js';

export type Consent = Fact & { scope: Scope };

export function consentsInForce({ definition, state, now }: Draft): Consent[] {
  const { consent } = definition.vocabulary;
  return Object.values(state.facts).filter(
    (fact): fact is Consent =>
      fact.kind === consent?.fact &&
      fact.code === consent.inForce &&
      fact.scope !== undefined &&
      isInForce(definition, fact, now),
  );
}

/** Whether another consent names all that this one does, for longer: nobody is to renew it. */
export function isRenewed(draft: Draft, { id, scope, to }: Consent): boolean {
  return consentsInForce(draft).some(
    (other) =>
      other.id !== id &&
      (other.to ?? '') > (to ?? '') &&
      scope.joins.every((agency) => other.scope.joins.includes(agency)) &&
      scope.kinds.every((kind) => other.scope.kinds.includes(kind)),
  );
}

/** An agency puts a consent on record that another wrote down: from now on what is its own opens by it too. */
export function confirm(draft: Draft, fact: Consent, agency: AgencyId): void {
  const { scope } = fact;
  if (scope.openedBy.includes(agency)) return;
  const openedBy = [...scope.openedBy, agency].sort();
  draft.apply({ type: 'fact-confirmed', fact: { ...fact, scope: { ...scope, openedBy } } });
}

/** Whoever hands over on a consent, and whoever accepts on it, has it before them. */
export function confirmBetween(draft: Draft, agency: AgencyId, ends: readonly AgencyId[]): void {
  for (const fact of consentsInForce(draft))
    if (ends.every((end) => fact.scope.joins.includes(end))) confirm(draft, fact, agency);
}
