/** Consents among the facts of a case: which are in force, and who has put one on record. */
import type { Draft } from './draft.js';
import { correctFact } from './facts.js';
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

/**
 * Whether another consent names all that this one does, for longer, and whoever has this one on record has that one too: nobody is to
 * renew it, and nothing that is open closes when it ends.
 */
function isRenewed(draft: Draft, { id, scope, to }: Consent): boolean {
  return consentsInForce(draft).some(
    (other) =>
      other.id !== id &&
      (other.to ?? '') > (to ?? '') &&
      scope.joins.every((agency) => other.scope.joins.includes(agency)) &&
      scope.openedBy.every((agency) => other.scope.openedBy.includes(agency)) &&
      scope.kinds.every((kind) => other.scope.kinds.includes(kind)),
  );
}

/**
 * A consent that another renews stands until its day, and nobody is reminded of that. One that none renews any more is reminded of
 * again, and ends on its day with somebody told.
 */
export function keepReminders(draft: Draft): void {
  for (const consent of consentsInForce(draft)) {
    const { clock, ...fact } = consent;
    const renewed = isRenewed(draft, consent);
    if (renewed && clock !== undefined) draft.apply({ type: 'fact-corrected', fact });
    if (!renewed && clock === undefined) correctFact(draft, consent, consent.from);
  }
}

/** An agency puts a consent on record that another wrote down: from now on what is its own opens by it too. */
export function confirm(draft: Draft, fact: Consent, agency: AgencyId): void {
  const { scope } = fact;
  if (scope.openedBy.includes(agency)) return;
  const openedBy = [...scope.openedBy, agency].sort();
  draft.apply({ type: 'fact-confirmed', fact: { ...fact, scope: { ...scope, openedBy } } });
  keepReminders(draft);
}

/** Whether a consent joins two that whoever would tell the other has on record: what another wrote down opens nothing of its own. */
export function isOnRecord(draft: Draft, teller: AgencyId, other: AgencyId): boolean {
  return consentsInForce(draft).some(
    ({ scope: { joins, openedBy } }) => openedBy.includes(teller) && joins.includes(other),
  );
}

/** Whoever hands over on a consent, and whoever accepts on it, has it before them. */
export function confirmBetween(draft: Draft, agency: AgencyId, ends: readonly AgencyId[]): void {
  for (const fact of consentsInForce(draft))
    if (ends.every((end) => fact.scope.joins.includes(end))) confirm(draft, fact, agency);
}
