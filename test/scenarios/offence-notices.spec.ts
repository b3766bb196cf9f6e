import { talkAsked, TUESDAY } from './support/openings.js';
import { Story } from './support/story.js';
import { youthConcern } from './support/town.js';
import { noticeGiven, served, talkWaited, talkWaits } from './told/police.js';
import { checked, noticeRegistered, opinionGiven } from './told/social-services.js';

const noticed = (code: 'from-15' | 'under-15', now = TUESDAY) =>
  new Story(now).records('officer', 'offence.notice', code);

describe('a notice of a suspected offence (LUL 6 and 34 §)', () => {
  it.each(['from-15', 'under-15'] as const)(
    '%s needs no report: social services check, decide and register',
    (code) => {
      const story = noticed(code);
      expect(story.stages()).toEqual({
        'social-services': 'protection-check',
        'offence-investigation': 'investigated',
      });
      expect(story.dates('track:social-services').due).toBe('2026-09-08');
      expect(story.dates('task:social-services.decision').due).toBe('2026-09-22');
      expect(story.tasks().filter((task) => task.startsWith('social-services.'))).toEqual([
        'social-services.decision',
        'social-services.mediation',
        'social-services.register-notice',
      ]);
    },
  );

  it('opens no concern talk', () => {
    expect(noticeGiven().stages()).not.toHaveProperty('police');
  });

  it('with a report after it counts from whichever came first', () => {
    const story = noticeRegistered().until('2026-09-15T08:00:00.000Z');
    const before = story.dates('track:social-services');
    story.records('welfare', 'report.received', 'received');
    expect(story.dates('track:social-services')).toEqual(before);
    story.acts('socialWorker', 'social-services', 'assess-protection', {
      protection: 'no-danger',
      assessor: 'qualified',
    });
    expect(story.dates('track:social-services').due).toBe('2026-09-22');
    // Whoever gave a notice has reported nothing, and is told of no decision (SoL 19 kap. 6 §).
    const asks = { do: 'record-fact', kind: 'feedback.requested', code: 'yes' } as const;
    expect(story.refused('officer', asks)).toEqual({ refused: 'not-yours', missing: [] });
    story.records('welfare', 'feedback.requested', 'yes');
  });

  it('counts from when it was given, even if it is entered later', () => {
    const story = new Story(TUESDAY).records('officer', 'offence.notice', 'under-15', {
      from: '2026-09-01T12:00:00.000Z',
    });
    expect(story.dates('task:social-services.decision').due).toBe('2026-09-15');
  });

  it('is the police’s to give', () => {
    const command = { do: 'record-fact', kind: 'offence.notice', code: 'from-15' } as const;
    for (const who of ['socialWorker', 'welfare', 'coordinator', 'fieldWorker'] as const)
      expect(new Story(TUESDAY).refused(who, command)).toEqual({ refused: 'not-yours', missing: [] });
  });

  it('says how the young person looks on mediation, which social services read; of who was under 15 it is not asked', () => {
    expect(noticed('under-15').tasks()).not.toContain('offence-investigation.ask-mediation');
    const story = noticed('from-15');
    expect(story.dates('task:offence-investigation.ask-mediation').due).toBe('2026-09-09');
    story.finishes('officer', 'offence-investigation.ask-mediation', { 'mediation.asked': 'wants' });
    expect(youthConcern.facts['mediation.asked']?.seenBy).toEqual(['police', 'social-services']);
  });

  it('asks the board each time whether there can be mediation (SoL 18 kap. 9 §)', () => {
    const story = noticeRegistered();
    expect(story.dates('task:social-services.mediation').due).toBe('2026-09-22');
    story.finishes('socialWorker', 'social-services.mediation', { mediation: 'unsuitable' });
    story.until('2026-09-21T08:00:00.000Z').records('officer', 'offence.notice', 'from-15');
    expect(story.dates('task:social-services.mediation~2').due).toBe('2026-10-05');
  });
});

describe('while an offence is investigated', () => {
  it('a concern talk that was asked for waits, with a next date, and is planned when that is over', () => {
    const story = talkWaits();
    expect(story.stages()).toMatchObject({ police: 'talk-waits' });
    expect(story.tasks()).not.toContain('police.concern-talk');
    expect(story.dates('track:police').due).toBe('2026-10-20');
    const planned = talkWaited();
    expect(planned.stages()).toMatchObject({ police: 'talk-planned' });
    expect(planned.tasks()).toContain('police.concern-talk~2');
  });

  it('and a new suspicion comes, it waits again', () => {
    const story = talkWaited().records('officer', 'offence.notice', 'from-15');
    expect(story.stages()).toMatchObject({ police: 'talk-waits' });
  });

  it('a talk that is asked for afterwards is planned, and the police say themselves that it waits', () => {
    const story = noticeGiven().until('2026-09-09T08:00:00.000Z').records('officer', 'talk.requested', 'requested');
    expect(story.stages()).toMatchObject({ police: 'talk-planned' });
    story.acts('officer', 'police', 'let-wait');
    expect(story.tasks()).not.toContain('police.concern-talk');
  });
});

describe('the six weeks to a decision on prosecution (LUL 4 §)', () => {
  it('count from the day on which the suspicion was served, and from no notice', () => {
    expect(
      noticeGiven()
        .tasks()
        .filter((task) => task.includes('prosecution')),
    ).toEqual([]);
    const story = served();
    expect(story.dates('task:offence-investigation.prosecution')).toMatchObject({
      statutory: '2026-10-27',
      due: '2026-10-27',
    });
  });

  it('are each suspicion’s own', () => {
    const story = served()
      .until('2026-09-30T08:00:00.000Z')
      .records('officer', 'suspicion.served', 'served', { from: '2026-09-29T10:00:00.000Z' });
    expect(story.dates('task:offence-investigation.prosecution').due).toBe('2026-10-27');
    expect(story.dates('task:offence-investigation.prosecution~2').due).toBe('2026-11-10');
  });

  it('are recorded with their day, by the police and where there is a notice alone', () => {
    const day = { from: '2026-09-08T07:00:00.000Z' };
    const serves = { do: 'record-fact', kind: 'suspicion.served', code: 'served' } as const;
    const within = { from: '2024-09-07', to: '2026-09-08' };
    expect(noticeGiven().refused('officer', serves)).toEqual({
      refused: 'input',
      missing: [{ need: 'answer', field: 'from', allowed: [], within }],
    });
    expect(noticeGiven().refused('socialWorker', { ...serves, ...day }).refused).toBe('not-yours');
    expect(talkAsked().refused('officer', { ...serves, ...day }).refused).toBe('not-yours');
  });

  it('hold the police’s part open until the prosecutor has decided', () => {
    const story = served();
    const end = {
      do: 'take-action',
      track: 'offence-investigation',
      action: 'end-investigation',
      answers: { closing: 'taken-over' },
    } as const;
    expect(story.refused('officer', end)).toEqual({
      refused: 'missing',
      missing: [{ need: 'task', task: 'offence-investigation.prosecution', definition: 'prosecution' }],
    });
    story.finishes('officer', 'offence-investigation.prosecution', { prosecution: 'handed-on' }).does('officer', end);
    expect(story.stages()).not.toHaveProperty('offence-investigation');
  });
});

describe('the board’s opinion to the prosecutor (LUL 11 and 12 §§)', () => {
  const asked = (to: string) =>
    noticeRegistered()
      .until('2026-09-21T08:00:00.000Z')
      .records('socialWorker', 'opinion.requested', 'requested', { to });

  it('is owed on request alone, by the day that whoever asks has set', () => {
    expect(noticeRegistered().tasks()).not.toContain('social-services.opinion-requested');
    // A Saturday: the day is the asker's own, and no weekday moves it.
    expect(asked('2026-10-10').dates('task:social-services.opinion-requested')).toMatchObject({
      statutory: '2026-10-10',
      due: '2026-10-10',
    });
  });

  it('is owed each time, by each day, whichever is first', () => {
    const story = asked('2026-10-09').records('socialWorker', 'opinion.requested', 'requested', { to: '2026-10-01' });
    expect(story.dates('task:social-services.opinion-requested').due).toBe('2026-10-09');
    expect(story.dates('task:social-services.opinion-requested~2').due).toBe('2026-10-01');
  });

  it('is reminded of until it is given, and late or not it is owed', () => {
    const story = asked('2026-10-09');
    story.hears();
    story.until('2026-10-13T08:00:00.000Z');
    expect(story.hears().filter((told) => told.includes('opinion'))).toEqual([
      '2026-10-06 task task:social-services.opinion-requested rung 0 → social',
      '2026-10-09 task task:social-services.opinion-requested rung 1 → social',
      '2026-10-10 task task:social-services.opinion-requested rung 2 → social, social head',
    ]);
    expect(opinionGiven().tasks()).not.toContain('social-services.opinion-requested');
  });

  it('has a day to come, and is asked of social services where they have a part', () => {
    const asks = { do: 'record-fact', kind: 'opinion.requested', code: 'requested' } as const;
    const story = noticeRegistered();
    for (const to of [undefined, '2026-09-07', '2027-09-09'])
      expect(story.refused('socialWorker', { ...asks, ...(to !== undefined && { to }) })).toMatchObject({
        refused: 'input',
        missing: [{ field: 'to', within: { from: '2026-09-08', to: '2027-09-08' } }],
      });
    expect(story.refused('officer', { ...asks, to: '2026-10-09' }).refused).toBe('not-yours');
    expect(talkAsked().refused('socialWorker', { ...asks, to: '2026-10-09' }).refused).toBe('not-yours');
    expect(checked().records('socialWorker', 'opinion.requested', 'requested', { to: '2026-10-09' }).tasks()).toContain(
      'social-services.opinion-requested',
    );
  });
});
