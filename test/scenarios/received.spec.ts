import { type Definition, receiptsOf } from '#workflow';
import { offered, reported, sent, TUESDAY } from './support/openings.js';
import { replayAgrees } from './support/promises.js';
import { Story } from './support/story.js';
import { youthConcern } from './support/town.js';

const register = 'social-services.register-report';
const nothing = { refused: 'not-yours', missing: [] };

/** What an agency learns of what it sent: when it was sent, received and registered. */
const learns = ({ definition, state }: Story, agency: string) =>
  receiptsOf(definition, state, agency).map(({ fact: { kind }, sent: at, received, registered }) => [
    kind,
    at,
    received,
    registered,
  ]);

describe('what comes in', () => {
  it('is registered by the next working day (OSL 5 kap. 1 §), or is late, and the head hears of it', () => {
    const story = sent('2026-09-11T13:00:00.000Z');
    // Friday afternoon: on Monday.
    expect(story.dates(`task:${register}`)).toMatchObject({ statutory: '2026-09-14', due: '2026-09-14' });
    story.until('2026-09-15T12:00:00.000Z');
    expect(story.hears().filter((told) => told.includes(register))).toEqual([
      `2026-09-14 task task:${register} rung 0 → social`,
      `2026-09-15 task task:${register} rung 1 → social, social head`,
    ]);
    story.finishes('headOfUnit', register);
    expect(story.until('2026-09-30T12:00:00.000Z').hears().join(' ')).not.toContain(register);
    replayAgrees(story);
  });

  it('is sent, received once somebody there has it before them, and registered; its sender learns that alone', () => {
    const story = sent();
    expect(learns(story, 'police')).toEqual([['report.received', TUESDAY, undefined, undefined]]);
    story.until('2026-09-08T09:00:00.000Z').does('headOfUnit', { do: 'receive' });
    expect(learns(story, 'police')).toEqual([['report.received', TUESDAY, story.now, undefined]]);
    const opened = story.now;
    story.until('2026-09-08T10:00:00.000Z').does('socialWorker', { do: 'receive' }).finishes('socialWorker', register);
    expect(learns(story, 'police')).toEqual([['report.received', TUESDAY, opened, story.now]]);
    for (const other of ['social', 'coordination', 'birch']) expect(learns(story, other)).toEqual([]);
    expect(
      story.events.filter((event) => event.type === 'fact-recorded' && event.fact.kind === 'report.receipt'),
    ).toHaveLength(2);
  });

  it('is received by nobody else, whoever opens the case', () => {
    const story = sent().records('officer', 'referral.received', 'received');
    for (const who of ['officer', 'coordinator', 'welfare', 'northWorker'] as const) story.does(who, { do: 'receive' });
    expect(story.refused('system', { do: 'receive' })).toEqual(nothing);
    expect(learns(story, 'police')).toEqual([['report.received', TUESDAY, undefined, undefined]]);
  });

  it('is registered by its receiver: not by who sent it, nor by another office', () => {
    const story = sent();
    for (const who of ['officer', 'coordinator', 'northWorker'] as const)
      expect(story.refused(who, { do: 'do-task', task: register, outcome: 'done' })).toEqual(nothing);
  });

  it('is registered each by itself: a second report, and the notice that comes with one (LUL 6 §)', () => {
    const story = sent()
      .records('officer', 'offence.notice', 'from-15')
      .records('welfare', 'report.received', 'received');
    expect(story.tasks().filter((task) => task.includes('register'))).toEqual([
      'social-services.register-notice',
      'social-services.register-report',
      'social-services.register-report~2',
    ]);
    story.does('socialWorker', { do: 'receive' }).finishes('socialWorker', `${register}~2`);
    expect(learns(story, 'birch')).toEqual([['report.received', TUESDAY, TUESDAY, TUESDAY]]);
    expect(learns(story, 'police')).toEqual([
      ['offence.notice', TUESDAY, TUESDAY, undefined],
      ['report.received', TUESDAY, TUESDAY, undefined],
    ]);
  });

  it('is not closed unregistered, as a duplicate neither; and brought to the other case, it has its number', () => {
    const duplicate = { do: 'close-duplicate', track: 'social-services' } as const;
    expect(sent().refused('socialWorker', duplicate)).toEqual({
      refused: 'missing',
      missing: [{ need: 'task', task: register, definition: 'register-report' }],
    });
    const goesOn = reported('2026-09-10T08:00:00.000Z');
    goesOn.does('socialWorker', { do: 'bring-date', kind: 'report.received', code: 'received', from: TUESDAY });
    expect(goesOn.tasks()).toEqual(['social-services.decision']);
    expect(goesOn.dates('track:social-services').statutory).toBe('2026-09-08');
  });

  it('goes on registered where a slip closed it and is taken back', () => {
    const story = reported().does('socialWorker', { do: 'close-duplicate', track: 'social-services' });
    const part = { track: 'social-services', stage: 'protection-check', entered: TUESDAY };
    story.until('2026-09-09T08:00:00.000Z').does('socialWorker', { do: 'take-back', parts: [part] });
    expect(story.tasks()).toEqual(['social-services~2.decision']);
  });

  it('is registered by a school that accepts a handoff, and by another office that takes a case over', () => {
    const school = offered().does('welfare', { do: 'accept-handoff', handoff: 'h1' });
    expect(school.dates('task:school.register-case').due).toBe('2026-09-09');
    expect(school.refused('coordinator', { do: 'do-task', task: 'school.register-case', outcome: 'done' })).toEqual(
      nothing,
    );
    const moves = (story: Story) =>
      story
        .does('socialWorker', {
          do: 'offer-handoff',
          track: 'social-services',
          handoff: 'other-office',
          id: 'north',
          receiver: 'social-north',
        })
        .does('northWorker', { do: 'accept-handoff', handoff: 'north' })
        .tasks();
    expect(moves(reported())).toEqual(['social-services.decision', `${register}~2`]);
    // What the first had not done is the other's, once.
    expect(moves(sent())).toEqual(['social-services.decision', register]);
  });

  it('by rules that asked for no number is asked for none when its case is moved; what comes after is', () => {
    const before = new Story(TUESDAY, withoutRegisters()).records('officer', 'report.received', 'received');
    before.records('welfare', 'own.referral', 'received', { subject: 'birch' });
    expect(learns(before, 'police')).toEqual([]);
    const story = new Story(TUESDAY);
    story.state = { ...before.state, version: 3 };
    const { version } = youthConcern;
    story.does('system', { do: 'move-to-version', version, stages: {} });
    expect(story.tasks()).toEqual(['social-services.decision']);
    expect(learns(story, 'police')).toEqual([]);
    story.records('welfare', 'report.received', 'received');
    expect(story.tasks()).toEqual(['social-services.decision', register]);
    expect(learns(story, 'birch')).toEqual([['report.received', TUESDAY, undefined, undefined]]);
  });

  it('from paper is registered from the day that it was brought in', () => {
    const story = new Story('2026-09-24T08:00:00.000Z');
    const paper = { stage: 'preliminary-assessment', entered: TUESDAY, agency: 'social' };
    story.does('socialWorker', { do: 'bring-in', track: 'social-services', ...paper });
    story.records('socialWorker', 'report.received', 'received', { from: TUESDAY });
    expect(story.dates(`task:${register}`).due).toBe('2026-09-25');
    expect(learns(story, 'social')).toEqual([]);
  });
});

/** As versions were before they asked for a number. */
function withoutRegisters(): Definition {
  const definition = structuredClone(youthConcern);
  delete definition.vocabulary.receipt;
  for (const track of Object.values(definition.tracks)) {
    const isOther = ([, { kind }]: [string, { kind: string }]): boolean => kind !== 'register';
    track.tasks = Object.fromEntries(Object.entries(track.tasks).filter(isOther));
    track.waiting = track.waiting.filter(isOther);
  }
  return definition;
}
