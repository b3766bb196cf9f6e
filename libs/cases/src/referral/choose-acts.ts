import { DomainError, type FieldError, settingInForce, invalid } from '#use-case';
import { type Act, goesUnapproved, isInForce, notices } from '#sharing';
import { kindNamed } from '#settings';
import { type CaseState, type Definition, mayRecord, type Title, type Track, type TrackDefinition } from '#workflow';
import { dayOf } from '#calendar';
import type { Directory } from '../write-path/case-file.js';
import type { Work } from '../work.js';
import { mayGoOn, ruleOf } from '../ground/what-is-given.js';
import type { LaterReferral, WantedActs } from './new-referral.js';

/** The field of a request that chooses an act. */
export const FIELD: Record<Act, string> = {
  'statutory-report': '/statutoryReport',
  'sspf-referral': '/sspfReferral',
  'concern-talk': '/concernTalk',
  'offence-notice-from-15': '/offenceNotice',
  'offence-notice-under-15': '/offenceNotice',
};

/**
 * The acts that were chosen, each one that this agency may choose and that somebody in the municipality takes. Of a notice both
 * kinds: which it is follows from the age of each young person (`ages.ts`).
 */
export function chooseActs(work: Work, definition: Definition, agencies: Directory, referral: LaterReferral): Act[] {
  const { occurredOn } = referral;
  if (occurredOn !== undefined && occurredOn > dayOf(work.now))
    throw invalid('/occurredOn', 'out-of-range', 'Give a day that is not later than today.', { to: dayOf(work.now) });
  const chosen = wanted(referral);
  if (chosen.length === 0)
    throw invalid(
      '/statutoryReport',
      'nothing-chosen',
      'Choose at least one of statutory report, SSPF referral, concern talk and notice of an offence.',
    );
  for (const act of chosen) {
    const refused = refusalOf(work, definition, agencies, act);
    if (refused !== undefined) throw new DomainError({ code: 'validation', errors: [refused] });
  }
  mustBeAsked(work, definition, referral);
  return chosen;
}

/**
 * Whoever reports by duty may ask what it led to. Whoever passes on what a private person told, and suspects nothing of their own,
 * reports in that person's place, who has no such right (SoL 19 kap. 4 and 6 §§).
 */
function mustBeAsked(
  work: Work,
  definition: Definition,
  { statutoryReport, suspectsHarm, wantsFeedback: wants, privateReporter }: LaterReferral,
): void {
  if (wants !== true) return;
  if (!statutoryReport)
    throw invalid('/wantsFeedback', 'not-asked', 'Feedback is the answer to a statutory report (SoL 19 kap. 6 §).');
  if (privateReporter !== undefined && suspectsHarm !== 'yes')
    throw invalid(
      '/wantsFeedback',
      'private-report',
      'What a private person reports (SoL 19 kap. 4 §) gives no right to feedback; leave it out.',
    );
  if (!mayAskFeedback(work, definition))
    throw invalid('/wantsFeedback', 'not-allowed', 'In this workflow your role does not ask for feedback.');
}

function wanted({ statutoryReport, sspfReferral, concernTalk, offenceNotice }: WantedActs): Act[] {
  return [
    ...(statutoryReport ? (['statutory-report'] as const) : []),
    ...(sspfReferral ? (['sspf-referral'] as const) : []),
    ...(concernTalk ? (['concern-talk'] as const) : []),
    ...(offenceNotice === true ? notices : []),
  ];
}

/** Why the actor may not choose an act, if so. What may be chosen is told by it too, in every view of a case. */
export function refusalOf(work: Work, definition: Definition, agencies: Directory, act: Act): FieldError | undefined {
  return refusedToAll(definition, agencies, act) ?? refusedToActor(work, definition, act);
}

export const mayAskFeedback = ({ actor }: Work, definition: Definition): boolean =>
  mayRecord(definition, definition.vocabulary.feedbackWanted?.fact, actor);

function refusedToActor(work: Work, definition: Definition, act: Act): FieldError | undefined {
  const { by, ground, untilConsent } = ruleOf(work, act);
  const law = settingInForce(work, 'grounds')[ground];
  const goes = goesUnapproved(act) ? law !== undefined && isInForce(law, dayOf(work.now)) : mayGoOn(work, ground);
  if (!goes)
    return {
      pointer: FIELD[act],
      code: 'not-allowed',
      detail: 'No ground for this may be used here today: leave it out.',
    };
  if (by?.includes(work.actor.kind) === false) {
    const kinds = settingInForce(work, 'agency-kinds');
    return {
      pointer: FIELD[act],
      code: 'not-allowed',
      detail: `This is opened by ${by.map((kind) => kindNamed(kinds, kind).en).join(', ')} alone: leave it out.`,
    };
  }
  // Of what goes without a name its receivers learn no name unless whoever sends it asks for consent, by the same workflow.
  if (untilConsent === true && definition.vocabulary.consent !== undefined && !(work.actor.kind in definition.agencies))
    return {
      pointer: FIELD[act],
      code: 'not-allowed',
      detail: `Your agency has no part in the workflow ${definition.workflow}, and could not record consent in it: leave it out.`,
    };
  return work.definitions.takesPart(work.actor.kind) &&
    mayRecord(definition, definition.vocabulary.acts[act]?.fact, work.actor)
    ? undefined
    : { pointer: FIELD[act], code: 'not-allowed', detail: 'Your role does not open this; leave it out.' };
}

function refusedToAll(definition: Definition, agencies: Directory, act: Act): FieldError | undefined {
  const opened = openedBy(definition, definition.vocabulary.acts[act]).map(([, track]) => track);
  if (opened.length === 0)
    return {
      pointer: FIELD[act],
      code: 'not-in-workflow',
      detail: `The workflow ${definition.workflow} does not take this: choose another.`,
    };
  const kinds = new Set(Object.values(agencies).map(({ kind }) => kind));
  const lacking = opened.find(({ agency }) => !kinds.has(agency));
  if (lacking === undefined) return undefined;
  return {
    pointer: FIELD[act],
    code: 'no-receiver',
    detail: `The municipality has no agency that takes this: add one of kind ${lacking.agency}.`,
  };
}

/** An agency's own part of a case, if it has one. */
export function ownTrack(definition: Definition, state: CaseState, agency: string): Track | undefined {
  const names = new Set(openedBy(definition, definition.vocabulary.ownPart).map(([name]) => name));
  return Object.values(state.tracks).find((track) => track.agency === agency && names.has(track.definition));
}

/** The kinds of agencies that may begin a part of their own. */
export function ownTracks(definition: Definition): string[] {
  return openedBy(definition, definition.vocabulary.ownPart).map(([, { agency }]) => agency);
}

/** What a workflow calls an act: as the fact that records it. */
export const actTitle = ({ facts, vocabulary }: Definition, act: Act): Title =>
  facts[vocabulary.acts[act]?.fact ?? '']?.title ?? { sv: '', en: '' };

/** The tracks that an act opens or comes to, by name. */
export function receiving(definition: Definition, act: Act): [string, TrackDefinition][] {
  return openedBy(definition, definition.vocabulary.acts[act]);
}

/** A fact that the workflow does not know opens nothing. */
function openedBy({ opens }: Definition, fact: { fact: string } | undefined): [string, TrackDefinition][] {
  return fact === undefined ? [] : (opens.get(fact.fact) ?? []);
}
