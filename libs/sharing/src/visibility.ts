/** Who sees what of a case. Pure: agencies, consents in force and facts in, yes or no out. */
import { type Consents, opens } from './consents.js';
import type { DataKind } from './data-kinds.js';

type Viewer = { agency: string; kind: string };

/** Each agency sees its own, and of another's what a consent opens. */
export function seesOf(viewer: string, owner: string, kind: DataKind, consents: Consents): boolean {
  return viewer === owner || opens(consents, owner, [viewer], kind);
}

/** Words about the young person, a talk's and the plan's goals: whose secrecy may be weaker does not read others', consent or not. */
export function readsWords(
  viewer: string,
  kind: { readsWords: boolean },
  owner: string,
  of: 'plan' | 'talks',
  consents: Consents,
): boolean {
  return viewer === owner || (kind.readsWords && seesOf(viewer, owner, of, consents));
}

/** How much an agency sees of lines of a plan. */
export type LinesSeen = 'all' | 'what-and-when';

/** How much of what an owner writes in the plan is seen, goals and lines together. */
export function seesPlanOf(
  viewer: string,
  kind: { readsWords: boolean; othersLines: LinesSeen },
  owner: string,
  consents: Consents,
): LinesSeen | undefined {
  if (!seesOf(viewer, owner, 'plan', consents)) return undefined;
  return viewer === owner || (kind.readsWords && kind.othersLines === 'all') ? 'all' : 'what-and-when';
}

/**
 * A track's steps are its agency's own. Others see them under consent, and only the kinds of agencies that the track is open to:
 * what social services decide is no other party's business (OSL 26 kap. 1 §), consent to cooperate or not.
 */
export function seesTrack(viewer: Viewer, agency: string, openTo: 'all' | string[], consents: Consents): boolean {
  if (viewer.agency === agency) return true;
  return seesOf(viewer.agency, agency, 'progress', consents) && (openTo === 'all' || openTo.includes(viewer.kind));
}

/**
 * Whether a task on a track that is seen is itself seen. One that waits for something tells that it has happened, so it is seen by
 * those who may know of that: a school that sees the police's part is not to learn that a prosecutor decides (OSL 35 kap. 1 §).
 */
export function seesTask(viewer: Viewer, owner: string, awaitedSeenBy: ('all' | string[])[]): boolean {
  if (viewer.agency === owner) return true;
  return awaitedSeenBy.every((seenBy) => seenBy === 'all' || seenBy.includes(viewer.kind));
}

/** A handoff is known to its two ends, and to those whom its definition tells when nobody answers, if one consent names all three. */
export function seesHandoff(
  viewer: string,
  { sender, receiver }: { sender: string; receiver: string },
  told: boolean,
  consents: Consents,
): 'sender' | 'receiver' | 'told' | undefined {
  if (viewer === sender) return 'sender';
  if (viewer === receiver) return 'receiver';
  return told && opens(consents, sender, [viewer, receiver], 'progress') ? 'told' : undefined;
}

/**
 * A fact is seen by the agency that recorded it, the one it is about or names, and those its kind is seen by: named kinds always
 * (the reporter's feedback, a referral's receiver), `all` under consent.
 */
export function seesFact(
  viewer: Viewer,
  fact: { agency: string; subject?: string; scope?: { joins: readonly string[]; left: readonly string[] } },
  seenBy: 'all' | string[],
  consents: Consents,
): boolean {
  const { agency, subject, scope } = fact;
  if (viewer.agency === agency || viewer.agency === subject) return true;
  // Whom a consent joins, and joined, is its agencies' own business.
  if (scope !== undefined) return scope.joins.includes(viewer.agency) || scope.left.includes(viewer.agency);
  return seenBy === 'all' ? seesOf(viewer.agency, agency, 'progress', consents) : seenBy.includes(viewer.kind);
}

/**
 * How much of a plan's line is seen: its writer and its holder see all of it; others under one consent that names all three, and of
 * them those whose secrecy may be weaker are told what and when alone, as is set for their kind.
 */
export function seesCommitment(
  viewer: string,
  kind: { othersLines: LinesSeen },
  line: { agency: string; holder: string },
  consents: Consents,
): LinesSeen | undefined {
  if (viewer === line.agency || viewer === line.holder) return 'all';
  return opens(consents, line.agency, [viewer, line.holder], 'plan') ? kind.othersLines : undefined;
}
