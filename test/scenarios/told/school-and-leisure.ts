/** What school and leisure do with their parts, whoever opened them. */
import { offered, TUESDAY } from '../support/openings.js';
import { Story } from '../support/story.js';

export function schoolTookIt(): Story {
  return offered().does('welfare', { do: 'accept-handoff', handoff: 'h1' }).finishes('welfare', 'school.register-case');
}

export function schoolSupports(): Story {
  return schoolTookIt().until('2026-09-15T08:00:00.000Z').acts('welfare', 'school', 'start-support');
}

/** The support is reviewed, found too short, and goes on. */
export function schoolSupportsLonger(): Story {
  return schoolSupports()
    .until('2026-10-20T08:00:00.000Z')
    .acts('welfare', 'school', 'review-support', { 'support.outcome': 'continues' })
    .acts('welfare', 'school', 'support-again');
}

export function schoolReviews(): Story {
  return schoolSupportsLonger()
    .until('2026-11-24T09:00:00.000Z')
    .acts('welfare', 'school', 'review-support', { 'support.outcome': 'enough' });
}

/** Consent covers leisure too: the school hands what remains over to it. */
export function schoolHandsOver(): Story {
  return schoolReviews()
    .agrees('welfare', ['birch', 'leisure'])
    .does('welfare', { do: 'offer-handoff', track: 'school', handoff: 'leisure', id: 'h2', receiver: 'leisure' })
    .does('fieldWorker', { do: 'accept-handoff', handoff: 'h2' });
}

/** A field worker meets the young person in town, and begins a part of leisure's own. */
export function leisureBegan(): Story {
  return new Story(TUESDAY)
    .records('fieldWorker', 'own.referral', 'received', { subject: 'leisure' })
    .does('fieldWorker', { do: 'assign', track: 'leisure', person: 'Lena' })
    .finishes('fieldWorker', 'leisure.register-case');
}

export function leisureSupports(): Story {
  return leisureBegan().acts('fieldWorker', 'leisure', 'start-support');
}

export function leisureSupportsLonger(): Story {
  return leisureSupports()
    .until('2026-10-15T08:00:00.000Z')
    .acts('fieldWorker', 'leisure', 'review-support', { 'support.outcome': 'continues' })
    .acts('fieldWorker', 'leisure', 'support-again');
}

export function leisureReviews(): Story {
  return leisureSupportsLonger()
    .until('2026-11-24T09:00:00.000Z')
    .acts('fieldWorker', 'leisure', 'review-support', { 'support.outcome': 'enough' });
}
