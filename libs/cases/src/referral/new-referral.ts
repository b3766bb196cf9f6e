import type { Guardian } from '../young-person/contact.js';
import type { Concern, ReferredPerson } from '../young-person/save-own-record.js';

/** Two guardians, and in a new family their partners. More young people than this are no event of a concern but a gathering. */
export const atMost = { guardians: 4, others: 10 };

export type WantedActs = {
  suspectsHarm: 'yes' | 'no' | 'unsure';
  statutoryReport: boolean;
  wantsFeedback?: boolean | undefined;
  /** On which ground somebody is reported about whom there is no duty: who has turned 18. */
  adultGround?: string | undefined;
  sspfReferral: boolean;
  concernTalk: boolean;
  /** Each of those whom it is about is given the one of their age. */
  offenceNotice?: boolean | undefined;
};

/** What is told of a young person who is known already: in a running case, or when a closed one is taken up again. */
export type LaterReferral = Concern & WantedActs;

/** Another of the same event: a sibling, one of the group. What is said of one of them is not said of the others. */
type AlsoReferred = ReferredPerson & {
  guardians?: Guardian[] | undefined;
  ownFacts?: string | undefined;
  assessment?: string | undefined;
  strengths?: string | undefined;
  childView?: string | undefined;
  concerns: string[];
};

export type NewReferral = LaterReferral & {
  workflow?: string | undefined;
  youngPerson: ReferredPerson;
  guardians: Guardian[];
  /** Of the first one alone; `facts` stands in the case of each. */
  ownFacts?: string | undefined;
  alsoAbout?: AlsoReferred[] | undefined;
  /** The texts, by their JSON pointers, in which what may be another's surname is a place. */
  placesNotPeople?: string[] | undefined;
};
