/** Who sees what of a case. Pure: agencies, consents in force and facts in, yes or no out. */

/** The agencies between which the family's consent lets the case be spoken of. */
export type Consented = ReadonlySet<string>;

/** Which fact is consent, and the code that says that it is in force. */
type ConsentWords = { fact: string; inForce: string };

/** A consent in force about an agency puts it among the consented, up to and with its last day. */
export function consented(
  facts: { kind: string; code: string; subject?: string; to?: string }[],
  consent: ConsentWords | undefined,
  today: string,
): Consented {
  return new Set(
    facts.flatMap(({ kind, code, subject, to }) =>
      kind === consent?.fact && code === consent.inForce && subject !== undefined && (to === undefined || to >= today)
        ? [subject]
        : [],
    ),
  );
}

/** Each agency sees its own; two see each other's coded steps where consent covers both (OSL 10 kap. 1 §, 12 kap. 2 §). */
export function seesAgency(viewer: string, other: string, consents: Consented): boolean {
  return viewer === other || (consents.has(viewer) && consents.has(other));
}

/**
 * A track's steps are its agency's own. Others see them under consent, and only the kinds of agencies that the track is open to:
 * what social services decide is no other party's business (OSL 26 kap. 1 §), consent to cooperate or not.
 */
export function seesTrack(
  viewer: { agency: string; kind: string },
  agency: string,
  openTo: 'all' | string[],
  consents: Consented,
): boolean {
  if (viewer.agency === agency) return true;
  return seesAgency(viewer.agency, agency, consents) && (openTo === 'all' || openTo.includes(viewer.kind));
}

/**
 * Whether a task on a track that is seen is itself seen. One that waits for something tells that it has happened, so it is seen by
 * those who may know of that: a school that sees the police's part is not to learn that a prosecutor decides (OSL 35 kap. 1 §).
 */
export function seesTask(
  viewer: { agency: string; kind: string },
  owner: string,
  awaitedSeenBy: ('all' | string[])[],
): boolean {
  if (viewer.agency === owner) return true;
  return awaitedSeenBy.every((seenBy) => seenBy === 'all' || seenBy.includes(viewer.kind));
}

/** A handoff is known to its two ends, and to those whom its definition tells when nobody answers, if consent covers all three. */
export function seesHandoff(
  viewer: string,
  handoff: { sender: string; receiver: string },
  told: boolean,
  consents: Consented,
): 'sender' | 'receiver' | 'told' | undefined {
  if (viewer === handoff.sender) return 'sender';
  if (viewer === handoff.receiver) return 'receiver';
  const covered = [viewer, handoff.sender, handoff.receiver].every((agency) => consents.has(agency));
  return told && covered ? 'told' : undefined;
}

/**
 * A fact is seen by the agency that recorded it, the one it is about, and those its kind is seen by: named kinds always
 * (the reporter's feedback, a referral's receiver), `all` under consent.
 */
export function seesFact(
  viewer: { agency: string; kind: string },
  fact: { agency: string; subject?: string },
  seenBy: 'all' | string[],
  consents: Consented,
): boolean {
  if (viewer.agency === fact.agency || viewer.agency === fact.subject) return true;
  return seenBy === 'all' ? seesAgency(viewer.agency, fact.agency, consents) : seenBy.includes(viewer.kind);
}

/**
 * How much of a plan's line is seen: its writer and its holder see all of it; others under consent that covers all three, and of
 * them those whose secrecy may be weaker are told what and when alone, as is set for their kind.
 */
export function seesCommitment(
  viewer: string,
  kind: { othersLines: 'all' | 'what-and-when' },
  line: { agency: string; holder: string },
  consents: Consented,
): 'all' | 'what-and-when' | undefined {
  if (viewer === line.agency || viewer === line.holder) return 'all';
  if (![viewer, line.agency, line.holder].every((agency) => consents.has(agency))) return undefined;
  return kind.othersLines;
}
