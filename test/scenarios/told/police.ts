/** The police's part of a concern: the talk, and the notice of an offence. */
import { talkAsked, TUESDAY } from '../support/openings.js';
import { Story } from '../support/story.js';

const who = 'officer';
const track = 'police';

export function talkHeld(): Story {
  return talkAsked()
    .until('2026-09-15T08:00:00.000Z')
    .finishes(who, 'police.concern-talk', { 'talk.held': 'held' })
    .acts(who, track, 'follow');
}

export function plannedAgain(): Story {
  return talkHeld().until('2026-10-12T08:00:00.000Z').acts(who, track, 'plan-again');
}

export function noTalkNeeded(): Story {
  return talkAsked().acts(who, track, 'no-talk-needed');
}

export function familyDeclined(): Story {
  return talkAsked().acts(who, track, 'talk-not-possible', { closing: 'family-declined' });
}

/** A talk is asked for about somebody whose offence is investigated: it waits, longer than was thought, and is planned at last. */
export function talkWaited(): Story {
  return talkWaits()
    .until('2026-10-16T08:00:00.000Z')
    .acts(who, track, 'wait-on')
    .until('2026-11-20T08:00:00.000Z')
    .acts(who, track, 'plan-talk');
}

export function talkWaits(): Story {
  return talkAsked().records(who, 'offence.notice', 'from-15');
}

/** The police say so themselves; once it is over there is nothing to talk of. */
export function talkPutOff(): Story {
  return talkAsked().acts(who, track, 'let-wait').until('2026-10-12T08:00:00.000Z').acts(who, track, 'talk-not-needed');
}

/** Somebody of 16 is suspected: the police tell the board, and no more is asked of them by that. */
export function noticeGiven(): Story {
  return new Story(TUESDAY).records(who, 'offence.notice', 'from-15');
}

/** What the young person says of mediation follows. */
export function mediationAnswered(): Story {
  return noticeGiven().finishes(who, 'offence-investigation.ask-mediation', { 'mediation.asked': 'wants' });
}

/** The suspicion is served a week later, and the police watch for what the prosecutor decides. */
export function served(): Story {
  return mediationAnswered()
    .until('2026-09-16T08:00:00.000Z')
    .records(who, 'suspicion.served', 'served', { from: '2026-09-15T10:00:00.000Z' });
}

export function prosecutorDecided(): Story {
  return served()
    .until('2026-10-16T08:00:00.000Z')
    .acts(who, 'offence-investigation', 'goes-on')
    .finishes(who, 'offence-investigation.prosecution', { prosecution: 'decided' });
}
