import { adopted, followedUp, metAgainAfterThePlan } from './told/coordination.js';

const talk = (number: string) => `coordination.follow-up-talk${number}` as const;
const held = { 'follow-up.held': 'same' };

describe('the follow-up of a plan', () => {
  it('meets after two weeks, six weeks, three months and six months, each counted from the plan', () => {
    const story = adopted();
    const due: string[] = [];
    for (const id of ['', '~2', '~3', '~4'].map(talk)) {
      due.push(story.dates(`task:${id}`).due);
      story.finishes('coordinator', id, held);
    }
    // Adopted on 6 October; three months on is Epiphany, so the day after.
    expect(due).toEqual(['2026-10-20', '2026-11-17', '2027-01-07', '2027-04-06']);
    expect(story.tasks()).toEqual([]);
  });

  it('missed, is booked again within a week, and the next still counts from the plan', () => {
    const story = adopted().until('2026-10-20T08:00:00.000Z').finishes('coordinator', talk(''), held);
    story.until('2026-11-17T09:00:00.000Z').does('coordinator', { do: 'do-task', task: talk('~2'), outcome: 'missed' });
    expect(story.dates(`task:${talk('~2')}`).due).toBe('2026-11-24');
    story.does('coordinator', { do: 'book', task: talk('~2'), on: '2026-11-26T09:00:00.000Z' });
    expect(story.state.tasks[talk('~2')]).toMatchObject({
      round: 2,
      missed: 1,
      booked: '2026-11-26T09:00:00.000Z',
      clock: { statutory: '2026-11-24', due: '2026-11-26' },
    });
    story.hears();
    story.until('2026-11-26T10:00:00.000Z');
    expect(story.hears().filter((told) => told.includes('follow-up-talk'))).toEqual([
      '2026-11-19 meeting task:coordination.follow-up-talk~2 rung 0 → coordination (Karin)',
      '2026-11-25 meeting task:coordination.follow-up-talk~2 rung 1 → coordination (Karin)',
    ]);
    story.finishes('coordinator', talk('~2'), held);
    expect(story.state.tasks[talk('~3')]).toMatchObject({ round: 3, missed: 0, clock: { due: '2027-01-07' } });
  });

  it('missed, and booked for a day at once', () => {
    const story = adopted().until('2026-10-20T08:00:00.000Z');
    story.does('coordinator', { do: 'do-task', task: talk(''), outcome: 'missed', again: '2026-11-03T09:00:00.000Z' });
    expect(story.dates(`task:${talk('')}`)).toMatchObject({ statutory: '2026-10-27', due: '2026-11-03' });
    expect(story.tasks()).toEqual([talk('')]);
  });

  it('ends only after a talk was held, by another than who referred, on how the goals fared', () => {
    const finish = { do: 'take-action', track: 'coordination', action: 'finish' } as const;
    const answers = { goals: 'met', closing: 'completed' };
    expect(adopted().refused('coordinator', { ...finish, answers })).toEqual({
      refused: 'missing',
      missing: [{ need: 'fact', kind: 'follow-up.held', codes: ['better', 'same', 'worse'] }],
    });
    const story = followedUp();
    expect(story.refused('coordinator', { ...finish, answers: { closing: 'completed' } })).toMatchObject({
      refused: 'input',
      missing: [{ field: 'goals', allowed: ['met', 'partly-met', 'not-met'] }],
    });
    const referrer = { person: 'Omar', agency: 'coordination', kind: 'coordination', roles: ['coordinator'] };
    expect(story.refused(referrer, { ...finish, answers })).toMatchObject({
      missing: [{ need: 'other-person', fact: 'referral.received' }],
    });
    // What the coordinator adds later does not make her the one who referred.
    story.records('coordinator', 'referral.received', 'received').does('coordinator', { ...finish, answers });
    expect(story.state.status).toBe('closed');
  });

  it('begins anew with the next plan: its talks, its dates, and a talk of its own before it may end', () => {
    const story = metAgainAfterThePlan()
      .until('2026-10-27T09:00:00.000Z')
      .finishes('coordinator', 'coordination.meeting~2', { meeting: 'quorum' })
      .acts('coordinator', 'coordination', 'plan')
      .acts('coordinator', 'coordination', 'adopt-plan');
    expect(story.tasks()).toEqual([talk('~3')]);
    expect(story.dates(`task:${talk('~3')}`).due).toBe('2026-11-10');
    const finish = { do: 'take-action', track: 'coordination', action: 'finish', answers: { goals: 'met' } } as const;
    expect(story.refused('coordinator', finish)).toMatchObject({ missing: [{ kind: 'follow-up.held' }, {}] });
  });
});
