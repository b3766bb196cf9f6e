import type { Command } from '../command.js';
import { isOffered, offerNames } from '../clocks.js';
import { leaveWithKeeper, mayBeOffered, tellHolder, tellKeeper } from '../commitments.js';
import type { Refusal } from '../decision.js';
import { type Draft, notYours, refuse } from '../draft.js';
import { recordFact } from '../facts.js';
import type { Actor, AgencyId, Fact } from '../state.js';
import { dropTasks } from '../tracks.js';
import { daysOfAYear, isAmong } from './dates.js';

type RecordFact = Extract<Command, { do: 'record-fact' }>;

/**
 * A commitment is recorded with its day and whose it is; later codes keep both, unless a new day is given. What ends it needs
 * one that is open. One for another agency is offered, where its kind has offers: that agency alone accepts or declines it.
 */
export function recordCommitment(
  draft: Draft,
  { kind, code, subject, holder, to }: RecordFact,
  ending: string[],
  actor: Actor,
): Refusal | undefined {
  // First what needs no looking up: how a slip is answered is not to tell which commitments there are.
  if (holder !== undefined && draft.context.agencies[holder] === undefined) {
    return refuse('input', { need: 'answer', field: 'holder', allowed: Object.keys(draft.context.agencies) });
  }
  const year = daysOfAYear(draft.now);
  if (to !== undefined && !isAmong(year, to))
    return refuse('input', { need: 'answer', field: 'to', allowed: [], within: year });
  const before = Object.values(draft.state.facts).find(
    (fact) => fact.kind === kind && fact.subject === subject && fact.clock !== undefined,
  );
  const isNew = before === undefined && !ending.includes(code);
  if (subject === undefined || (isNew ? !/^[\w-]{1,64}$/.test(subject) : before === undefined))
    return refuse('input', { need: 'answer', field: 'subject', allowed: [] });
  const day = to ?? before?.to;
  if (day === undefined) return refuse('input', { need: 'answer', field: 'to', allowed: [] });
  const line = { kind, code, subject, holder: holder ?? before?.holder, to: day };
  if (before !== undefined && isOffered(draft.definition, before)) return answer(draft, before, line.code, actor);
  const refusal = codeRefused(draft, line, { isNew, by: actor.agency });
  if (refusal !== undefined) return refusal;
  recordFact(draft, { ...line, agency: actor.agency });
  // What is another's, and what somebody else says of it, they hear.
  if (line.holder !== undefined && line.holder !== actor.agency) tellHolder(draft, subject);
  return undefined;
}

/** A new line is open to its own agency and offered to another; one that is open is offered to nobody, and declined by nobody. */
function codeRefused(
  draft: Draft,
  { kind, code, holder }: { kind: string; code: string; holder: AgencyId | undefined },
  { isNew, by }: { isNew: boolean; by: AgencyId },
): Refusal | undefined {
  const offer = offerNames(draft.definition, kind);
  if (offer === undefined) return undefined;
  const { offered, declined, withdrawn } = offer;
  const isOthers = isNew && holder !== undefined && holder !== by;
  const codes = Object.keys(draft.definition.facts[kind]?.codes ?? {});
  const allowed = isOthers ? [offered] : codes.filter((each) => ![offered, withdrawn, ...declined].includes(each));
  if (!allowed.includes(code)) return refuse('input', { need: 'answer', field: 'code', allowed });
  return isOthers && !mayBeOffered(draft, by, holder) ? lacksConsent(draft, [by, holder]) : undefined;
}

/**
 * Its holder accepts it or declines it, with a reason; anybody else who may record it takes it back by dropping it. What was
 * offered stays said by whoever offered it.
 */
function answer(draft: Draft, before: Fact, code: string, actor: Actor): Refusal | undefined {
  const { kind, subject, holder, agency, to } = before;
  const { commitment } = draft.definition.vocabulary;
  const declined = commitment?.offer?.declined ?? [];
  const isHolder = actor.agency === holder;
  const allowed = isHolder ? [commitment?.open ?? '', ...declined] : [commitment?.dropped ?? ''];
  if (!allowed.includes(code)) return isHolder ? refuse('input', { need: 'answer', field: 'code', allowed }) : notYours;
  const accepts = isHolder && code === commitment?.open;
  if (accepts && !mayBeOffered(draft, agency, holder)) return lacksConsent(draft, [agency, holder]);
  recordFact(draft, { kind, code, agency, subject, holder, to });
  if (declined.includes(code)) {
    leaveWithKeeper(draft, before);
    return tellKeeper(draft, before);
  }
  for (const track of Object.values(draft.state.tracks))
    dropTasks(draft, track, ({ afterHandoff }) => afterHandoff === subject);
  if (accepts) return tellKeeper(draft, before);
  return tellHolder(draft, subject);
}

function lacksConsent({ definition }: Draft, ends: (AgencyId | undefined)[]): Refusal {
  const { consent } = definition.vocabulary;
  const joins = ends.flatMap((end) => end ?? []);
  return consent === undefined
    ? notYours
    : refuse('missing', { need: 'fact', kind: consent.fact, codes: [consent.inForce], joins });
}
