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

/** Somebody of 16 is suspected: the police watch for what the prosecutor decides. */
export function prosecutorDecided(): Story {
  return new Story(TUESDAY)
    .records(who, 'offence.notice', 'from-15')
    .until('2026-10-12T08:00:00.000Z')
    .finishes(who, 'police.prosecution', { prosecution: 'decided' });
}
