import { forecast } from '#workflow';
import { talkAsked, TUESDAY } from './support/openings.js';
import { Story } from './support/story.js';
import { agencies, calendar, youthConcern } from './support/town.js';
import { adopted, planning } from './told/coordination.js';

/** What a story says of its first commitment, the school's `mentor`, due on Monday 2 November. */
const toldOf = (story: Story, fact = 'commitment~1') => story.hears().filter((told) => told.includes(`${fact} `));
const commitments = (story: Story) =>
  Object.values(story.state.facts)
    .filter(({ kind }) => kind === 'commitment')
    .map(({ subject, holder, code, to }) => [subject, holder, code, to]);
const timers = (story: Story) => story.timers().filter((timer) => timer.includes('fact:commitment'));
const open = { do: 'record-fact', kind: 'commitment', code: 'open', subject: 'mentor', to: '2026-11-02' } as const;

describe('a commitment', () => {
  it('has a day, and whoever holds it is reminded; late, so are their head and the coordinator, each week', () => {
    const story = adopted();
    expect(story.dates('fact:commitment~1')).toEqual({
      statutory: '2026-11-02',
      due: '2026-11-02',
      next: '2026-10-30T08:00:00.000Z',
    });
    expect(timers(story)).toEqual([
      '2026-10-30T08:00:00.000Z fact:commitment~1 birch',
      '2026-11-17T08:00:00.000Z fact:commitment~2 police',
    ]);
    story.hears();
    story.until('2026-11-25T09:00:00.000Z');
    expect(toldOf(story)).toEqual([
      '2026-10-30 deadline fact:commitment~1 rung 0 → birch',
      '2026-11-02 deadline fact:commitment~1 rung 1 → birch, coordination coordinator',
      '2026-11-03 deadline fact:commitment~1 rung 2 → birch, birch head, coordination coordinator',
      '2026-11-10 deadline fact:commitment~1 rung 2 → birch, birch head, coordination coordinator',
      '2026-11-17 deadline fact:commitment~1 rung 2 → birch, birch head, coordination coordinator',
      '2026-11-24 deadline fact:commitment~1 rung 2 → birch, birch head, coordination coordinator',
    ]);
  });

  it('says beforehand whom it will remind', () => {
    const story = adopted();
    const next = forecast(story.definition, story.state, 'fact:commitment~1', story.now, 2, { calendar, agencies });
    expect(next).toEqual([
      { at: '2026-10-30T08:00:00.000Z', to: [{ agency: 'birch' }] },
      { at: '2026-11-02T08:00:00.000Z', to: [{ agency: 'birch' }, { agency: 'coordination', role: 'coordinator' }] },
    ]);
  });

  it('that nobody else holds is the coordinator’s', () => {
    const story = planning().does('coordinator', open);
    expect(timers(story)).toEqual(['2026-10-30T08:00:00.000Z fact:commitment~1 coordination']);
    story.hears();
    story.until('2026-10-31T08:00:00.000Z');
    expect(toldOf(story)).toEqual(['2026-10-30 deadline fact:commitment~1 rung 0 → coordination (Karin)']);
  });

  it('of the coordination itself is reminded of to whoever took that', () => {
    const story = planning().does('coordinator', { ...open, holder: 'coordination' });
    story.hears();
    story.until('2026-10-31T08:00:00.000Z');
    expect(toldOf(story)).toEqual(['2026-10-30 deadline fact:commitment~1 rung 0 → coordination (Karin)']);
  });

  it.each(['kept', 'dropped'])('that is %s is over, early or late', (code) => {
    for (const moment of ['2026-10-20T08:00:00.000Z', '2026-12-24T08:00:00.000Z'] as const) {
      const story = adopted().until(moment);
      story.hears();
      story.records('welfare', 'commitment', code, { subject: 'mentor' });
      expect(commitments(story)).toEqual([
        ['patrol', 'police', 'open', '2026-12-01'],
        ['mentor', 'birch', code, '2026-11-02'],
      ]);
      expect(timers(story)).toEqual([expect.stringContaining('fact:commitment~2 police')]);
      story.until('2027-01-31T08:00:00.000Z');
      expect(toldOf(story)).toEqual([]);
      const again = { do: 'record-fact', kind: 'commitment', code, subject: 'mentor' } as const;
      expect(story.refused('welfare', again)).toMatchObject({ missing: [{ field: 'subject' }] });
    }
  });

  it('given a new day keeps its holder, and counts down anew', () => {
    const story = adopted().until('2026-10-31T08:00:00.000Z');
    story.does('welfare', { ...open, to: '2026-11-16' });
    expect(commitments(story).at(-1)).toEqual(['mentor', 'birch', 'open', '2026-11-16']);
    expect(timers(story)).toContain('2026-11-13T08:00:00.000Z fact:commitment~3 birch');
  });

  it('is recorded with a name, a day from today to a year on, and a holder of this town', () => {
    const story = planning();
    const field = (change: object) => story.refused('coordinator', { ...open, ...change }).missing;
    const { subject: _subject, ...nameless } = open;
    const { to: _to, ...dayless } = open;
    expect(story.refused('coordinator', nameless).missing).toEqual([{ need: 'answer', field: 'subject', allowed: [] }]);
    for (const subject of ['', 'two words', 'x'.repeat(65)])
      expect(field({ subject })).toMatchObject([{ field: 'subject' }]);
    expect(story.refused('coordinator', dayless).missing).toEqual([{ need: 'answer', field: 'to', allowed: [] }]);
    for (const to of ['2026-10-05', '2027-10-07', '2026-11-31', 'soon'])
      expect(field({ to })).toMatchObject([{ field: 'to' }]);
    expect(field({ holder: 'elsewhere' })).toEqual([
      { need: 'answer', field: 'holder', allowed: Object.keys(agencies) },
    ]);
    for (const to of ['2026-10-06', '2027-10-06']) story.does('coordinator', { ...open, to });
    expect(story.refused('headOfUnit', open)).toEqual({ refused: 'not-yours', missing: [] });
  });

  it('is ended by its name alone, and a name that is none tells of no other', () => {
    const refused = adopted().refused('fieldWorker', { ...open, code: 'kept', subject: 'nothing' });
    expect(refused).toEqual({ refused: 'input', missing: [{ need: 'answer', field: 'subject', allowed: [] }] });
  });

  it('answers a slip of the pen alike, whether or not there is one of its name', () => {
    for (const subject of ['mentor', 'nothing']) {
      const slip = { ...open, code: 'kept', subject, to: 'soon' };
      expect(adopted().refused('fieldWorker', slip)).toMatchObject({ missing: [{ field: 'to' }] });
    }
  });

  it('has no holder unless it is one: other facts are nobody’s', () => {
    const part = {
      do: 'record-fact',
      kind: 'mapping.part',
      code: 'given',
      subject: 'birch',
      holder: 'birch',
    } as const;
    expect(planning().refused('coordinator', part).missing).toEqual([{ need: 'answer', field: 'holder', allowed: [] }]);
  });

  it('makes a plan while it is open, late or not; one that is over makes none', () => {
    const adopt = { do: 'take-action', track: 'coordination', action: 'adopt-plan' } as const;
    const story = planning()
      .does('coordinator', open)
      .records('coordinator', 'commitment', 'kept', { subject: 'mentor' });
    expect(story.refused('coordinator', adopt)).toEqual({
      refused: 'missing',
      missing: [{ need: 'fact', kind: 'commitment', codes: ['open'] }],
    });
    const late = planning()
      .does('coordinator', { ...open, to: '2026-10-07' })
      .until('2026-10-13T08:00:00.000Z');
    expect(late.does('coordinator', adopt).stages().coordination).toBe('follow-up');
  });

  it('speaks once for the steps that a stop of the worker missed, the highest', () => {
    const story = adopted().until('2026-10-29T08:00:00.000Z');
    story.hears();
    story.downUntil('2026-11-12T12:00:00.000Z').catchUp();
    expect(toldOf(story)).toEqual([
      '2026-11-12 deadline fact:commitment~1 rung 2 → birch, birch head, coordination coordinator',
    ]);
    expect(timers(story)).toContain('2026-11-17T08:00:00.000Z fact:commitment~1 birch');
  });

  it('ends with the coordination that looks after it, whatever else goes on', () => {
    const story = adopted().records('officer', 'talk.requested', 'requested');
    story.acts('coordinator', 'coordination', 'close', { closing: 'moved' });
    expect(story.stages()).toEqual({ police: 'talk-planned' });
    expect(timers(story)).toEqual([]);
    expect(story.events.filter(({ type }) => type === 'fact-over').slice(-2)).toMatchObject([
      { kind: 'commitment', subject: 'mentor' },
      { kind: 'commitment', subject: 'patrol' },
    ]);
  });

  it('lives on while another track of that kind looks after it', () => {
    const definition = structuredClone(youthConcern);
    const ends = definition.facts['commitment']?.endsWith;
    if (ends === undefined) throw new Error('a commitment has no end');
    ends.keptBy = 'school';
    const story = new Story(TUESDAY, definition);
    story.records('welfare', 'own.referral', 'received', { subject: 'birch' });
    story.records('oakWelfare', 'own.referral', 'received', { subject: 'oak' });
    story.finishes('welfare', 'school.register-case').finishes('oakWelfare', 'school~2.register-case');
    story.does('oakWelfare', { ...open, holder: 'oak' }).acts('welfare', 'school', 'close', { closing: 'moved' });
    expect(commitments(story)).toEqual([['mentor', 'oak', 'open', '2026-11-02']]);
    expect(timers(story)).toEqual(['2026-10-20T07:00:00.000Z fact:commitment~1 oak']);
  });

  it('before there is a coordination is its holder’s, and ends with the case', () => {
    const story = talkAsked().does('officer', { ...open, holder: 'police' });
    expect(timers(story)).toEqual(['2026-10-20T07:00:00.000Z fact:commitment~1 police']);
    story.acts('officer', 'police', 'talk-not-possible', { closing: 'no-contact' });
    expect(story.state.status).toBe('closed');
    expect(story.timers()).toEqual([]);
  });
});
