/** The coordination of a concern, from the offer to the end of the plan. */
import { offered, referred, TUESDAY } from '../support/openings.js';
import { Story } from '../support/story.js';
import { agencies, youthConcern } from '../support/town.js';

const who = 'coordinator';
const track = 'coordination';

/** The officer who referred asks the family, and the coordinator may begin. */
export function mapping(): Story {
  return referred()
    .does(who, { do: 'assign', track, person: 'Karin' })
    .finishes('officer', 'coordination.ask-consent', { 'consent.asked': 'given' })
    .agrees('officer', ['police', 'coordination', 'birch'])
    .acts(who, track, 'start-mapping');
}

export function jointMeeting(): Story {
  return mapping()
    .until('2026-09-22T08:00:00.000Z')
    .records('officer', 'mapping.part', 'given', { subject: 'police' })
    .records('welfare', 'mapping.part', 'given', { subject: 'birch' })
    .acts(who, track, 'finish-mapping');
}

/** At the meeting too much was unknown. */
export function mappedAgain(): Story {
  return jointMeeting().until('2026-09-29T08:00:00.000Z').acts(who, track, 'map-again');
}

/** The first meeting had too few, the second those who were needed. */
export function planning(): Story {
  return jointMeeting()
    .until('2026-10-01T08:00:00.000Z')
    .finishes(who, 'coordination.meeting', { meeting: 'no-quorum' })
    .until('2026-10-06T08:00:00.000Z')
    .finishes(who, 'coordination.meeting', { meeting: 'quorum' })
    .acts(who, track, 'plan');
}

export function metAgainForThePlan(): Story {
  return planning().until('2026-10-08T08:00:00.000Z').acts(who, track, 'meet-again');
}

/** The school is asked to commit itself to `mentor`, due on Monday 2 November. */
export function commitmentOffered(): Story {
  return planning()
    .agrees(who, ['coordination', 'birch'])
    .records(who, 'commitment', 'proposed', { subject: 'mentor', holder: 'birch', to: '2026-11-02' });
}

/** The school commits itself to `mentor`, the police to `patrol`. */
export function adopted(): Story {
  return planning()
    .records('welfare', 'commitment', 'open', { subject: 'mentor', holder: 'birch', to: '2026-11-02' })
    .records('officer', 'commitment', 'open', { subject: 'patrol', holder: 'police', to: '2026-12-01' })
    .acts(who, track, 'adopt-plan');
}

/** The first follow-up shows that the plan does not hold. */
export function metAgainAfterThePlan(): Story {
  return adopted()
    .until('2026-10-20T08:00:00.000Z')
    .finishes(who, 'coordination.follow-up-talk', { 'follow-up.held': 'worse' })
    .acts(who, track, 'meet-again');
}

/** Adopted on 6 October; talks after two weeks, six weeks, three months and six months. */
export function followedUp(): Story {
  const story = adopted();
  for (const [moment, talk, answer] of [
    ['2026-10-20T08:00:00.000Z', 'coordination.follow-up-talk', 'same'],
    ['2026-11-17T09:00:00.000Z', 'coordination.follow-up-talk~2', 'same'],
    ['2027-01-07T09:00:00.000Z', 'coordination.follow-up-talk~3', 'better'],
    ['2027-04-06T08:00:00.000Z', 'coordination.follow-up-talk~4', 'better'],
  ] as const) {
    story.until(moment).finishes(who, talk, { 'follow-up.held': answer });
  }
  return story;
}

/** School and leisure are each asked to take their part, and do. */
export function partsTaken(): Story {
  return offered()
    .agrees(who, ['coordination', 'leisure'])
    .does(who, { do: 'offer-handoff', track, handoff: 'leisure', id: 'h2', receiver: 'leisure' })
    .does('welfare', { do: 'accept-handoff', handoff: 'h1' })
    .does('fieldWorker', { do: 'accept-handoff', handoff: 'h2' });
}

export const west = { person: 'Ville', agency: 'west', kind: 'coordination', roles: ['coordinator'] };

/** In a town of two coordinations, one takes over from the other. */
export function coordinatedElsewhere(): Story {
  return new Story(TUESDAY, youthConcern, { ...agencies, west: { kind: 'coordination' } })
    .records('officer', 'referral.received', 'received')
    .does(who, { do: 'assign', track, person: 'Karin' })
    .does(who, { do: 'offer-handoff', track, handoff: 'other-coordinator', id: 'west', receiver: 'west' })
    .does(west, { do: 'accept-handoff', handoff: 'west' });
}
