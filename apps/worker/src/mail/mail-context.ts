import { type CaseState, clockOf, type Occasion, readState, readThing } from '#workflow';
import type { Calendar } from '#calendar';
import { mailAbout } from '#pledge';
import { z } from 'zod';
import { row, type WorkerUnit } from '#database';
import type { Owner } from '#clockwork';

const Case = z.object({ reference: z.string(), state: z.unknown() });

/** What a mail is about, why it is said, and the day. */
export type Said = { thing: string; occasion: Occasion; due: string; agency: string };

/** What a mail is about: what it is called outside, where it is seen, and whether the mail is still worth sending. */
export type MailContext = { about: 'case' | 'pledge' | 'duty'; name: string; path: string; matters: boolean };

export async function subjectOf(unit: WorkerUnit, owner: Owner, said: Said, calendar: Calendar): Promise<MailContext> {
  const found =
    'case' in owner ? await subjectOfCase(unit, owner.case, said) : await mailAbout({ ...unit, calendar }, owner, said);
  if (found === undefined) throw new Error(`A mail of ${JSON.stringify(owner)}: what it belongs to is missing.`);
  return found;
}

async function subjectOfCase({ manager }: WorkerUnit, id: string, said: Said): Promise<MailContext | undefined> {
  const found = await row(manager, Case, 'select reference, state from samspel.concern_case where id = $1', [id]);
  if (found === undefined) return undefined;
  const { reference: name } = found;
  const state = readState(found.state);
  return { about: 'case', name, path: pathTo(said, { reference: name, state }), matters: isStillRelevant(said, state) };
}

/**
 * A handoff that waits has a page of its own for its two ends: the agency that is asked is no party to the case before it
 * accepts. Who is only told that nobody answers finds it in the case.
 */
function pathTo({ thing, agency }: Said, { reference, state }: { reference: string; state: CaseState }): string {
  // A head reviews in the day's list; whoever watches over data protection is no party, and finds it in the log.
  if (thing.startsWith('review:')) return '/';
  if (thing.startsWith('alert:') || isIncident(thing)) return `/audit?reference=${reference}`;
  const { kind, id } = readThing(thing);
  const handoff = kind === 'handoff' ? state.handoffs[id] : undefined;
  const atEnd = handoff !== undefined && (handoff.sender === agency || handoff.receiver === agency);
  return atEnd ? `/handoffs/${id}` : `/cases/${reference}`;
}

/** That something went to the wrong receiver. */
export const isIncident = (thing: string): boolean => thing.startsWith('incident:');

/**
 * Whether a mail is still worth sending. News always is. A reminder is, while its thing is open; one of a ladder's rungs only
 * while its date is the same, since a stage that was left or extended meanwhile is nothing to be reminded of.
 */
export function isStillRelevant(
  { thing, occasion, due }: { thing: string; occasion: Occasion; due: string },
  state: CaseState,
): boolean {
  if (occasion === 'news') return true;
  const clock = clockOf(state, thing);
  return clock !== undefined && (occasion === 'review' || clock.due === due);
}
