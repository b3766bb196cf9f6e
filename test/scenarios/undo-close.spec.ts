import type { Command, Event } from '#workflow';
import { reported, referred } from './support/openings.js';
import { lateIsHeard, replayAgrees } from './support/promises.js';
import type { Story } from './support/story.js';
import { adopted, commitmentOffered } from './told/coordination.js';

const undo = (story: Story, track = 'coordination'): Command => ({ do: 'undo-close', track, history: story.events });
const close = (closing: string): Record<string, string> => ({ closing });

/** The plan is adopted on 6 October; on the 12th the coordinator closes the wrong case. */
const closedWrongly = (): Story =>
  adopted().until('2026-10-12T08:00:00.000Z').acts('coordinator', 'coordination', 'close', close('moved'));

describe('a close that was a mistake', () => {
  it('is undone: the track stands where it stood, with its tasks and the lines of the plan, and each is told', () => {
    const before = adopted().until('2026-10-12T08:00:00.000Z').state;
    const story = closedWrongly();
    expect([story.state.status, story.tasks(), story.timers()]).toEqual(['closed', [], []]);
    story.until('2026-10-12T12:00:00.000Z').hears();
    story.does('coordinator', undo(story));
    const { status, tracks, tasks, facts } = story.state;
    expect(status).toBe('open');
    expect(Object.keys(tracks)).toEqual(['coordination']);
    expect(tracks['coordination']).toMatchObject({
      stage: 'follow-up',
      person: 'Karin',
      entered: before.tracks['coordination']?.entered,
      clock: before.tracks['coordination']?.clock,
    });
    expect(tasks).toEqual(
      Object.fromEntries(
        Object.entries(before.tasks).map(([id, task]) => [id, { ...task, revision: tasks[id]?.revision }]),
      ),
    );
    const lines = (all: typeof facts) => Object.values(all).filter(({ kind }) => kind === 'commitment');
    expect(lines(facts)).toEqual(lines(before.facts));
    expect(Object.keys(facts).sort()).toEqual(Object.keys(before.facts).sort());
    expect(story.hears()).toEqual([
      '2026-10-12 task fact:commitment~1 news → birch',
      '2026-10-12 task fact:commitment~2 news → police',
    ]);
    replayAgrees(story);
    lateIsHeard(story);
  });

  it('has its dates: what was agreed and passed counts anew, what the law sets stands and is heard of at once', () => {
    const story = referred().until('2026-09-21T08:00:00.000Z');
    const { due } = story.dates('track:coordination');
    story.acts('coordinator', 'coordination', 'close', close('moved')).until('2026-10-01T08:00:00.000Z');
    story.does('coordinator', undo(story));
    expect(due).toBe('2026-09-22');
    expect(story.dates('track:coordination')).toMatchObject({ statutory: '2026-09-22', due: '2026-10-15' });
    expect(story.dates('task:coordination.ask-consent').due).toBe('2026-10-08');
    // Also after a holiday was added, or a date was put right.
    story.does('system', { do: 're-reckon' });
    expect(story.dates('track:coordination').due).toBe('2026-10-15');

    const report = reported()
      .acts('socialWorker', 'social-services', 'assess-protection', { protection: 'no-danger', assessor: 'qualified' })
      .until('2026-09-21T08:00:00.000Z')
      .acts('socialWorker', 'social-services', 'to-other-board', { 'other-board': 'agreed', assessor: 'qualified' });
    report.until('2026-09-30T08:00:00.000Z').does('socialWorker', undo(report, 'social-services'));
    expect(report.dates('track:social-services')).toMatchObject({
      due: '2026-09-22',
      next: '2026-09-30T08:00:00.000Z',
    });
    lateIsHeard(report);
  });

  it('takes back what its closing said, and leaves what was kept and what others did', () => {
    const story = adopted()
      .until('2026-10-12T08:00:00.000Z')
      .records('welfare', 'commitment', 'kept', { subject: 'mentor' })
      .records('officer', 'talk.requested', 'requested')
      .until('2026-10-13T08:00:00.000Z');
    const police = story.state.tracks['police'];
    story.records('coordinator', 'commitment', 'dropped', { subject: 'patrol' });
    story.acts('coordinator', 'coordination', 'close', close('moved'));
    story.until('2026-10-20T08:00:00.000Z').does('coordinator', undo(story));
    const lines = Object.values(story.state.facts).flatMap(({ kind, subject, code }) =>
      kind === 'commitment' ? [[subject, code]] : [],
    );
    expect(lines.sort()).toEqual([
      ['mentor', 'kept'],
      ['patrol', 'open'],
    ]);
    expect(story.state.tracks['police']?.entered).toBe(police?.entered);
    replayAgrees(story);
  });

  it('asks anew for a line that waited for its yes, and never without the family’s', () => {
    const story = commitmentOffered().until('2026-10-08T08:00:00.000Z');
    story.acts('coordinator', 'coordination', 'close', close('moved')).until('2026-10-20T08:00:00.000Z').hears();
    story.does('coordinator', undo(story));
    expect(story.dates('fact:commitment~1').due).toBe('2026-10-27');
    expect(story.hears()).toEqual(['2026-10-20 task fact:commitment~1 news → birch']);

    const without = commitmentOffered().records('officer', 'talk.requested', 'requested');
    without.until('2026-10-08T08:00:00.000Z').acts('coordinator', 'coordination', 'close', close('moved'));
    without.takesBack('officer', 'birch').until('2026-10-20T08:00:00.000Z').hears();
    without.does('coordinator', undo(without));
    expect(without.timers().filter((timer) => timer.includes('fact:commitment'))).toEqual([]);
    expect(without.hears()).toEqual([]);
    replayAgrees(without);
  });

  it.each([
    ['2026-10-26T22:59:00.000Z', 'taken'],
    // The 27th in Sweden.
    ['2026-10-26T23:00:00.000Z', 'input'],
  ] as const)('may be undone for fourteen days: at %s it is %s', (now, outcome) => {
    const story = closedWrongly().until(now);
    if (outcome === 'taken') story.does('coordinator', undo(story));
    else expect(story.refused('coordinator', undo(story))).toMatchObject({ refused: outcome });
  });

  it('brings back nothing of another track that ended in the same breath', () => {
    const story = referred().records('officer', 'talk.requested', 'requested');
    story.acts('coordinator', 'coordination', 'close', close('moved'));
    const talk = 'police.concern-talk';
    const history = story.events.flatMap((event): Event[] => {
      if (event.type !== 'track-closed') return [event];
      const dropped = {
        type: 'task-dropped',
        task: talk,
        definition: 'concern-talk',
        track: 'police',
        agency: 'police',
      } as const;
      return [{ seq: event.seq, at: event.at, by: event.by, ...dropped }, event];
    });
    story.acts('officer', 'police', 'close', close('moved'));
    story.does('coordinator', { do: 'undo-close', track: 'coordination', history });
    expect(Object.keys(story.state.tracks)).toEqual(['coordination']);
    expect(story.tasks()).not.toContain(talk);
  });

  it('is undone by whoever may close it, once, and not where the track runs again or ended for another case', () => {
    const notYours = { refused: 'not-yours', missing: [] };
    const story = closedWrongly();
    for (const who of ['officer', 'socialWorker', 'welfare', 'stranger'] as const)
      expect(story.refused(who, undo(story))).toEqual(notYours);
    story.does('coordinator', undo(story));
    expect(story.refused('coordinator', undo(story))).toEqual(notYours);

    const again = referred().records('officer', 'talk.requested', 'requested').until('2026-09-09T08:00:00.000Z');
    again
      .acts('coordinator', 'coordination', 'close', close('moved'))
      .records('officer', 'referral.received', 'received');
    expect(again.refused('coordinator', undo(again))).toMatchObject({ refused: 'input' });

    const duplicate = referred().does('coordinator', { do: 'close-duplicate', track: 'coordination' });
    expect(duplicate.refused('coordinator', undo(duplicate))).toEqual(notYours);
  });

  it('has an owner at once: whoever undid it, or a colleague who still works there', () => {
    const story = closedWrongly();
    story.does('coordinator', { do: 'undo-close', track: 'coordination', history: story.events, person: 'Sara' });
    expect(story.state.tracks['coordination']).toMatchObject({ agency: 'coordination', person: 'Sara' });
  });
});
