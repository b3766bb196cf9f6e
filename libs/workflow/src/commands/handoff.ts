import { ladderNamed, startClock } from '../clocks.js';
import type { Command } from '../command.js';
import { confirmBetween, isOnRecord } from '../consents.js';
import type { Missing, Refusal } from '../decision.js';
import type { HandoffDefinition } from '../definition/definition.js';
import { type Draft, hasRole, isOf, notYours, refuse } from '../draft.js';
import { named, ofHandoff } from '../ids.js';
import { recipients } from '../recipients.js';
import { unmet } from '../requirements.js';
import type { AgencyId, Handoff, Task, Track } from '../state.js';
import { dropTasks, openDecideWhatNow, openTrack, registerAnew } from '../tracks.js';

export function offerHandoff(draft: Draft, command: Extract<Command, { do: 'offer-handoff' }>): Refusal | undefined {
  const track = named(draft.state.tracks, command.track);
  if (track === undefined || !isOf(draft.context.actor, track.agency)) return notYours;
  const definition = named(draft.definition.tracks[track.definition]?.handoffs ?? {}, command.handoff);
  if (definition === undefined || !hasRole(draft.context.actor, definition.who)) return notYours;
  if (!receiversOf(draft, definition, track).includes(command.receiver)) {
    return refuse('input', { need: 'answer', field: 'receiver', allowed: receiversOf(draft, definition, track) });
  }
  const missing = offerHindrances(draft, track, definition, command.receiver);
  if (missing.length > 0) return refuse('missing', ...missing);
  const target = targetOf(draft, definition, track);
  if (target === undefined || draft.state.handoffs[command.id] !== undefined) {
    return refuse('input', { need: 'answer', field: 'id', allowed: [] });
  }
  const handoff: Handoff = {
    id: command.id,
    definition: command.handoff,
    kind: definition.kind,
    track: track.id,
    target,
    sender: track.agency,
    receiver: command.receiver,
    offered: draft.now,
    clock: startClock(draft, definition.answer, ladderNamed(draft.definition, definition.ladder), draft.now),
    revision: draft.nextSeq,
  };
  draft.apply({ type: 'handoff-offered', handoff });
  confirmBetween(draft, track.agency, [track.agency, command.receiver]);
  tell(draft, handoff, 'receiver');
  return undefined;
}

/**
 * Asks again what offering asked: a consent may have been taken back or run out since. One step: the receiver gets the track and
 * its dates, the sender's duty ends, and with it what was to be decided of this offer, or of the same that another did not take. A receiver that two
 * senders asked works on one track.
 */
export function acceptHandoff(draft: Draft, command: Extract<Command, { do: 'accept-handoff' }>): Refusal | undefined {
  const handoff = named(draft.state.handoffs, command.handoff);
  const { actor } = draft.context;
  if (handoff === undefined || actor === 'system' || !mayAnswer(draft, handoff)) return notYours;
  const missing = acceptHindrances(draft, handoff);
  if (missing.length > 0) return refuse('missing', ...missing);
  const track = draft.state.tracks[handoff.track];
  draft.apply({ type: 'handoff-accepted', handoff });
  confirmBetween(draft, handoff.receiver, [handoff.sender, handoff.receiver]);
  if (track !== undefined) dropTasks(draft, track, (task) => decidesOf(task, handoff));
  if (handoff.kind === 'transfer' && track !== undefined) transfer(draft, track, handoff.receiver);
  if (handoff.kind === 'open' && !isAtWork(draft, handoff.receiver, handoff.target)) {
    openTrack(draft, handoff.target, handoff.receiver, { person: actor.person });
  }
  tell(draft, handoff, 'sender');
  return undefined;
}

export function declineHandoff(
  draft: Draft,
  command: Extract<Command, { do: 'decline-handoff' }>,
): Refusal | undefined {
  const handoff = named(draft.state.handoffs, command.handoff);
  if (handoff === undefined || !mayAnswer(draft, handoff)) return notYours;
  const allowed = Object.keys(draft.definition.declineReasons);
  if (!allowed.includes(command.reason)) return refuse('input', { need: 'answer', field: 'reason', allowed });
  draft.apply({ type: 'handoff-declined', handoff, reason: command.reason });
  leaveWithSender(draft, handoff);
  tell(draft, handoff, 'sender');
  return undefined;
}

export function withdrawHandoff(
  draft: Draft,
  command: Extract<Command, { do: 'withdraw-handoff' }>,
): Refusal | undefined {
  const handoff = named(draft.state.handoffs, command.handoff);
  if (handoff === undefined || !mayWithdraw(draft, handoff)) return notYours;
  draft.apply({ type: 'handoff-withdrawn', handoff });
  leaveWithSender(draft, handoff);
  tell(draft, handoff, 'receiver');
  return undefined;
}

/** Why an offer was taken back that nobody withdrew. The database knows it by this name (`write_decision`). */
const WITHOUT_CONSENT = 'without-consent';

/** What an offer stood on is gone. Its receiver hears nothing more of it: that it was made is no longer theirs to know. */
export function takeBackOffer(draft: Draft, handoff: Handoff): void {
  draft.apply({ type: 'handoff-withdrawn', handoff, reason: WITHOUT_CONSENT });
  leaveWithSender(draft, handoff);
}

/** Declined, withdrawn or timed out: the sender is still responsible, and decides what now. */
export function leaveWithSender(draft: Draft, handoff: Handoff): void {
  const track = draft.state.tracks[handoff.track];
  const asked = Object.values(draft.state.tasks).some((task) => task.afterHandoff === handoff.id);
  if (track !== undefined && !asked)
    openDecideWhatNow(draft, track, { afterHandoff: handoff.id, afterOffer: handoff.definition });
}

const decidesOf = ({ afterHandoff, afterOffer }: Task, { id, definition }: Handoff): boolean =>
  afterHandoff === id || afterOffer === definition;

/** Agencies of the kind that a handoff goes to, the sender itself apart. */
export function receiversOf(draft: Draft, definition: HandoffDefinition, track: Track): AgencyId[] {
  return Object.entries(draft.context.agencies)
    .filter(([id, { kind }]) => kind === definition.to && id !== track.agency)
    .map(([id]) => id);
}

/** What stands in the way of offering: requirements, an offer to the same receiver, a track that the receiver already has. */
export function offerHindrances(
  draft: Draft,
  track: Track,
  definition: HandoffDefinition,
  receiver: AgencyId,
): Missing[] {
  const { state } = draft;
  const missing = unmet(definition.requires, draft, track, [track.agency, receiver]);
  const open = Object.values(state.handoffs).find((each) => each.track === track.id && each.receiver === receiver);
  if (open !== undefined) missing.push({ need: 'handoff', handoff: open.id });
  const target = targetOf(draft, definition, track);
  if (definition.kind === 'open' && isAtWork(draft, receiver, target)) missing.push({ need: 'waits' });
  return missing;
}

/** Handoffs are answered by those who would act on the track. */
export function mayAnswer({ definition, context: { actor } }: Draft, handoff: Handoff): boolean {
  return isOf(actor, handoff.receiver) && hasRole(actor, definition.tracks[handoff.target]?.who ?? []);
}

/** They are taken back by those at the sender who could offer them. */
export function mayWithdraw({ definition, state, context: { actor } }: Draft, handoff: Handoff): boolean {
  const track = definition.tracks[state.tracks[handoff.track]?.definition ?? ''];
  return isOf(actor, handoff.sender) && hasRole(actor, track?.handoffs[handoff.definition]?.who ?? []);
}

/**
 * What stands in the way of accepting: all that its definition requires, as it holds now, of both ends and of whoever's records
 * would be passed on.
 */
export function acceptHindrances(draft: Draft, handoff: Handoff): Missing[] {
  const { definition, track: id, sender, offeredBy, receiver } = handoff;
  const track = draft.state.tracks[id];
  const offered = draft.definition.tracks[track?.definition ?? '']?.handoffs[definition];
  if (track === undefined || offered === undefined) return [{ need: 'waits' }];
  const ends = new Set([sender, ...(offeredBy === undefined ? [] : [offeredBy]), receiver]);
  const missing = unmet(offered.requires, draft, track, [...ends], receiver);
  return missing.length === 0 && lacksConsent(draft, handoff) ? [{ need: 'waits' }] : missing;
}

/**
 * Whether what is offered on the family's yes stands on none any more: none names both ends that whoever would tell has on record. A yes
 * that another wrote down carries no offer of theirs, until they have it before them too.
 */
export function lacksConsent(draft: Draft, handoff: Handoff): boolean {
  const { definition, track: id, sender, offeredBy = sender, receiver } = handoff;
  const { tracks, facts } = draft.definition;
  const track = draft.state.tracks[id];
  const requires = tracks[track?.definition ?? '']?.handoffs[definition]?.requires ?? [];
  const onConsent = requires.filter((each) => 'fact' in each && facts[each.fact]?.about === 'agencies');
  if (track === undefined || onConsent.length === 0) return false;
  return unmet(onConsent, draft, track, [sender, receiver]).length > 0 || !isOnRecord(draft, offeredBy, receiver);
}

function isAtWork(draft: Draft, agency: AgencyId, target: string | undefined): boolean {
  return Object.values(draft.state.tracks).some((track) => track.agency === agency && track.definition === target);
}

function targetOf(draft: Draft, definition: HandoffDefinition, track: Track): string | undefined {
  if (definition.kind === 'transfer') return track.definition;
  const tracks = Object.entries(draft.definition.tracks);
  return tracks.find(([, { agency, opensOn }]) => agency === definition.to && opensOn.handoff)?.[0];
}

/** Stage, dates and tasks stay; the person is cleared, since nobody at the new agency has taken it yet. */
function transfer(draft: Draft, track: Track, agency: AgencyId): void {
  const { person: _person, ...rest } = track;
  const taken = { ...rest, agency, revision: draft.nextSeq };
  draft.apply({ type: 'track-transferred', track: taken });
  registerAnew(draft, taken);
}

function tell(draft: Draft, handoff: Handoff, whom: 'sender' | 'receiver'): void {
  const thing = { agency: handoff[whom], handoff };
  const to = recipients([{ at: whom }], thing, draft.state, draft.context.agencies);
  const { id, track, clock } = handoff;
  draft.notify({ word: 'handoff', thing: ofHandoff(id), occasion: 'news', due: clock.due, to }, track);
}
