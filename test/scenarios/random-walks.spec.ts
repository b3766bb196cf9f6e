import fc from 'fast-check';
import type { Event } from '#workflow';
import { holdsAlways } from './support/always.js';
import { keepsThePromise, lateIsHeard, replayAgrees } from './support/promises.js';
import { decidesTheSameTwice } from './support/pure.js';
import { Story } from './support/story.js';
import { youthConcern } from './support/town.js';
import { offersWhatItAllows } from './support/offered.js';
import { keepsSecrets } from './support/secrets.js';
import { steps } from './support/walk/step.js';
import { walk } from './support/walk/walk.js';

const START = '2026-09-08T08:00:00.000Z';
/** Five tracks beside each other take their time. */
const longer = steps(60, 120);

const happenings: Event['type'][] = [
  'case-opened',
  'track-opened',
  'stage-entered',
  'track-assigned',
  'track-parked',
  'track-extended',
  'track-transferred',
  'track-reckoned',
  'track-closed',
  'task-opened',
  'task-booked',
  'task-missed',
  'task-reckoned',
  'task-done',
  'task-dropped',
  'fact-recorded',
  'fact-corrected',
  'fact-over',
  'handoff-offered',
  'handoff-reckoned',
  'handoff-accepted',
  'handoff-declined',
  'handoff-withdrawn',
  'reminded',
  'case-closed',
];

const tale = fc.record({ path: steps(10, 40), story: fc.constant(() => new Story(START)) });

describe('whatever anybody does to a case', () => {
  it('keeps the promise after every decision, and leaves nothing late unheard', () => {
    holdsAlways('youth-concern keeps the promise', tale, 300, ({ story, path: each }) => {
      const told = walk(story(), each, keepsThePromise);
      replayAgrees(told);
      lateIsHeard(told);
    });
  });

  it('is walked far: to every stage, through all that can happen', () => {
    const seen = new Set<string>();
    for (const each of fc.sample(longer, { numRuns: 600, seed: 1932 })) {
      for (const event of walk(new Story(START), each).events) {
        seen.add(event.type);
        if (event.type === 'track-opened' || event.type === 'stage-entered')
          seen.add(`${event.track.definition}/${event.track.stage}`);
      }
    }
    const stages = Object.entries(youthConcern.tracks).flatMap(([track, { stages: each }]) =>
      Object.keys(each).map((stage) => `${track}/${stage}`),
    );
    expect([...stages, ...happenings].filter((each) => !seen.has(each))).toEqual([]);
  });

  it('decides the same twice, touches nothing it was given, and throws at nothing', () => {
    holdsAlways('youth-concern decides the same twice', tale, 150, ({ story, path: each }) =>
      walk(story(), each, decidesTheSameTwice),
    );
  });

  it('offers exactly what it does not refuse', () => {
    holdsAlways('youth-concern offers what it allows', tale, 150, ({ story, path: each }) =>
      walk(story(), each, offersWhatItAllows),
    );
  });

  it('tells nobody what they may not see when it refuses', () => {
    holdsAlways('youth-concern keeps its secrets', tale, 150, ({ story, path: each }) =>
      walk(story(), each, keepsSecrets),
    );
  });
});
