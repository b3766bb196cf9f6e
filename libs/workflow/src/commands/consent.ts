import type { Command } from '../command.js';
import { takeBackCommitments } from '../commitments.js';
import { type Consent, confirm, consentsInForce, keepReminders } from '../consents.js';
import type { Refusal } from '../decision.js';
import { type Draft, hasRole, notYours, refuse } from '../draft.js';
import { recordFact } from '../facts.js';
import type { AgencyId, Fact, Scope } from '../state.js';
import { openDecideWhatNow } from '../tracks.js';
import { lacksConsent, takeBackOffer } from './handoff.js';
import { mayRecord, spanOf } from './record-fact.js';

/**
 * What the family answered, a fact of its own each time: a yes joins two agencies or more, the recorder's among them, and opens
 * what is the recorder's own; a no ends a yes to the same.
 */
export function recordConsent(draft: Draft, command: Extract<Command, { do: 'record-consent' }>): Refusal | undefined {
  const { definition, context } = draft;
  const { actor } = context;
  const names = definition.vocabulary.consent;
  const kind = definition.facts[names?.fact ?? ''];
  if (names === undefined || kind === undefined || actor === 'system' || !mayRecord(definition, names.fact, actor))
    return notYours;
  const { consent: subject, outcome, joins } = command;
  // An agency that takes no part in the workflow (the system's administration) is none to consent to.
  const known = Object.entries(context.agencies).flatMap(([id, agency]) =>
    Object.hasOwn(definition.agencies, agency.kind) ? [id] : [],
  );
  if (!/^[\w-]{1,64}$/.test(subject) || isSubject(draft, names.fact, subject))
    return refuse('input', { need: 'answer', field: 'id', allowed: [] });
  const isYes = outcome === 'given';
  const joinsNone = joins.length === 0 || joins.some((agency) => !known.includes(agency));
  if (joinsNone || (isYes && (new Set(joins).size < 2 || !joins.includes(actor.agency))))
    return refuse('input', { need: 'answer', field: 'joins', allowed: known.sort() });
  const span = spanOf(draft, command, kind);
  if ('refused' in span) return span;
  const scope: Scope = {
    joins: [...new Set(joins)].sort(),
    left: [],
    openedBy: isYes ? [actor.agency] : [],
    kinds: [...new Set(command.kinds)].sort(),
  };
  const code = isYes ? names.inForce : names.declined;
  recordFact(draft, { kind: names.fact, code, agency: actor.agency, subject, scope, ...span });
  if (isYes) keepReminders(draft);
  else leave(draft, joins);
  return undefined;
}

function isSubject({ state }: Draft, kind: string, subject: string): boolean {
  return Object.values(state.facts).some((fact) => fact.kind === kind && fact.subject === subject);
}

/** An agency puts on record what another wrote down. */
export function confirmConsent(
  draft: Draft,
  command: Extract<Command, { do: 'confirm-consent' }>,
): Refusal | undefined {
  const { actor } = draft.context;
  if (actor === 'system' || !mayRecord(draft.definition, draft.definition.vocabulary.consent?.fact, actor))
    return notYours;
  const fact = consentsInForce(draft).find(({ subject }) => subject === command.consent);
  if (fact === undefined || !fact.scope.joins.includes(actor.agency)) return notYours;
  confirm(draft, fact, actor.agency);
  return undefined;
}

/**
 * The family takes its yes back, from some agencies or from all that it named. Anybody at a party may say so, and it holds at once
 * (OSL 12 kap. 2 §): a yes that somebody has heard taken back is none, whoever wrote it down. Which consents there are is told to
 * those alone who know of them: who knows of none is answered alike, whether there was one or not.
 */
export function withdrawConsent(
  draft: Draft,
  command: Extract<Command, { do: 'withdraw-consent' }>,
): Refusal | undefined {
  const { actor } = draft.context;
  if (actor === 'system' || !hasRole(actor, Object.keys(draft.definition.agencies[actor.kind]?.roles ?? {})))
    return notYours;
  const known = consentsInForce(draft).filter(
    ({ agency, scope }) => agency === actor.agency || scope.joins.includes(actor.agency),
  );
  const covered = [...new Set(known.flatMap(({ scope }) => scope.joins))].sort();
  const slip = known.length > 0 && command.agencies.some((agency) => !covered.includes(agency));
  if (command.agencies.length === 0 || slip)
    return refuse('input', { need: 'answer', field: 'joins', allowed: covered });
  leave(draft, command.agencies, command.consents);
  return undefined;
}

/** The agencies are taken out of every consent in force, or of those that are named. */
function leave(draft: Draft, agencies: readonly AgencyId[], named?: readonly string[]): void {
  for (const fact of consentsInForce(draft)) {
    if (named !== undefined && !named.includes(fact.subject ?? '')) continue;
    const { scope } = fact;
    const left = scope.joins.filter((agency) => agencies.includes(agency));
    if (left.length === 0) continue;
    const joins = scope.joins.filter((agency) => !left.includes(agency));
    const openedBy = scope.openedBy.filter((agency) => joins.includes(agency));
    const narrowed = { ...scope, joins, left: [...scope.left, ...left].sort(), openedBy };
    // One agency alone has nobody to speak with.
    if (joins.length > 1) draft.apply({ type: 'fact-narrowed', fact: { ...fact, scope: narrowed } });
    else end(draft, fact, { ...narrowed, joins: [], left: [...narrowed.left, ...joins].sort(), openedBy: [] });
  }
  keepReminders(draft);
  endOffers(draft);
}

function end(draft: Draft, consent: Consent, scope: Scope): void {
  const code = draft.definition.vocabulary.consent?.withdrawn;
  if (code === undefined) return;
  const { kind, subject, agency } = consent;
  recordFact(draft, { kind, code, agency, subject, scope });
  decideWhatNow(draft, consent);
}

/**
 * What stood on a consent alone ends with it: an offer that could not be made now is taken back, and its sender decides what now.
 * What another consent carries goes on, and so does each agency's own track with its dates.
 */
export function endOffers(draft: Draft): void {
  for (const handoff of Object.values(draft.state.handoffs))
    if (lacksConsent(draft, handoff)) takeBackOffer(draft, handoff);
  takeBackCommitments(draft);
}

/** Whoever keeps the consents decides what now, in the time that there is for it: no case waits for a yes that is gone. */
export function decideWhatNow(draft: Draft, { kind, subject = '' }: Pick<Fact, 'kind' | 'subject'>): void {
  const keeper = draft.definition.facts[kind]?.lasts?.keptBy;
  for (const track of Object.values(draft.state.tracks))
    if (track.definition === keeper) openDecideWhatNow(draft, track, { afterConsent: subject });
}
