import { forecast } from '#workflow';
import { TUESDAY } from './support/openings.js';
import { replayAgrees } from './support/promises.js';
import { Story } from './support/story.js';
import { agencies, calendar, readDefinition, youthConcern } from './support/town.js';
import { commitmentOffered, planning, west } from './told/coordination.js';

const SIG = readDefinition('config/workflows/sig.yaml');
const FIFTH = readDefinition('test/definitions/released/youth-concern-5.yaml');

const line = { do: 'record-fact', kind: 'commitment', subject: 'mentor', holder: 'birch', to: '2026-11-02' } as const;
const says = (code: string) => ({ do: 'record-fact', kind: 'commitment', code, subject: 'mentor' }) as const;
const CLOSE = { do: 'take-action', track: 'coordination', action: 'close' } as const;
const how = (story: Story) =>
  Object.values(story.state.facts)
    .filter(({ kind }) => kind === 'commitment')
    .map(({ subject, holder, code, to, agency }) => [subject, holder, code, to, agency]);
const decides = (story: Story) => story.tasks().filter((task) => task.includes('decide'));
const told = (story: Story) => story.hears().filter((each) => /commitment|decide/.test(each));

/** The plan is written on Tuesday 6 October 2026; the school has until Tuesday 13 October to answer. */
describe('a commitment for another agency', () => {
  it('is offered, and its holder is told at once; it is answered within five working days', () => {
    const story = commitmentOffered();
    expect(how(story)).toEqual([['mentor', 'birch', 'proposed', '2026-11-02', 'coordination']]);
    expect(told(story)).toEqual(['2026-10-06 task fact:commitment~1 news → birch']);
    expect(story.dates('fact:commitment~1')).toMatchObject({ statutory: '2026-10-13', due: '2026-10-13' });
    replayAgrees(story);
  });

  it('is answered before the day that it is about, where that comes sooner', () => {
    const story = planning().agrees('coordinator', ['coordination', 'birch']);
    story.does('coordinator', { ...line, code: 'proposed', to: '2026-10-08' });
    expect(story.dates('fact:commitment~1')).toMatchObject({ statutory: '2026-10-08', due: '2026-10-08' });
  });

  it('is open once its holder accepts it: whoever offered hears, and the school is reminded of the day from then on', () => {
    const story = commitmentOffered().until('2026-10-07T08:00:00.000Z');
    told(story);
    story.does('welfare', says('open'));
    expect(how(story)).toEqual([['mentor', 'birch', 'open', '2026-11-02', 'coordination']]);
    expect(told(story)).toEqual(['2026-10-07 task fact:commitment~2 news → coordination (Karin)']);
    expect(story.dates('fact:commitment~2')).toMatchObject({ due: '2026-11-02', next: '2026-10-30T08:00:00.000Z' });
    expect(decides(story)).toEqual([]);
    replayAgrees(story);
  });

  it.each(['not-our-mandate', 'capacity', 'another-way'])(
    'is declined as %s, and whoever keeps the plan decides what now',
    (reason) => {
      const story = commitmentOffered().until('2026-10-07T08:00:00.000Z');
      told(story);
      story.does('welfare', says(reason));
      expect(how(story)).toEqual([['mentor', 'birch', reason, '2026-11-02', 'coordination']]);
      expect(decides(story)).toEqual(['coordination.decide-what-now']);
      expect(story.dates('task:coordination.decide-what-now').due).toBe('2026-10-09');
      expect(told(story)).toEqual([`2026-10-07 task fact:commitment~2 news → coordination (Karin)`]);
      expect(story.timers().filter((timer) => timer.includes('commitment'))).toEqual([]);
      replayAgrees(story);
    },
  );

  it('climbs while nobody answers, and late leaves whoever offered with what now, once', () => {
    const story = commitmentOffered();
    told(story);
    story.until('2026-10-22T09:00:00.000Z');
    expect(told(story).filter((each) => each.includes('commitment'))).toEqual([
      '2026-10-08 task fact:commitment~1 rung 0 → birch',
      '2026-10-13 task fact:commitment~1 rung 1 → birch, birch head',
      '2026-10-14 task fact:commitment~1 rung 2 → birch, birch head, coordination coordinator',
      '2026-10-21 task fact:commitment~1 rung 2 → birch, birch head, coordination coordinator',
    ]);
    expect(decides(story)).toEqual(['coordination.decide-what-now']);
    // A yes that comes late settles it.
    story.does('welfare', says('open'));
    expect([decides(story), how(story)[0]?.[2]]).toEqual([[], 'open']);
    replayAgrees(story);
  });

  it('asks once what now, declined late', () => {
    const story = commitmentOffered().until('2026-10-15T08:00:00.000Z').does('welfare', says('capacity'));
    expect(decides(story)).toEqual(['coordination.decide-what-now']);
  });

  it('is taken back by whoever offered it, and its holder hears', () => {
    const story = commitmentOffered().until('2026-10-15T08:00:00.000Z');
    told(story);
    story.does('coordinator', says('dropped'));
    expect(how(story)[0]?.[2]).toBe('dropped');
    expect(told(story)).toEqual(['2026-10-15 task fact:commitment~2 news → birch']);
    expect(decides(story)).toEqual([]);
  });

  it('says beforehand whom it will remind', () => {
    const { definition, state, now } = commitmentOffered();
    expect(forecast(definition, state, 'fact:commitment~1', now, 2, { calendar, agencies })).toEqual([
      { at: '2026-10-08T07:00:00.000Z', to: [{ agency: 'birch' }] },
      { at: '2026-10-13T07:00:00.000Z', to: [{ agency: 'birch' }, { agency: 'birch', role: 'head' }] },
    ]);
  });

  it('is nobody’s to answer but its holder’s, and is neither kept nor offered anew before that', () => {
    const story = commitmentOffered();
    for (const who of ['officer', 'coordinator', 'oakWelfare'] as const)
      for (const code of ['open', 'capacity'])
        expect([who, code, story.refused(who, says(code))]).toMatchObject([who, code, { refused: 'not-yours' }]);
    for (const code of ['kept', 'dropped', 'proposed', 'withdrawn'])
      expect([code, story.refused('welfare', says(code))]).toEqual([
        code,
        {
          refused: 'input',
          missing: [{ need: 'answer', field: 'code', allowed: ['open', 'not-our-mandate', 'capacity', 'another-way'] }],
        },
      ]);
    for (const code of ['kept', 'proposed']) expect(story.refused('coordinator', says(code)).refused).toBe('not-yours');
    expect(story.refused('stranger', says('open')).refused).toBe('not-yours');
  });

  it('is never another agency’s at once, and one’s own needs no yes', () => {
    const story = planning().agrees('coordinator', ['coordination', 'birch']);
    expect(story.refused('coordinator', { ...line, code: 'open' })).toEqual({
      refused: 'input',
      missing: [{ need: 'answer', field: 'code', allowed: ['proposed'] }],
    });
    expect(story.refused('welfare', { ...line, code: 'proposed' }).missing).toMatchObject([{ field: 'code' }]);
    story.does('welfare', { ...line, code: 'open' });
    expect(how(story)).toEqual([['mentor', 'birch', 'open', '2026-11-02', 'birch']]);
    expect(told(story)).toEqual([]);
    for (const code of ['proposed', 'capacity', 'withdrawn'])
      expect(story.refused('welfare', says(code)).missing).toMatchObject([{ field: 'code' }]);
  });

  it('is offered to those alone whom one consent joins with whoever offers', () => {
    const offer = { ...line, code: 'proposed', holder: 'leisure' } as const;
    expect(planning().refused('coordinator', offer)).toEqual({
      refused: 'missing',
      missing: [{ need: 'fact', kind: 'consent', codes: ['in-force'], joins: ['coordination', 'leisure'] }],
    });
  });

  it('makes no plan before somebody has accepted', () => {
    const adopt = { do: 'take-action', track: 'coordination', action: 'adopt-plan' } as const;
    const story = commitmentOffered();
    expect(story.refused('coordinator', adopt).missing).toEqual([
      { need: 'fact', kind: 'commitment', codes: ['open'] },
    ]);
    expect(story.does('welfare', says('open')).does('coordinator', adopt).stages().coordination).toBe('follow-up');
  });

  describe('whose family takes its yes back', () => {
    const withdrawn = (agencies_: string[]) => {
      const story = planning().agrees('coordinator', ['coordination', 'birch', 'leisure'], { to: '2026-10-12' });
      for (const [subject, holder] of [
        ['mentor', 'birch'],
        ['football', 'leisure'],
      ] as const)
        story.does('coordinator', { ...line, code: 'proposed', subject, holder });
      // What joined them from the beginning is out of it too.
      told(story);
      return agencies_.length === 0 ? story : story.does('officer', { do: 'withdraw-consent', agencies: agencies_ });
    };

    it('is offered no more to the agency that is taken out, which hears nothing; others’ offers stand', () => {
      const story = withdrawn(['birch']);
      expect(how(story).sort()).toEqual([
        ['football', 'leisure', 'proposed', '2026-11-02', 'coordination'],
        ['mentor', 'birch', 'withdrawn', '2026-11-02', 'coordination'],
      ]);
      // Whoever keeps the plan is told what to decide, and nobody else anything.
      expect(told(story)).toEqual(['2026-10-06 task task:coordination.decide-what-now news → coordination (Karin)']);
      expect(decides(story)).toEqual(['coordination.decide-what-now']);
      expect(story.refused('welfare', says('open')).missing).toMatchObject([{ field: 'to' }]);
      replayAgrees(story);
    });

    it('is asked about once, however many there were', () => {
      const story = withdrawn(['coordination']);
      expect(how(story).map(([, , code]) => code)).toEqual(['withdrawn', 'withdrawn']);
      expect(decides(story).filter((task) => task.includes('decide-what-now'))).toHaveLength(1);
    });

    it('ends alike when the consent runs out, for whom nothing else joins', () => {
      // What joined the school from the beginning carries it, once whoever wrote the line has that one on record.
      const story = withdrawn([]).does('coordinator', { do: 'confirm-consent', consent: 'c1' });
      story.until('2026-10-14T08:00:00.000Z');
      expect(how(story).sort()).toEqual([
        ['football', 'leisure', 'withdrawn', '2026-11-02', 'coordination'],
        ['mentor', 'birch', 'proposed', '2026-11-02', 'coordination'],
      ]);
    });

    it('ends when the consent about the plan does, though another one about something else joins the two', () => {
      const story = planning().agrees('coordinator', ['coordination', 'leisure'], { to: '2026-10-12' });
      story.agrees('coordinator', ['coordination', 'leisure'], { kinds: ['identity'] });
      story.does('coordinator', { ...line, code: 'proposed', holder: 'leisure' }).until('2026-10-14T08:00:00.000Z');
      expect(how(story)).toEqual([['mentor', 'leisure', 'withdrawn', '2026-11-02', 'coordination']]);
      expect(decides(story)).toContain('coordination.decide-what-now');
    });

    it('goes on where it was accepted: what an agency has promised is its own', () => {
      const story = commitmentOffered().does('welfare', says('open'));
      story.does('officer', { do: 'withdraw-consent', agencies: ['birch'] });
      expect(how(story)[0]?.[2]).toBe('open');
    });
  });

  it('is heard of by its holder when somebody else says how it went, and by nobody when its holder does', () => {
    for (const [who, heard] of [
      ['coordinator', ['2026-10-06 task fact:commitment~3 news → birch']],
      ['welfare', []],
    ] as const) {
      const story = commitmentOffered().does('welfare', says('open'));
      told(story);
      story.does(who, says('kept'));
      expect([who, told(story)]).toEqual([who, heard]);
    }
  });

  it('ends with the coordination: it is dropped, and each other agency whose line it was hears', () => {
    const story = commitmentOffered();
    story.records('officer', 'commitment', 'open', { subject: 'patrol', holder: 'police', to: '2026-12-01' });
    story.records('coordinator', 'commitment', 'open', { subject: 'calls', holder: 'coordination', to: '2026-12-01' });
    told(story);
    story.does('coordinator', { ...CLOSE, answers: { closing: 'moved' } });
    expect(
      how(story)
        .map(([subject, , code]) => `${subject} ${code}`)
        .sort(),
    ).toEqual(['calls dropped', 'mentor dropped', 'patrol dropped']);
    expect(told(story).map((each) => each.split(' ').slice(-3).join(' '))).toEqual(['news → birch', 'news → police']);
    expect(story.timers().filter((timer) => timer.includes('commitment'))).toEqual([]);
    replayAgrees(story);
  });

  it('is told to whoever keeps the plan now, where the coordination was handed over', () => {
    const story = new Story(TUESDAY, youthConcern, { ...agencies, west: { kind: 'coordination' } });
    story
      .records('officer', 'referral.received', 'received')
      .agrees('coordinator', ['coordination', 'birch'])
      .does('coordinator', { ...line, code: 'proposed' })
      .does('coordinator', {
        do: 'offer-handoff',
        track: 'coordination',
        handoff: 'other-coordinator',
        id: 'w',
        receiver: 'west',
      })
      .does(west, { do: 'accept-handoff', handoff: 'w' });
    told(story);
    story.does('welfare', says('capacity'));
    expect(told(story)).toEqual([expect.stringContaining('news → west')]);
    expect(story.state.tasks['coordination.decide-what-now']?.agency).toBe('west');
  });

  it('is offered in a social intervention group too: what social services write for the police', () => {
    const story = new Story(TUESDAY, SIG)
      .records('officer', 'referral.received', 'received')
      .agrees('socialWorker', ['social', 'police'])
      .records('socialWorker', 'commitment', 'proposed', { subject: 'patrol', holder: 'police', to: '2026-11-02' });
    expect(told(story)).toEqual([expect.stringContaining('news → police')]);
    story.records('officer', 'commitment', 'open', { subject: 'patrol' });
    expect(how(story)).toEqual([['patrol', 'police', 'open', '2026-11-02', 'social']]);
    replayAgrees(story);
  });

  it('that was another’s at once by the fifth version stays open; what is new is offered', () => {
    const before = new Story(TUESDAY, FIFTH, agencies)
      .records('officer', 'referral.received', 'received')
      .agrees('coordinator', ['coordination', 'birch'])
      .does('coordinator', { ...line, code: 'open' });
    const there = new Story(before.now, youthConcern, agencies);
    there.state = before.state;
    there.events.push(...before.events);
    expect(youthConcern.corrects?.versions).toContain(FIFTH.version);
    there.does('system', { do: 'move-to-version', version: youthConcern.version, stages: {} });
    expect(how(there)).toEqual([['mentor', 'birch', 'open', '2026-11-02', 'coordination']]);
    expect(there.dates('fact:commitment~1').due).toBe('2026-11-02');
    there.does('coordinator', { ...line, code: 'proposed', subject: 'another' });
    expect(there.does('welfare', says('kept')).dates('fact:commitment~2').due).toBe('2026-09-15');
    replayAgrees(there);
  });
});
