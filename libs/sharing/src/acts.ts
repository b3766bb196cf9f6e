import type { Ground } from './grounds.js';

/** The three acts that one concern may start. Never merged: registering one never fulfils another. */
export type Act = 'statutory-report' | 'sspf-referral' | 'concern-talk';

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

export type ActRule = {
  /** The fact whose recording opens the receiver's track. */
  fact: string;
  code: string;
  receiver: 'social-services' | 'coordination' | 'police';
  ground: Ground;
  /** What the receiver is given at once. */
  gives: Field[];
};

/** The statutory report goes at once and with names; an SSPF referral is anonymous until consent. */
export const acts: Record<Act, ActRule> = {
  'statutory-report': {
    fact: 'report.received',
    code: 'received',
    receiver: 'social-services',
    ground: 'report',
    gives: ['identity', 'guardians', 'facts', 'assessment', 'strengths', 'child-view', 'concerns'],
  },
  'sspf-referral': {
    fact: 'referral.received',
    code: 'received',
    receiver: 'coordination',
    ground: 'anonymous',
    gives: ['age-band', 'concerns'],
  },
  'concern-talk': {
    fact: 'talk.requested',
    code: 'requested',
    receiver: 'police',
    ground: 'talk-request',
    gives: ['identity', 'guardians', 'facts', 'concerns'],
  },
};

/** What an agency is given once consent covers it. */
export const givenByConsent: Field[] = ['identity', 'guardians', 'facts', 'strengths', 'child-view', 'concerns'];
