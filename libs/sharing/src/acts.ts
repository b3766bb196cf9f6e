import type { Ground } from './grounds.js';

/** The acts that one concern may start. Never merged: registering one never fulfils another. */
export type Act =
  | 'statutory-report'
  | 'sspf-referral'
  | 'concern-talk'
  | 'offence-notice-from-15'
  | 'offence-notice-under-15';

/** What may be passed on. */
export type Field =
  | 'identity'
  | 'guardians'
  | 'facts'
  | 'assessment'
  | 'strengths'
  | 'child-view'
  | 'age-band'
  | 'concerns';

type ActRule = {
  /** Another act, whose receivers are told of this one too. Its own are those whose tracks open on it, as the workflow says. */
  toldWith?: Act;
  ground: Ground;
  /** What the receivers are given at once. */
  gives: Field[];
  /** The kind of agency that alone may choose it. */
  by?: string;
  /** Whole years, both included, that the law itself names. */
  ages?: { from: number; to: number };
};

/**
 * The statutory report goes at once and with names; an SSPF referral is anonymous until consent. A notice of a suspected offence
 * goes to the board with the report: reasonable suspicion against somebody under 18 (LUL 6 §), or an offence before 15 (LUL 34 §).
 */
export const acts: Record<Act, ActRule> = {
  'statutory-report': {
    ground: 'report',
    gives: ['identity', 'guardians', 'facts', 'assessment', 'strengths', 'child-view', 'concerns'],
  },
  'sspf-referral': {
    ground: 'anonymous',
    gives: ['age-band', 'concerns'],
  },
  'concern-talk': {
    ground: 'talk-request',
    gives: ['identity', 'guardians', 'facts', 'concerns'],
    by: 'police',
  },
  'offence-notice-from-15': {
    toldWith: 'statutory-report',
    ground: 'notice-from-15',
    gives: ['identity', 'guardians', 'facts', 'concerns'],
    by: 'police',
    ages: { from: 15, to: 17 },
  },
  'offence-notice-under-15': {
    toldWith: 'statutory-report',
    ground: 'notice-under-15',
    gives: ['identity', 'guardians', 'facts', 'concerns'],
    by: 'police',
    ages: { from: 0, to: 14 },
  },
};

/** What an agency is given once consent covers it. */
export const givenByConsent: Field[] = ['identity', 'guardians', 'facts', 'strengths', 'child-view', 'concerns'];
