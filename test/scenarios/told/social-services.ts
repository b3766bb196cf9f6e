/** Social services' part of a concern, as far as each story tells it. */
import { reported, TUESDAY } from '../support/openings.js';
import { Story } from '../support/story.js';

const who = 'socialWorker';
const track = 'social-services';

/** The reporter wants to hear, and protection is checked on the day. */
export function checked(): Story {
  return reported()
    .records('officer', 'feedback.requested', 'yes')
    .does(who, { do: 'assign', track, person: 'Sara' })
    .acts(who, track, 'assess-protection', { protection: 'protected', assessor: 'qualified' });
}

export function underInvestigation(): Story {
  return checked()
    .until('2026-09-15T08:00:00.000Z')
    .acts(who, track, 'open-investigation', { 'child.heard': 'heard', assessor: 'qualified' })
    .finishes(who, 'social-services.feedback', { reply: 'given' });
}

export function notOpened(): Story {
  return checked()
    .acts(who, track, 'not-open', { 'child.heard': 'not-heard', assessor: 'qualified' })
    .finishes(who, 'social-services.feedback', { reply: 'unsuitable' });
}

/** An investigation ran already. Nobody asked to hear of it. */
export function joined(): Story {
  return reported()
    .acts(who, track, 'assess-protection', { protection: 'no-danger', assessor: 'qualified' })
    .acts(who, track, 'join-running');
}

export function investigatedInVain(): Story {
  return underInvestigation().acts(who, track, 'finish-without-support');
}

export function supported(): Story {
  return underInvestigation().until('2026-11-16T09:00:00.000Z').acts(who, track, 'grant-support');
}

export function supportedLonger(): Story {
  return supported().until('2026-12-21T09:00:00.000Z').acts(who, track, 'support-again');
}

export function supportEnded(): Story {
  return supportedLonger().until('2027-01-25T09:00:00.000Z').acts(who, track, 'end-support');
}

/** Wound up too early. */
export function takenUpAgain(): Story {
  return supportEnded().until('2027-02-01T09:00:00.000Z').acts(who, track, 'look-again');
}

/** The police tell the board of a suspicion against somebody of 16, and report nothing besides. */
export function noticeRegistered(): Story {
  return new Story(TUESDAY)
    .records('officer', 'offence.notice', 'from-15')
    .finishes(who, 'social-services.register-notice');
}

/** The prosecutor asks for the board's opinion by a day that she sets, and has it. */
export function opinionGiven(): Story {
  return noticeRegistered()
    .until('2026-09-21T08:00:00.000Z')
    .records(who, 'opinion.requested', 'requested', { to: '2026-10-09' })
    .finishes(who, 'social-services.mediation', { mediation: 'arranged' })
    .until('2026-10-05T08:00:00.000Z')
    .finishes(who, 'social-services.opinion-requested', { opinion: 'given' });
}

/** The family moves within the town: another office takes the case over, mid-assessment. */
export function movedNorth(): Story {
  return checked()
    .until('2026-09-10T08:00:00.000Z')
    .does(who, { do: 'offer-handoff', track, handoff: 'other-office', id: 'north', receiver: 'social-north' })
    .until('2026-09-11T08:00:00.000Z')
    .does('northWorker', { do: 'accept-handoff', handoff: 'north' });
}

/** School and leisure carry the support on, with consent for each. */
export function supportHandedOver(): Story {
  const story = supported();
  story.agrees(who, ['social', 'birch', 'leisure']);
  return story
    .does(who, { do: 'offer-handoff', track, handoff: 'school', id: 'to-school', receiver: 'birch' })
    .does(who, { do: 'offer-handoff', track, handoff: 'leisure', id: 'to-leisure', receiver: 'leisure' })
    .does('welfare', { do: 'accept-handoff', handoff: 'to-school' })
    .does('fieldWorker', { do: 'accept-handoff', handoff: 'to-leisure' });
}
