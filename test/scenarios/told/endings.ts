/** Every way that youth-concern lets a track end: each stage, reached as told, with each reason that it names. */
import { referred, reported, talkAsked } from '../support/openings.js';
import type { Story } from '../support/story.js';
import { type Who, youthConcern } from '../support/town.js';
import * as coordination from './coordination.js';
import * as police from './police.js';
import * as parts from './school-and-leisure.js';
import * as social from './social-services.js';

/** Who leads each track, and how its stages are come to. */
const tracks: Record<string, { who: Who; stages: Record<string, () => Story> }> = {
  'social-services': {
    who: 'socialWorker',
    stages: {
      'protection-check': reported,
      'preliminary-assessment': social.checked,
      investigation: social.underInvestigation,
      support: social.supported,
      'wrap-up': social.notOpened,
    },
  },
  coordination: {
    who: 'coordinator',
    stages: {
      'offer-and-consent': referred,
      mapping: coordination.mapping,
      'joint-meeting': coordination.jointMeeting,
      plan: coordination.planning,
      'follow-up': coordination.followedUp,
    },
  },
  police: {
    who: 'officer',
    stages: { 'talk-planned': talkAsked, 'talk-waits': police.talkWaits, 'following-up': police.talkHeld },
  },
  'offence-investigation': { who: 'officer', stages: { investigated: police.mediationAnswered } },
  school: {
    who: 'welfare',
    stages: { assess: parts.schoolTookIt, support: parts.schoolSupports, review: parts.schoolReviews },
  },
  leisure: {
    who: 'fieldWorker',
    stages: { assess: parts.leisureBegan, support: parts.leisureSupports, review: parts.leisureReviews },
  },
};

/** What some of them ask for besides. */
const forms = { goals: 'partly-met', 'other-board': 'agreed' };

export type Ending = { track: string; stage: string; action: string; code: string; tell: () => Story };

export const endings: Ending[] = Object.entries(youthConcern.tracks).flatMap(([track, { stages }]) =>
  Object.entries(stages).flatMap(([stage, { actions, closesWith }]) => {
    const ways = Object.entries(actions).flatMap(([action, { leadsTo }]) =>
      'closed' in leadsTo ? leadsTo.closed.map((code) => ({ action, code })) : [],
    );
    const closed = closesWith.map((code) => ({ action: 'close', code }));
    return [...ways, ...closed].map(({ action, code }) => ({
      track,
      stage,
      action,
      code,
      tell: () =>
        told(track, stage).does(
          leader(track),
          code === youthConcern.vocabulary.duplicate
            ? { do: 'close-duplicate', track }
            : { do: 'take-action', track, action, answers: { ...forms, closing: code } },
        ),
    }));
  }),
);

function told(track: string, stage: string): Story {
  const tell = tracks[track]?.stages[stage];
  if (tell === undefined) throw new Error(`no story is told of how ${track} comes to ${stage}`);
  return tell();
}

function leader(track: string): Who {
  const who = tracks[track]?.who;
  if (who === undefined) throw new Error(`no story says who leads ${track}`);
  return who;
}
