import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { check, type Command, decide, type Definition, isRefusal, loadDefinition } from '#workflow';
import { holdsAlways } from './support/always.js';
import { hold, keepsThePromise, lateIsHeard, replayAgrees } from './support/promises.js';
import { Story } from './support/story.js';
import { youthConcern } from './support/town.js';
import { steps } from './support/walk/step.js';
import { walk } from './support/walk/walk.js';

const START = '2026-09-08T08:00:00.000Z';
const NEXT = youthConcern.version + 1;

/** The next version: a stage goes by another name and lasts a week, and another task is asked for in it. */
const next = edited(
  [`version: ${youthConcern.version}`, `version: ${NEXT}`],
  ['offer-and-consent', 'asking'],
  ['due: 14 calendar days from referral.received', 'due: 7 calendar days from referral.received'],
  ['          ask-consent:', '          call-family:'],
);
const move: Command = {
  do: 'move-to-version',
  version: NEXT,
  stages: { 'coordination/offer-and-consent': 'asking' },
};

describe('a running case that is moved to another version of its workflow', () => {
  const referred = (): Story => new Story(START).records('officer', 'referral.received', 'received');

  it('stands where it stood, under the name that the stage has there, with the dates of the new rules', () => {
    const story = referred();
    const before = story.dates('track:coordination');
    const moved = movedOn(story);
    expect(moved.stages()).toMatchObject({ coordination: 'asking' });
    expect([before, moved.dates('track:coordination')].map(({ statutory }) => statutory)).toEqual([
      '2026-09-22',
      '2026-09-15',
    ]);
    expect(moved.state.version).toBe(NEXT);
    expect(moved.events.find(({ type }) => type === 'case-moved')).toMatchObject({
      from: youthConcern.version,
      to: NEXT,
      by: 'system',
    });
  });

  it('is refused where a stage has no place there, and says where it could stand', () => {
    const story = after(referred());
    expect(story.refused('system', { do: 'move-to-version', version: NEXT, stages: {} })).toEqual({
      refused: 'missing',
      missing: [
        {
          need: 'answer',
          field: 'stages/coordination/offer-and-consent',
          allowed: Object.keys(next.tracks['coordination']?.stages ?? {}),
        },
      ],
    });
  });

  it('is moved by nobody but the system, and to no version than the one it is decided with', () => {
    expect(after(referred()).refused('coordinator', move)).toMatchObject({ refused: 'not-yours' });
    expect(referred().refused('system', move)).toMatchObject({ refused: 'input' });
    expect(movedOn(referred()).refused('system', move)).toMatchObject({ refused: 'input' });
  });

  it('drops the tasks that are no more, and asks for those that are new', () => {
    const story = referred();
    const there = movedOn(story);
    expect(story.tasks()).toContain('coordination.ask-consent');
    expect(there.tasks()).not.toContain('coordination.ask-consent');
    expect(there.tasks()).toContain('coordination.call-family');
    expect(there.timers().filter((timer) => timer.includes('task:coordination.call-family'))).toHaveLength(1);
  });

  it('keeps the promise, whatever anybody did before and does after', () => {
    const tale = fc.record({ path: steps(10, 40), on: steps(5, 15) });
    holdsAlways('a case that is moved keeps the promise', tale, 150, ({ path, on }) => {
      const story = walk(new Story(START), path);
      if (story.state.status !== 'open') return;
      const there = after(story);
      const outcome = decide(there.definition, there.state, move, there.context('system'));
      hold(!isRefusal(outcome), 'a case may be moved from wherever it stands', outcome);
      const [step] = on;
      if (step !== undefined) keepsThePromise(there, 'system', move, step);
      there.does('system', move);
      walk(there, on, keepsThePromise);
      replayAgrees(there);
      lateIsHeard(there);
    });
  });
});

/** The same case, decided with another version from here on. */
function after(story: Story, definition: Definition = next): Story {
  const there = new Story(story.now, definition);
  there.state = story.state;
  there.events.push(...story.events);
  there.calendar = story.calendar;
  return there;
}

const movedOn = (story: Story): Story => after(story).does('system', move);

/** The definition as it ships, with words replaced wherever they stand. */
function edited(...words: [string, string][]): Definition {
  const shipped = readFileSync('config/workflows/youth-concern.yaml', 'utf8');
  const text = words.reduce((before, [from, to]) => before.replaceAll(from, to), shipped);
  const read = loadDefinition(text, 'the next version');
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  expect(check(read.definition, read.locate)).toEqual([]);
  return read.definition;
}
