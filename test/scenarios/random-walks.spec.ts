import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { type Command, type Context, decide, type Event, isRefusal, possible, type Refusal } from '#workflow';
import { checkPromises, hold, replayAgrees } from './support/promises.js';
import { Story } from './support/story.js';
import { people, type Who, youthConcern } from './support/town.js';
import { answersOf, directedCommand, everyone, pick, type Step, step, whoOf, wildCommand } from './support/walk.js';

const START = '2026-09-08T08:00:00.000Z';
/** A normal run takes a second or five; a slow machine stops early. A failure prints its seed and path, to be run again. */
const limits = { numRuns: 1_000, interruptAfterTimeLimit: 6_000 };
const fewer = { numRuns: 200, interruptAfterTimeLimit: 3_000 };
const steps = fc.array(step, { minLength: 10, maxLength: 40, size: 'max' });
/** Five tracks beside each other take their time. */
const longer = fc.array(step, { minLength: 60, maxLength: 120, size: 'max' });

/** No holiday is added on these walks. */
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
  'handoff-accepted',
  'handoff-declined',
  'handoff-withdrawn',
  'reminded',
  'case-closed',
];

/** Takes a walk, and looks at each command before it is decided. */
function walk(
  path: readonly Step[],
  look?: (story: Story, who: Who | 'system', command: Command, step: Step) => void,
): Story {
  const story = new Story(START);
  for (const each of path) {
    if (each.way === 'wait') {
      wait(story, each);
      continue;
    }
    const { who, command } =
      each.way === 'wild' ? { who: whoOf(each), command: wildCommand(story, each) } : directedCommand(story, each);
    look?.(story, who, command, each);
    if (!isRefusal(decide(story.definition, story.state, command, story.context(who)))) story.does(who, command);
  }
  return story;
}

function wait(story: Story, { what, when }: Step): void {
  const moment = new Date(Date.parse(story.now) + ((when % 600) + 1) * 3_600_000).toISOString();
  if (what % 4 === 0) story.downUntil(moment);
  else story.until(moment);
}

describe('whatever anybody does to a case', () => {
  it('keeps the promise after every decision', () => {
    fc.assert(
      fc.property(steps, (path) => {
        const story = walk(path, (before, who, command) => {
          const outcome = decide(youthConcern, before.state, command, before.context(who));
          if (!isRefusal(outcome)) checkPromises(before, before.state, outcome);
        });
        replayAgrees(story);
      }),
      limits,
    );
  });

  it('is walked far: to every stage, through all that can happen', () => {
    const seen = new Set<string>();
    for (const path of fc.sample(longer, { numRuns: 200, seed: 1930 })) {
      for (const event of walk(path).events) {
        seen.add(event.type);
        if (event.type === 'track-opened' || event.type === 'stage-entered')
          seen.add(`${event.track.definition}/${event.track.stage}`);
      }
    }
    const stages = Object.entries(youthConcern.tracks).flatMap(([track, each]) =>
      Object.keys(each.stages).map((stage) => `${track}/${stage}`),
    );
    expect([...stages, ...happenings].filter((each) => !seen.has(each))).toEqual([]);
  });

  it('decides the same twice, touches nothing it was given, and throws at nothing', () => {
    deepFreeze(youthConcern);
    fc.assert(
      fc.property(steps, (path) => {
        walk(path, (story, who, command) => {
          const context = deepFreeze(story.context(who));
          deepFreeze(story.state);
          const first = decide(youthConcern, story.state, deepFreeze(command), context);
          hold(
            isDeepStrictEqual(first, decide(youthConcern, story.state, command, context)),
            'the same question has the same answer',
            command,
          );
        });
      }),
      fewer,
    );
  });

  it('offers exactly what it does not refuse', () => {
    fc.assert(
      fc.property(steps, (path) => {
        walk(path, (story, _who, _command, each) => offersWhatItAllows(story, pick(everyone, each.where), each));
      }),
      fewer,
    );
  });

  it('tells another agency nothing when it refuses', () => {
    fc.assert(
      fc.property(steps, (path) => {
        walk(path, (story, _who, _command, each) => tellsNothing(story, pick(everyone, each.where), each));
      }),
      fewer,
    );
  });
});

function offersWhatItAllows(story: Story, who: Who, each: Step): void {
  const { definition, state } = story;
  const context: Context = story.context(who);
  const { actions, offers, tasks } = possible(definition, state, context);
  const allows = (command: Command) => !isRefusal(decide(definition, state, command, context));
  const answers = answersOf(story, each.when);
  const listed = new Set(actions.map(({ track, action }) => `${track.id} ${action}`));
  for (const { track, action, definition: asked, missing } of actions) {
    const closing = 'closed' in asked.leadsTo ? { closing: pick(asked.leadsTo.closed, each.what) } : {};
    const allowed = allows({ do: 'take-action', track: track.id, action, answers: { ...answers, ...closing } });
    hold(allowed === (missing.length === 0), 'an action is offered when it is possible', action, missing);
  }
  for (const track of Object.values(state.tracks)) {
    for (const action of [
      'close',
      ...Object.keys(definition.tracks[track.definition]?.stages[track.stage]?.actions ?? {}),
    ]) {
      if (listed.has(`${track.id} ${action}`)) continue;
      const outcome = decide(definition, state, { do: 'take-action', track: track.id, action, answers }, context);
      hold(isRefusal(outcome), 'what is not offered is refused', action, outcome);
    }
  }
  for (const { track, handoff, receivers } of offers) {
    for (const { agency, missing } of receivers) {
      const allowed = allows({ do: 'offer-handoff', track: track.id, handoff, id: 'fresh', receiver: agency });
      hold(allowed === (missing.length === 0), 'a handoff is offered where it is possible', handoff, agency, missing);
    }
  }
  const mine = new Set(tasks.map(({ task }) => task.id));
  for (const task of Object.keys(state.tasks)) {
    hold(
      allows({ do: 'do-task', task, outcome: 'done', answers }) === mine.has(task),
      'a task is listed for those who may do it',
      task,
    );
  }
}

const nothing: Refusal = { refused: 'not-yours', missing: [] };

function tellsNothing(story: Story, who: Who, each: Step): void {
  const { definition, state } = story;
  if (state.status !== 'open') return;
  const { agency } = people[who];
  const foreign = {
    track: [
      ...Object.values(state.tracks)
        .filter((track) => track.agency !== agency)
        .map(({ id }) => id),
      'never-was',
    ],
    task: [
      ...Object.values(state.tasks)
        .filter((task) => task.agency !== agency)
        .map(({ id }) => id),
      'never-was',
    ],
    handoff: [
      ...Object.values(state.handoffs)
        .filter(({ sender, receiver }) => sender !== agency && receiver !== agency)
        .map(({ id }) => id),
      'never-was',
    ],
    fact: [
      ...Object.values(state.facts)
        .filter((fact) => fact.agency !== agency)
        .map(({ id }) => id),
      'never-was',
    ],
  };
  const track = pick(foreign.track, each.which);
  const task = pick(foreign.task, each.which);
  const handoff = pick(foreign.handoff, each.which);
  const stage = definition.tracks[state.tracks[track]?.definition ?? '']?.stages[state.tracks[track]?.stage ?? ''];
  const action = pick(['close', ...Object.keys(stage?.actions ?? {})], each.what);
  const answers = { ...answersOf(story, each.when), closing: 'moved' };
  const commands: Command[] = [
    { do: 'take-action', track, action },
    { do: 'take-action', track, action, answers },
    { do: 'do-task', task, outcome: 'done', answers },
    { do: 'book', task, on: story.now },
    { do: 'extend', track, until: '2026-10-01', reason: 'exceptional-grounds' },
    { do: 'park', track, until: '2026-10-01', reason: 'illness' },
    { do: 'assign', track, person: 'Sara' },
    { do: 'correct', fact: pick(foreign.fact, each.which), from: story.now },
    { do: 'offer-handoff', track, handoff: 'school', id: 'fresh', receiver: 'birch' },
    { do: 'accept-handoff', handoff },
    { do: 'decline-handoff', handoff, reason: 'capacity' },
    { do: 'withdraw-handoff', handoff },
  ];
  for (const command of commands) {
    const outcome = decide(definition, state, command, story.context(who));
    hold(isDeepStrictEqual(outcome, nothing), 'a refusal tells an outsider nothing', who, command, outcome);
  }
}

/** Writing to what is frozen throws, since modules are strict. What is frozen already is known to be so throughout. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
  return value;
}
