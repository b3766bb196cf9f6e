import type { NewReferral, ReferralChoices } from '../../api/api-types.js';
import type { ConcernCode } from '../../components/concern-words.js';
import { noDetails } from '../../components/person-details.js';
import type { PersonDetails } from '../../components/person-details.js';
import { yearsBetween } from '../../time.js';
import type { Act, ActName, Ages } from './choices.js';
import { actsIn, choiceOf, dutiesFor, hasAdult, isFor, isNotice, noDuty, noticesFor, noticesIn } from './choices.js';
import { emptyGuardian, guardiansIn, isReachable } from './guardian-draft.js';
import type { GuardianDraft } from './guardian-draft.js';
import { isOfGuardians, namingOthers } from './naming.js';
import type { OtherDraft } from './others.js';
import { isWhole } from './others.js';
import { peopleOf } from './several.js';
import type { Said } from './several.js';
import { noReporter } from './reporter-draft.js';
import type { ReporterDraft } from './reporter-draft.js';
import type { Beginning, Step } from './steps.js';

/** A referral while it is written. It lives on the page alone until it is sent. */
export interface Draft {
  /** The way of working that was chosen; the usual one, where none was. */
  workflow: string | null;
  givenName: string;
  familyName: string;
  birthDate: string | null;
  protectedIdentity: boolean;
  details: PersonDetails;
  /** Of several what is the same for all of them, and `ownFacts` what is of the first alone. */
  facts: string;
  ownFacts: string;
  assessment: string;
  strengths: string;
  childView: string;
  occurredOn: string | null;
  place: string;
  /** Whoever is signed in, unless another is named. */
  reporter: ReporterDraft;
  /** Kept by one's own agency alone. */
  privateReporter: ReporterDraft;
  concerns: ConcernCode[];
  suspectsHarm: NewReferral['suspectsHarm'] | null;
  /** Whoever is unsure has asked social services, without a name. */
  hasAsked: boolean;
  /** On which ground somebody is reported who has turned 18. */
  adultGround: string | null;
  /** Asked for by default, where it may be asked for at all. */
  wantsFeedback: boolean;
  acts: Act[];
  /** The police tell the board of a suspected offence, with a report or without. */
  offenceNotice: boolean;
  guardians: GuardianDraft[];
  /** The texts, as the api points at them, in which what may be the surname of another is said to be a place. */
  placesNotPeople: string[];
  /** Others of the same event: a case each. */
  others: OtherDraft[];
}

export const emptyDraft: Draft = {
  workflow: null,
  givenName: '',
  familyName: '',
  birthDate: null,
  protectedIdentity: false,
  details: noDetails,
  facts: '',
  ownFacts: '',
  assessment: '',
  strengths: '',
  childView: '',
  occurredOn: null,
  place: '',
  reporter: noReporter,
  privateReporter: noReporter,
  concerns: [],
  suspectsHarm: null,
  hasAsked: false,
  adultGround: null,
  wantsFeedback: true,
  acts: [],
  offenceNotice: false,
  guardians: [emptyGuardian()],
  placesNotPeople: [],
  others: [],
};

/** Who suspects that a child fares ill has to report it (SoL 19 kap. 1 §). */
export const mustReport = ({ suspectsHarm }: Draft, { choices, years }: Pick<Given, 'choices' | 'years'>): boolean =>
  suspectsHarm === 'yes' && !noDuty(choices, years);

/** What may be started, and for whom, beside what was written. */
export interface Given {
  /** By the way of working that it begins by. */
  choices: ReferralChoices;
  /** All of them. */
  ways: ReferralChoices[];
  years: Ages;
  today: string;
}

/** What is started: of what was chosen, and of what has to be, that which may be. */
export function actsOf(draft: Draft, { choices, years }: Given): Act[] {
  return actsIn(choices).filter(
    (act) =>
      isFor(choices, act, years) &&
      (draft.acts.includes(act) || (act === 'statutory-report' && mustReport(draft, { choices, years }))),
  );
}

export type GivenField = ReferralChoices['acts'][number]['receivers'][number]['gives'][number];

/**
 * Of what an act's ground allows to give, what there is to give, of all of them or of some. Whose guardians they are, a case that runs
 * knows itself.
 */
export function givenOf(
  draft: Draft,
  beginning: Beginning,
  fields: GivenField[],
  people: Pick<Said, 'assessment' | 'strengths' | 'childView' | 'concerns'>[] = peopleOf(draft),
): GivenField[] {
  const written = (field: 'assessment' | 'strengths' | 'childView') =>
    people.some((person) => person[field].trim() !== '');
  return fields.filter((field) => {
    switch (field) {
      case 'guardians':
        return beginning.as !== 'new' || guardiansIn(draft).some(({ name }) => name.trim() !== '');
      case 'assessment':
      case 'strengths':
        return written(field);
      case 'child-view':
        return written('childView');
      case 'concerns':
        return people.some(({ concerns }) => concerns.length > 0);
      case 'identity':
      case 'reporter':
      case 'facts':
      case 'age-band':
        return true;
    }
  });
}

/**
 * Whether the one who reports may be told what it leads to (SoL 19 kap. 6 §): not of what a private person reports through them,
 * nor of what nobody had to report.
 */
export const mayAskFeedback = (draft: Draft, { choices, years }: Pick<Given, 'choices' | 'years'>): boolean =>
  choices.asksFeedback && !isPrivate(draft) && !noDuty(choices, years);

/** On which ground those are reported who have turned 18; undefined where none are, or none was chosen. */
export const adultGroundOf = (draft: Draft, given: Given): string | undefined =>
  actsOf(draft, given).includes('statutory-report') && hasAdult(given.choices, given.years)
    ? (draft.adultGround ?? undefined)
    : undefined;

/** A private person reports (SoL 19 kap. 4 §), and somebody who suspects nothing of their own passes it on. */
export const isPrivate = ({ privateReporter, suspectsHarm }: Draft): boolean =>
  privateReporter.name.trim() !== '' && suspectsHarm !== 'yes';

/** Whether the reporter asks to be told what the report leads to. */
export const asksFeedback = (draft: Draft, given: Given): boolean =>
  mayAskFeedback(draft, given) && draft.wantsFeedback && actsOf(draft, given).includes('statutory-report');

/** A notice that the ages do not allow any more is not chosen any more. */
export const noticed = (draft: Draft, { choices, years }: Given): Draft =>
  draft.offenceNotice && noticesIn(choices, years).length === 0 ? { ...draft, offenceNotice: false } : draft;

/** How old those are whom it is about. */
export function yearsOf({ birthDate, others, occurredOn }: Draft, today: string): Ages {
  const births = [birthDate, ...others.map((other) => other.birthDate)].filter((birth) => birth !== null);
  const on = (day: string) => births.map((birth) => yearsBetween(birth, day));
  return { event: on(occurredOn ?? today), today: on(today) };
}

/** Whoever has to report and can't here, since the case's workflow takes no report, does so with a concern of its own. */
export const reportsElsewhere = ({ suspectsHarm }: Draft, choices: ReferralChoices): boolean =>
  suspectsHarm === 'yes' && choiceOf(choices, 'statutory-report') === undefined;

type Fault =
  | 'givenName'
  | 'familyName'
  | 'birthDate'
  | 'others'
  | 'facts'
  | 'concerns'
  | 'otherConcerns'
  | 'names'
  | 'occurredOn'
  | 'suspectsHarm'
  | 'hasAsked'
  | 'acts'
  | 'adultGround'
  | 'guardians';

/** What a step still lacks before the next one opens. */
export function faultsOf(draft: Draft, step: Step, given: Given): Fault[] {
  const { choices, today } = given;
  const empty = (text: string) => text.trim() === '';
  switch (step) {
    case 'who':
      return [
        ...(empty(draft.givenName) ? (['givenName'] as const) : []),
        ...(empty(draft.familyName) ? (['familyName'] as const) : []),
        ...(isBirthDate(draft.birthDate, given) ? [] : (['birthDate'] as const)),
        ...(draft.others.every((other) => isWhole(other) && isBirthDate(other.birthDate, given))
          ? []
          : (['others'] as const)),
      ];
    case 'happened':
      return [
        ...(empty(draft.facts) ? (['facts'] as const) : []),
        ...(draft.concerns.length === 0 ? (['concerns'] as const) : []),
        ...(draft.others.some(({ concerns }) => concerns.length === 0) ? (['otherConcerns'] as const) : []),
        ...(draft.occurredOn !== null && draft.occurredOn > today ? (['occurredOn'] as const) : []),
        ...(namingOthers(draft).every(isOfGuardians) ? [] : (['names'] as const)),
      ];
    case 'duty':
      // Of those who have turned 18 there is nothing to ask.
      if (noDuty(choices, given.years)) return [];
      if (draft.suspectsHarm === 'unsure' && !draft.hasAsked) return ['hasAsked'];
      return draft.suspectsHarm === null || reportsElsewhere(draft, choices) ? ['suspectsHarm'] : [];
    case 'acts':
      if (lacksGround(draft, given)) return ['adultGround'];
      return leftOutOf(draft, given).length === 0 ? [] : ['acts'];
    case 'guardians':
      return guardiansIn(draft).every(isReachable) && !namingOthers(draft).some(isOfGuardians) ? [] : ['guardians'];
    case 'check':
      return [];
  }
}

/** Whether an act is started about one of them: a report with a duty or on a ground, a notice of their age, all else about each. */
export function isAbout(draft: Draft, { choices, years }: Given, act: ActName, index: number): boolean {
  if (act === 'statutory-report') return dutiesFor(choices, years)[index] !== false || draft.adultGround !== null;
  return !isNotice(act) || noticesFor(choices, years)[index] !== 'too-old';
}

/**
 * Those about whom nothing is started, by their place among all: a notice is for nobody who is too old for one, and a report needs a
 * ground for who has turned 18. Of whom no age is known it is the first.
 */
export function leftOutOf(draft: Draft, given: Given): number[] {
  const { choices, years } = given;
  const acts = actsOf(draft, given);
  if (acts.some((act) => act !== 'statutory-report')) return [];
  const notices = noticed(draft, given).offenceNotice ? noticesFor(choices, years) : [];
  const isReported = dutiesFor(choices, years).map((duty) => duty || draft.adultGround !== null);
  const reports = acts.length > 0;
  if (years.today.length === 0) return reports || notices.length > 0 ? [] : [0];
  return years.today.flatMap((_, index) => {
    const isNoticed = notices[index] !== undefined && notices[index] !== 'too-old';
    return isNoticed || (reports && isReported[index] === true) ? [] : [index];
  });
}

/** Nobody is reported but those who have turned 18, and it is not said on which ground, or what it asks to have weighed. */
function lacksGround(draft: Draft, given: Given): boolean {
  if (!actsOf(draft, given).includes('statutory-report') || !hasAdult(given.choices, given.years)) return false;
  if (draft.adultGround === null) return noDuty(given.choices, given.years);
  const ground = given.choices.adultGrounds.find(({ code }) => code === draft.adultGround);
  return ground === undefined || (ground.asksWhy && draft.assessment.trim() === '');
}

/** The first step that is not complete; none after it can be opened. */
export const firstOpen = (draft: Draft, steps: readonly Step[], given: Given): Step =>
  steps.find((step) => faultsOf(draft, step, given).length > 0) ?? 'check';

export const isBirthDate = (day: string | null, { choices, today }: Pick<Given, 'choices' | 'today'>): boolean =>
  day !== null && day >= choices.takes.bornFrom && day <= today;
