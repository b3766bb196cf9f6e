import { reported, talkAsked, TUESDAY } from './support/openings.js';
import { Story } from './support/story.js';
import { opinionGiven, checked } from './told/social-services.js';

const notice = (code: 'from-15' | 'under-15', now = TUESDAY) =>
  new Story(now).records('officer', 'offence.notice', code);

describe('a notice of a suspected offence', () => {
  it('opens the police’s part, and gives the prosecutor’s decision six weeks from the notice (LUL 4 §)', () => {
    const story = notice('from-15');
    expect(story.stages()).toEqual({ police: 'talk-planned' });
    expect(story.dates('track:police').due).toBe('2026-09-22');
    expect(story.dates('task:police.prosecution')).toMatchObject({ statutory: '2026-10-20', due: '2026-10-20' });
    expect(story.tasks()).toEqual(['police.concern-talk', 'police.prosecution']);
  });

  it('about somebody under fifteen goes to no prosecutor', () => {
    const story = notice('under-15').records('officer', 'report.received', 'received');
    expect(story.tasks()).toEqual([
      'police.concern-talk',
      'social-services.decision',
      'social-services.register-notice',
      'social-services.register-report',
    ]);
  });

  it('counts from when it was given, even if it is entered later', () => {
    const story = new Story(TUESDAY).records('officer', 'offence.notice', 'from-15', {
      from: '2026-09-01T12:00:00.000Z',
    });
    expect(story.dates('task:police.prosecution').due).toBe('2026-10-13');
  });

  it('on a track that runs moves no clock, and has six weeks of its own', () => {
    const story = talkAsked().until('2026-09-17T08:00:00.000Z');
    const before = story.dates('track:police');
    story.records('officer', 'offence.notice', 'from-15');
    expect(story.dates('track:police')).toEqual(before);
    expect(story.dates('task:police.prosecution').due).toBe('2026-10-29');
  });

  it('given again has six weeks from its own day, and the first keeps its own', () => {
    const story = notice('from-15').until('2026-09-22T08:00:00.000Z').records('officer', 'offence.notice', 'from-15');
    expect(story.dates('task:police.prosecution').due).toBe('2026-10-20');
    expect(story.dates('task:police.prosecution~2').due).toBe('2026-11-03');
  });

  it('whose date was wrong moves its own six weeks and no other’s', () => {
    const story = notice('from-15').until('2026-09-22T08:00:00.000Z').records('officer', 'offence.notice', 'from-15');
    story.does('officer', { do: 'correct', fact: 'offence.notice~2', from: '2026-09-15T08:00:00.000Z' });
    expect(story.dates('task:police.prosecution').due).toBe('2026-10-20');
    expect(story.dates('task:police.prosecution~2').due).toBe('2026-10-27');
  });

  it('is the police’s to give', () => {
    const command = { do: 'record-fact', kind: 'offence.notice', code: 'from-15' } as const;
    for (const who of ['socialWorker', 'welfare', 'coordinator', 'fieldWorker'] as const)
      expect(new Story(TUESDAY).refused(who, command)).toEqual({ refused: 'not-yours', missing: [] });
  });

  it('holds the police’s part open until the prosecutor has decided', () => {
    const story = notice('from-15');
    const end = { do: 'take-action', track: 'police', action: 'close', answers: { closing: 'moved' } } as const;
    expect(story.refused('officer', end)).toEqual({
      refused: 'missing',
      missing: [{ need: 'task', task: 'police.prosecution', definition: 'prosecution' }],
    });
    story.finishes('officer', 'police.prosecution', { prosecution: 'handed-on' }).does('officer', end);
    expect(story.state.status).toBe('closed');
  });
});

describe('the board’s opinion to the prosecutor (LUL 11 §)', () => {
  it('is owed six weeks from the notice, by whoever has the report', () => {
    const story = reported().until('2026-09-15T08:00:00.000Z').records('officer', 'offence.notice', 'from-15');
    expect(story.state.tasks['social-services.opinion']).toMatchObject({
      agency: 'social',
      clock: { statutory: '2026-10-27', due: '2026-10-27' },
    });
  });

  it('is owed from the notice’s day also when the report comes after it', () => {
    const story = notice('from-15').until('2026-09-15T08:00:00.000Z').records('officer', 'report.received', 'received');
    expect(story.dates('task:social-services.opinion').due).toBe('2026-10-20');
  });

  it('is owed for each notice, and reminded of until it is given', () => {
    const story = reported().records('officer', 'offence.notice', 'from-15');
    story.until('2026-10-22T08:00:00.000Z');
    expect(story.hears().filter((told) => told.includes('opinion'))).toEqual([
      '2026-10-17 task task:social-services.opinion rung 0 → social',
      '2026-10-20 task task:social-services.opinion rung 1 → social',
      '2026-10-21 task task:social-services.opinion rung 2 → social, social head',
    ]);
    const given = opinionGiven();
    expect(given.tasks()).not.toContain('social-services.opinion');
    given.until('2026-12-01T08:00:00.000Z').records('officer', 'offence.notice', 'from-15');
    expect(given.dates('task:social-services.opinion~2').due).toBe('2027-01-12');
  });

  it('is not owed again for a notice it was given on, when another report opens a part anew', () => {
    const story = opinionGiven().does('socialWorker', { do: 'assign', track: 'social-services', person: 'Sara' });
    story.acts('socialWorker', 'social-services', 'assess-protection', {
      protection: 'no-danger',
      assessor: 'qualified',
    });
    story.acts('socialWorker', 'social-services', 'not-open', { 'child.heard': 'heard', assessor: 'qualified' });
    story.acts('socialWorker', 'social-services', 'end-social-services', { closing: 'unfounded' });
    story.until('2026-12-01T08:00:00.000Z').records('welfare', 'report.received', 'received');
    expect(story.tasks()).not.toContain('social-services~2.opinion');
    story.records('officer', 'offence.notice', 'from-15');
    expect(story.dates('task:social-services~2.opinion').due).toBe('2027-01-12');
  });

  it('is owed by nobody where social services have no part', () => {
    expect(checked().tasks()).toEqual([]);
    expect(notice('from-15').tasks()).not.toContain('social-services.opinion');
  });
});
