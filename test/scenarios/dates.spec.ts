import type { Day } from '#calendar';
import { forecast, timersOf } from '#workflow';
import { offered, referred, reported, talkAsked, TUESDAY } from './support/openings.js';
import { Story } from './support/story.js';
import { agencies, calendar, youthConcern } from './support/town.js';

const assessed = () =>
  reported().acts('socialWorker', 'social-services', 'assess-protection', {
    protection: 'no-danger',
    assessor: 'qualified',
  });

describe('a second report', () => {
  it('moves no clock, and wakes the owner', () => {
    const story = assessed().does('socialWorker', { do: 'assign', track: 'social-services', person: 'Sara' });
    const before = story.dates('track:social-services');
    story.until('2026-09-10T08:00:00.000Z').hears();
    story.does('welfare', { do: 'record-fact', kind: 'report.received', code: 'received' });
    expect(story.dates('track:social-services')).toEqual(before);
    expect(Object.keys(story.state.tracks)).toEqual(['social-services']);
    expect(story.hears()).toEqual(['2026-09-10 task track:social-services news → social (Sara)']);
  });

  it('leaves what comes later counting from the first', () => {
    const story = reported()
      .until('2026-09-10T08:00:00.000Z')
      .does('welfare', { do: 'record-fact', kind: 'report.received', code: 'received' });
    story.acts('socialWorker', 'social-services', 'assess-protection', {
      protection: 'no-danger',
      assessor: 'qualified',
    });
    expect(story.dates('track:social-services').statutory).toBe('2026-09-22');
  });

  it('after the first was closed, has a date and a feedback of its own', () => {
    const story = referred().records('officer', 'report.received', 'received');
    story.records('officer', 'feedback.requested', 'yes').finishes('socialWorker', 'social-services.register-report');
    story.acts('socialWorker', 'social-services', 'assess-protection', {
      protection: 'no-danger',
      assessor: 'qualified',
    });
    story.acts('socialWorker', 'social-services', 'not-open', { 'child.heard': 'heard', assessor: 'qualified' });
    story.finishes('socialWorker', 'social-services.feedback', { reply: 'given' });
    story.acts('socialWorker', 'social-services', 'end-social-services', { closing: 'goals-met' });

    story
      .until('2026-11-02T09:00:00.000Z')
      .records('welfare', 'report.received', 'received')
      .records('welfare', 'feedback.requested', 'yes');
    expect(story.dates('track:social-services~2')).toEqual({
      statutory: '2026-11-02',
      due: '2026-11-02',
      next: '2026-11-02T12:00:00.000Z',
    });
    expect(story.tasks()).toEqual([
      'coordination.ask-consent',
      'social-services~2.decision',
      'social-services~2.register-report',
    ]);
    story.acts('socialWorker', 'social-services~2', 'assess-protection', {
      protection: 'no-danger',
      assessor: 'qualified',
    });
    expect(story.dates('track:social-services~2').statutory).toBe('2026-11-16');
    story.until('2026-11-10T09:00:00.000Z').acts('socialWorker', 'social-services~2', 'open-investigation', {
      'child.heard': 'heard',
      assessor: 'qualified',
    });
    expect(story.dates('track:social-services~2').statutory).toBe('2027-03-10');
    expect(story.dates('task:social-services~2.feedback').due).toBe('2026-11-17');
  });
});

describe('an extension', () => {
  const extend = (until: string, reason = 'exceptional-grounds') =>
    ({ do: 'extend', track: 'social-services', until, reason }) as const;

  it('is given for a coded reason alone, to a day after the one it has; the law names no longest time', () => {
    const story = assessed();
    expect(story.refused('socialWorker', extend('2026-09-29', 'busy'))).toEqual({
      refused: 'input',
      missing: [{ need: 'answer', field: 'reason', allowed: ['exceptional-grounds'] }],
    });
    for (const until of ['2026-09-22', '2999-10-07', '2026-09-31', '', 'tomorrow'])
      expect(story.refused('socialWorker', extend(until))).toMatchObject({
        refused: 'input',
        missing: [{ need: 'answer', field: 'until' }],
      });
    expect(story.refused('headOfUnit', extend('2026-09-29'))).toEqual({ refused: 'not-yours', missing: [] });
    expect(reported().refused('socialWorker', extend('2026-09-29'))).toEqual({ refused: 'not-yours', missing: [] });
    // More than as long again, which nothing in SoL 20 kap. 2 § speaks against.
    expect(assessed().does('socialWorker', extend('2026-10-20')).dates('track:social-services').due).toBe('2026-10-20');
  });

  it('from 29 December to 12 January is reminded of on the way, over New Year and Epiphany', () => {
    const story = reported('2026-12-15T09:00:00.000Z').acts('socialWorker', 'social-services', 'assess-protection', {
      protection: 'no-danger',
      assessor: 'qualified',
    });
    expect(story.dates('track:social-services')).toMatchObject({ statutory: '2026-12-29', due: '2026-12-29' });
    story.until('2026-12-29T10:00:00.000Z').hears();
    story.does('socialWorker', extend('2027-01-12'));
    story.until('2027-01-14T12:00:00.000Z');
    const heard = story.hears();
    process.stdout.write(`extended from 29 December to 12 January:\n  ${heard.join('\n  ')}\n`);
    expect(heard).toEqual([
      '2027-01-05 deadline track:social-services rung 0 → social',
      '2027-01-08 deadline track:social-services rung 1 → social',
      '2027-01-11 deadline track:social-services rung 2 → social, social head',
      '2027-01-12 deadline track:social-services rung 3 → social, social head',
      '2027-01-13 deadline track:social-services rung 4 → social, social head',
    ]);
  });

  it('to a day on which nobody works ends on the next weekday, also when it is reckoned anew', () => {
    for (const [until, due] of [
      ['2026-10-03', '2026-10-05'],
      ['2026-12-25', '2026-12-28'],
    ] as const) {
      const story = assessed().does('socialWorker', extend(until));
      const track = story.state.tracks['social-services'];
      expect(track).toMatchObject({ clock: { statutory: '2026-09-22', due }, extended: { until } });
      story.does('system', { do: 're-reckon' });
      expect(story.dates('track:social-services').due).toBe(due);
    }
  });

  it('moves what is due, and keeps the statutory date', () => {
    const story = assessed().does('socialWorker', extend('2026-10-06'));
    story.hears();
    expect(story.state.tracks['social-services']).toMatchObject({
      clock: { statutory: '2026-09-22', due: '2026-10-06' },
      extended: { until: '2026-10-06', reason: 'exceptional-grounds' },
    });
    story.until('2026-10-07T08:00:00.000Z');
    // Day 7, 10 and 13 follow the moved date too.
    expect(story.hears()).toEqual([
      '2026-09-29 deadline track:social-services rung 0 → social',
      '2026-10-02 deadline track:social-services rung 1 → social',
      '2026-10-05 deadline track:social-services rung 2 → social, social head',
      '2026-10-06 deadline track:social-services rung 3 → social, social head',
      '2026-10-07 deadline track:social-services rung 4 → social, social head',
    ]);
    story.acts('socialWorker', 'social-services', 'not-open', { 'child.heard': 'heard', assessor: 'qualified' });
    expect(story.state.tracks['social-services']).not.toHaveProperty('extended');
  });
});

describe('parking', () => {
  const park = (until: string, reason = 'away', track = 'coordination') =>
    ({ do: 'park', track, until, reason }) as const;

  it('is silent until its day, and then gives the track back with its dates', () => {
    const story = referred().does('coordinator', park('2026-09-18'));
    story.hears();
    story.until('2026-09-18T06:59:00.000Z');
    expect(story.hears().filter((told) => told.includes('track:'))).toEqual([]);
    expect(forecast(story.definition, story.state, 'track:coordination', story.now, 2, { calendar, agencies })).toEqual(
      [
        { at: '2026-09-18T07:00:00.000Z', to: [{ agency: 'coordination' }] },
        { at: '2026-09-19T07:00:00.000Z', to: [{ agency: 'coordination' }] },
      ],
    );
    story.until('2026-09-18T07:00:00.000Z');
    expect(story.hears()).toContain('2026-09-18 task track:coordination review → coordination');
    expect(story.state.tracks.coordination).not.toHaveProperty('parked');
    expect(story.dates('track:coordination')).toEqual({
      statutory: '2026-09-22',
      due: '2026-09-22',
      next: '2026-09-19T07:00:00.000Z',
    });
  });

  it('beyond its due day, speaks of that as soon as it is back', () => {
    const story = referred().does('coordinator', park('2026-10-01'));
    story.hears();
    story.until('2026-10-01T08:00:00.000Z');
    expect(story.hears().filter((told) => told.includes('track:'))).toEqual([
      '2026-10-01 task track:coordination review → coordination',
      '2026-10-01 deadline track:coordination rung 2 → coordination, coordination head',
    ]);
  });

  it('lasts four weeks at most, for a coded reason', () => {
    const story = referred();
    expect(story.refused('coordinator', park('2026-09-18', 'busy'))).toMatchObject({
      missing: [{ field: 'reason', allowed: ['illness', 'away'] }],
    });
    for (const until of ['2026-09-08', '2026-10-07', '2026-09-31', 'soon']) {
      expect(story.refused('coordinator', park(until))).toMatchObject({
        missing: [{ field: 'until', allowed: ['2026-10-06'] }],
      });
    }
    story.does('coordinator', park('2026-10-06'));
  });

  it('lasts no longer than anything may wait', () => {
    const definition = { ...youthConcern, nothingWaitsLongerThan: { amount: 10, unit: 'calendar-day' } as const };
    const story = new Story(TUESDAY, definition).records('officer', 'referral.received', 'received');
    expect(story.refused('coordinator', park('2026-09-19'))).toMatchObject({
      missing: [{ field: 'until', allowed: ['2026-09-18'] }],
    });
    story.does('coordinator', park('2026-09-18'));
  });

  it('ends when the track goes on to another stage', () => {
    const story = assessed()
      .does('socialWorker', park('2026-09-18', 'away', 'social-services'))
      .acts('socialWorker', 'social-services', 'open-investigation', { 'child.heard': 'heard', assessor: 'qualified' })
      .acts('socialWorker', 'social-services', 'grant-support');
    expect(story.state.tracks['social-services']).not.toHaveProperty('parked');
    expect(story.dates('track:social-services').next).toBe('2026-10-17T07:00:00.000Z');
  });

  it('does not reach beyond a date that the law sets', () => {
    expect(reported().refused('socialWorker', park('2026-09-09', 'away', 'social-services'))).toMatchObject({
      missing: [{ field: 'until', allowed: [] }],
    });
    const refused = assessed().refused('socialWorker', park('2026-09-23', 'away', 'social-services'));
    expect(refused).toMatchObject({ missing: [{ field: 'until', allowed: ['2026-09-22'] }] });
    assessed().does('socialWorker', park('2026-09-22', 'away', 'social-services'));
  });

  it('is not woken by an extension', () => {
    const story = assessed().does('socialWorker', park('2026-09-18', 'away', 'social-services'));
    story.does('socialWorker', {
      do: 'extend',
      track: 'social-services',
      until: '2026-10-06',
      reason: 'exceptional-grounds',
    });
    expect(story.dates('track:social-services')).toEqual({
      statutory: '2026-09-22',
      due: '2026-10-06',
      next: '2026-09-18T07:00:00.000Z',
    });
    story.until('2026-09-18T08:00:00.000Z');
    expect(story.dates('track:social-services').due).toBe('2026-10-06');
  });
});

describe('a corrected date', () => {
  it('moves what counted from its fact, and only that', () => {
    const story = reported().does(
      'officer',
      { do: 'record-fact', kind: 'referral.received', code: 'received' },
      { do: 'record-fact', kind: 'talk.requested', code: 'requested' },
    );
    story.acts('socialWorker', 'social-services', 'assess-protection', {
      protection: 'no-danger',
      assessor: 'qualified',
    });
    const { tracks, tasks } = story.state;
    story
      .until('2026-09-09T08:00:00.000Z')
      .does('officer', { do: 'correct', fact: 'report.received~1', from: '2026-09-04T12:00:00.000Z' });
    expect(story.dates('track:social-services')).toEqual({
      statutory: '2026-09-18',
      due: '2026-09-18',
      next: '2026-09-11T07:00:00.000Z',
    });
    expect(story.state.tracks.coordination).toEqual(tracks.coordination);
    expect(story.state.tracks.police).toEqual(tracks.police);
    expect(story.state.tasks).toEqual(tasks);
    expect(story.events.slice(-2)).toMatchObject([{ type: 'fact-corrected' }, { type: 'track-reckoned' }]);
  });

  it('is put right by the agency that recorded it, to a moment that has been', () => {
    const story = reported();
    const correct = (from: string) => ({ do: 'correct', fact: 'report.received~1', from }) as const;
    expect(story.refused('socialWorker', correct(TUESDAY))).toEqual({ refused: 'not-yours', missing: [] });
    for (const from of [
      '2026-09-08T08:00:00.001Z',
      '2024-09-06T08:00:00.000Z',
      '2026-09-07',
      '',
      '2026-02-30T08:00:00.000Z',
    ]) {
      expect(story.refused('officer', correct(from))).toEqual({
        refused: 'input',
        missing: [{ need: 'answer', field: 'from', allowed: [], within: { from: '2024-09-07', to: '2026-09-08' } }],
      });
    }
  });

  it('that makes a date late is heard of at once', () => {
    const story = assessed();
    story.hears();
    story.does('officer', { do: 'correct', fact: 'report.received~1', from: '2026-08-20T12:00:00.000Z' }).catchUp();
    expect(story.hears()).toEqual(['2026-09-08 deadline track:social-services rung 4 → social, social head']);
  });
});

describe('a holiday that is added later', () => {
  const withHoliday = (...days: Day[]) => ({
    ...calendar,
    holidays: new Map([...calendar.holidays, ...days.map((day) => [day, 'sorgedag'] as const)]),
  });

  it('moves what ends on it to the next weekday, and nothing else', () => {
    const story = referred().does('officer', { do: 'record-fact', kind: 'report.received', code: 'received' });
    story.calendar = withHoliday('2026-09-08', '2026-09-22');
    story.does('system', { do: 're-reckon' });
    // The protection check counts holidays too (SoL 20:1).
    expect(story.dates('track:social-services')).toMatchObject({ statutory: '2026-09-08', due: '2026-09-08' });
    expect(story.dates('track:coordination')).toEqual({
      statutory: '2026-09-22',
      due: '2026-09-23',
      next: '2026-09-19T07:00:00.000Z',
    });
    expect(story.dates('task:coordination.ask-consent').due).toBe('2026-09-15');
    expect(story.events.filter(({ type }) => type === 'track-reckoned')).toHaveLength(1);
    const { seq } = story.state;
    story.does('system', { do: 're-reckon' });
    expect(story.state.seq).toBe(seq);
  });

  it('moves working days, also of an answer and of what the sender decides', () => {
    const story = offered();
    story.agrees('coordinator', ['coordination', 'oak']);
    story.does('coordinator', {
      do: 'offer-handoff',
      track: 'coordination',
      handoff: 'school',
      id: 'h2',
      receiver: 'oak',
    });
    story.does('oakWelfare', { do: 'decline-handoff', handoff: 'h2', reason: 'capacity' });
    story.calendar = withHoliday('2026-09-09');
    story.does('system', { do: 're-reckon' });
    expect(story.dates('handoff:h1').due).toBe('2026-09-23');
    expect(story.dates('task:coordination.decide-what-now').due).toBe('2026-09-11');
  });

  it('moves a talk that was missed, and leaves one that is booked', () => {
    const story = talkAsked();
    story.does('officer', { do: 'do-task', task: 'police.concern-talk', outcome: 'missed' });
    expect(story.dates('task:police.concern-talk').due).toBe('2026-09-15');
    story.calendar = withHoliday('2026-09-15');
    story.does('system', { do: 're-reckon' });
    expect(story.dates('task:police.concern-talk')).toMatchObject({ statutory: '2026-09-15', due: '2026-09-16' });
    story.does('officer', { do: 'book', task: 'police.concern-talk', on: '2026-09-15T12:00:00.000Z' });
    story.does('system', { do: 're-reckon' });
    expect(story.dates('task:police.concern-talk').due).toBe('2026-09-15');
  });

  it('is told by the worker alone', () => {
    expect(referred().refused('coordinator', { do: 're-reckon' })).toEqual({ refused: 'not-yours', missing: [] });
  });
});

describe('when the worker was down', () => {
  it('steps that were missed speak once, the highest', () => {
    const story = referred();
    story.hears();
    story.downUntil('2026-10-08T12:00:00.000Z').catchUp();
    expect(story.hears()).toEqual([
      '2026-10-08 task task:coordination.ask-consent rung 2 → police, police head',
      '2026-10-08 deadline track:coordination rung 2 → coordination, coordination head',
    ]);
    // And then weekly, as if nothing had been: the day after it was due, and each week from that.
    expect(story.dates('track:coordination').next).toBe('2026-10-14T07:00:00.000Z');
  });

  it('a look-over that was due is no reminder of a step long past', () => {
    const story = assessed().acts('socialWorker', 'social-services', 'open-investigation', {
      'child.heard': 'heard',
      assessor: 'qualified',
    });
    story.hears();
    story.until('2026-12-02T00:00:00.000Z');
    expect(story.hears()).toEqual([
      '2026-10-20 deadline track:social-services review → social',
      '2026-12-01 deadline track:social-services review → social',
    ]);
    // A month and two weeks before the four months end, on Friday 8 January 2027.
    story.until('2027-01-09T09:00:00.000Z');
    expect(story.hears()).toEqual([
      '2026-12-08 deadline track:social-services rung 0 → social',
      '2026-12-25 deadline track:social-services rung 1 → social',
      '2027-01-08 deadline track:social-services rung 2 → social, social head',
      '2027-01-09 deadline track:social-services rung 3 → social, social head',
    ]);
  });

  it('a look-over does not speak as the step that rang before it', () => {
    const definition = structuredClone(youthConcern);
    const investigation = definition.tracks['social-services']?.stages['investigation'];
    if (investigation === undefined) throw new Error('the definition has no investigation');
    investigation.ladder = 'assessment';
    const story = new Story(TUESDAY, definition).does('officer', {
      do: 'record-fact',
      kind: 'report.received',
      code: 'received',
    });
    story.acts('socialWorker', 'social-services', 'assess-protection', {
      protection: 'no-danger',
      assessor: 'qualified',
    });
    story.acts('socialWorker', 'social-services', 'open-investigation', {
      'child.heard': 'not-heard',
      assessor: 'qualified',
    });
    story.hears();
    story.until('2026-12-16T08:00:00.000Z');
    expect(story.hears().filter((told) => told.includes('track:'))).toEqual([
      '2026-09-15 deadline track:social-services rung 0 → social',
      '2026-09-18 deadline track:social-services rung 1 → social',
      '2026-09-21 deadline track:social-services rung 2 → social, social head',
      '2026-11-02 deadline track:social-services review → social',
      '2026-12-14 deadline track:social-services review → social',
    ]);
  });
});

describe('a timer', () => {
  it('that is stale changes nothing', () => {
    const story = referred();
    const stale = story.dates('track:coordination').next;
    story
      .does('coordinator', { do: 'park', track: 'coordination', until: '2026-09-30', reason: 'away' })
      .downUntil('2026-09-20T12:00:00.000Z');
    const { state } = story;
    story.hears();
    story
      .ring('track:coordination', stale)
      .ring('track:police', stale)
      .ring('fact:nothing~1', stale)
      .ring('task:coordination.ask-consent', stale);
    expect(story.state).toBe(state);
    expect(story.hears()).toEqual([]);
  });

  it('that rings twice speaks once, and one before its time not at all', () => {
    const story = referred();
    const { next } = story.dates('task:coordination.ask-consent');
    story.hears();
    story.ring('task:coordination.ask-consent', next);
    expect(story.hears()).toEqual([]);
    story.downUntil(next).ring('task:coordination.ask-consent', next).ring('task:coordination.ask-consent', next);
    expect(story.hears()).toEqual(['2026-09-12 task task:coordination.ask-consent rung 0 → police']);
  });

  it('is rung by the worker alone, and on a closed case passes', () => {
    const story = reported();
    const { next } = story.dates('track:social-services');
    expect(story.refused('socialWorker', { do: 'timer-due', thing: 'track:social-services', at: next })).toEqual({
      refused: 'not-yours',
      missing: [],
    });
    story.does('socialWorker', { do: 'close-duplicate', track: 'social-services' });
    const { state } = story;
    expect(story.downUntil(next).ring('track:social-services', next).state).toBe(state);
  });

  it('is of whoever took the track, unless another agency has the task', () => {
    const story = referred().does('coordinator', { do: 'assign', track: 'coordination', person: 'Karin' });
    const whose = timersOf(youthConcern, story.state).map(({ thing, agency, person }) => [thing, agency, person]);
    expect(whose).toEqual([
      ['track:coordination', 'coordination', 'Karin'],
      ['task:coordination.ask-consent', 'police', undefined],
    ]);
  });

  it('moves no revision: a reminder is nothing that a colleague changed', () => {
    const story = referred();
    const before = story.state.tracks.coordination?.revision;
    expect(story.until('2026-09-24T08:00:00.000Z').state.tracks.coordination?.revision).toBe(before);
  });
});

describe('what is late when it begins', () => {
  it('speaks at once, with the step that it has come to, and then as usual', () => {
    const story = new Story(TUESDAY);
    story.does('officer', {
      do: 'record-fact',
      kind: 'report.received',
      code: 'received',
      from: '2026-09-04T12:00:00.000Z',
    });
    expect(story.dates('track:social-services')).toEqual({ statutory: '2026-09-04', due: '2026-09-04', next: TUESDAY });
    story.hears();
    story.catchUp();
    expect(story.hears()).toEqual([
      '2026-09-08 deadline track:social-services rung 18 → social, social head, social duty',
    ]);
    // A check that is undone is said each of the first working days.
    expect(story.dates('track:social-services').next).toBe('2026-09-09T07:00:00.000Z');
  });
});
