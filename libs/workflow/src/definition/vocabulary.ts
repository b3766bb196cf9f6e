/**
 * What code knows of a definition, by the definition's own names: which fact is consent, which task the concern talk. What a
 * workflow has not is left out, and whoever asks handles that. No name of a definition stands anywhere else in code.
 */
export type Vocabulary = {
  /** What records each act that a concern may start. */
  acts: { [act in ActName]?: FactCode | undefined };
  /** That a reporter wants feedback (SoL 19 kap. 6 §). */
  feedbackWanted?: FactCode | undefined;
  /** What whoever sent something learns of it: that somebody has it before them, and that it is registered there. */
  receipt?: ReceiptNames | undefined;
  /** That an agency begins its own part of a case. */
  ownPart?: FactCode | undefined;
  consent?: ConsentNames | undefined;
  /** The answer to the task that asks for consent. */
  consentAsked?: { fact: string; given: string; declined: string } | undefined;
  /** That an agency's part of the mapping is there, and that the mapping is done. */
  mappingPart?: FactCode | undefined;
  mappingDone?: FactCode | undefined;
  /** A line of the plan. */
  commitment?: CommitmentNames | undefined;
  /** A fact that says by whatever code that there is a plan. */
  planAdopted?: string | undefined;
  goalsMet?: FactCode | undefined;
  /** The talk that a concern is to lead to first. */
  concernTalk?: { track: string; task: string } | undefined;
  /** The fact whose codes say how a talk was held, so that it is asked once. */
  talkHeld?: string | undefined;
  /** The closing code of a part that is the same as another. */
  duplicate?: string | undefined;
  /** Where a case stands, by the names that legal grounds have for it: a track, and its stage. */
  states?: Record<string, StageOfTrack> | undefined;
};

export const ACTS = [
  'statutory-report',
  'sspf-referral',
  'concern-talk',
  'offence-notice-from-15',
  'offence-notice-under-15',
] as const;
type ActName = (typeof ACTS)[number];

type StageOfTrack = { track: string; stage: string };

/** One answer: the fact, and which of its codes. */
export type FactCode = { fact: string; code: string };

type ReceiptNames = { fact: string; received: string; registered: string };
type ConsentNames = { fact: string; inForce: string; declined: string; withdrawn: string };
type CommitmentNames = { fact: string; open: string; kept: string; dropped: string; offer?: OfferNames | undefined };
/** That a line is offered; each reason to decline it; and that it ended with the consent that it stood on. */
export type OfferNames = { offered: string; declined: string[]; withdrawn: string };
