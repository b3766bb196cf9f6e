import { invitedTo } from '#workflow';
import { talkAsked } from './support/openings.js';
import { Story } from './support/story.js';
import { people, readDefinition } from './support/town.js';

const task = 'police.concern-talk';
const held = (answer: string, again?: string) =>
  ({
    do: 'do-task',
    task,
    outcome: 'done',
    answers: { 'talk.held': answer },
    ...(again === undefined ? {} : { again }),
  }) as const;

describe('a talk', () => {
  it('is booked: reminders count down to the day that was chosen, and the statutory day is kept', () => {
    const story = talkAsked().does('officer', { do: 'book', task, on: '2026-09-29T13:00:00.000Z' });
    expect(story.dates(`task:${task}`)).toEqual({
      statutory: '2026-09-22',
      due: '2026-09-29',
      next: '2026-09-26T07:00:00.000Z',
    });
    story.hears();
    story.until('2026-09-26T08:00:00.000Z');
    expect(story.hears()).toContain('2026-09-26 meeting task:police.concern-talk rung 0 → police');
  });

  it('is booked within six weeks, from this minute on', () => {
    const story = talkAsked();
    story.does(
      'officer',
      { do: 'book', task, on: '2026-09-08T08:00:00.000Z' },
      { do: 'book', task, on: '2026-10-20T13:00:00.000Z' },
    );
    for (const on of [
      '2026-09-07T21:59:00.000Z',
      '2026-09-08T07:59:00.000Z',
      '2026-10-21T13:00:00.000Z',
      '2026-09-29',
      '',
      '2026-09-31T13:00:00.000Z',
    ]) {
      expect(story.refused('officer', { do: 'book', task, on })).toEqual({
        refused: 'input',
        missing: [{ need: 'answer', field: 'on', allowed: [], within: { from: '2026-09-08', to: '2026-10-20' } }],
      });
      expect(story.refused('officer', held('partly', on))).toMatchObject({
        refused: 'input',
        missing: [{ field: 'again' }],
      });
    }
  });

  it('is taken part in by whoever took the track, else by whoever booked it last', () => {
    const story = talkAsked().does('officer', { do: 'book', task, on: '2026-09-29T13:00:00.000Z' });
    const comes = () => invitedTo(story.definition, story.state, story.agencies).map(({ person }) => person);
    expect(comes()).toEqual(['Omar']);
    const colleague = { ...people.officer, person: 'Ove' };
    expect(story.does(colleague, { do: 'book', task, on: '2026-09-30T13:00:00.000Z' }) && comes()).toEqual(['Ove']);
    story.until('2026-09-30T14:00:00.000Z');
    story.does('officer', { do: 'do-task', task, outcome: 'missed', again: '2026-10-06T13:00:00.000Z' });
    expect(comes()).toEqual(['Omar']);
    story.does('officer', { do: 'assign', track: 'police', person: 'Ove' });
    expect(comes()).toEqual(['Ove']);
    story.until('2026-10-06T14:00:00.000Z').does('officer', { do: 'do-task', task, outcome: 'missed' });
    expect(story.state.tasks[task]).not.toHaveProperty('bookedBy');
  });

  it('that was missed is booked again, within a week or when they say', () => {
    const story = talkAsked().does('officer', { do: 'book', task, on: '2026-09-10T13:00:00.000Z' });
    story.until('2026-09-10T14:00:00.000Z').does('officer', { do: 'do-task', task, outcome: 'missed' });
    expect(story.state.tasks[task]).toMatchObject({ missed: 1, clock: { due: '2026-09-17' } });
    expect(story.state.tasks[task]).not.toHaveProperty('booked');
    story.does('officer', { do: 'do-task', task, outcome: 'missed', again: '2026-09-22T13:00:00.000Z' });
    expect(story.state.tasks[task]).toMatchObject({
      missed: 2,
      booked: '2026-09-22T13:00:00.000Z',
      clock: { statutory: '2026-09-17', due: '2026-09-22' },
    });
  });

  it('held in part is recorded so, and booked again; it holds the stage until it suffices', () => {
    const story = talkAsked().does('officer', held('partly'));
    expect(story.state.tasks[task]).toMatchObject({ missed: 1, clock: { due: '2026-09-15' } });
    expect(Object.values(story.state.facts).map(({ kind, code }) => [kind, code])).toContainEqual([
      'talk.held',
      'partly',
    ]);
    expect(story.refused('officer', { do: 'take-action', track: 'police', action: 'follow' })).toEqual({
      refused: 'missing',
      missing: [
        { need: 'fact', kind: 'talk.held', codes: ['held'] },
        { need: 'task', task, definition: 'concern-talk' },
      ],
    });
    story.does('officer', held('held')).acts('officer', 'police', 'follow');
    expect(story.stages()).toEqual({ police: 'following-up' });
  });

  it('asks for an answer that its form has', () => {
    const refused = talkAsked().refused('officer', held('perhaps'));
    expect(refused).toEqual({
      refused: 'input',
      missing: [{ need: 'answer', field: 'talk.held', allowed: ['held', 'partly'] }],
    });
    const story = talkAsked().does('officer', { do: 'record-fact', kind: 'referral.received', code: 'received' });
    const missed = story.refused('officer', { do: 'do-task', task: 'coordination.ask-consent', outcome: 'missed' });
    expect(missed).toEqual({ refused: 'input', missing: [{ need: 'answer', field: 'outcome', allowed: ['done'] }] });
  });

  it('ends with its stage; the one of the next round has a name of its own', () => {
    const story = talkAsked()
      .does('officer', held('held'))
      .acts('officer', 'police', 'follow')
      .acts('officer', 'police', 'plan-again');
    expect(story.tasks()).toEqual(['police.concern-talk~2']);
    story.acts('officer', 'police', 'talk-not-possible', { closing: 'no-contact' });
    expect(story.events.map(({ type }) => type).slice(-3)).toEqual(['task-dropped', 'track-closed', 'case-closed']);
  });

  it('that is not required ends when its stage begins anew; what outlives stages stays', () => {
    const sample = readDefinition('test/definitions/ok/sample.yaml');
    const story = new Story('2026-09-08T08:00:00.000Z', sample, { east: { kind: 'coordination' } });
    const east = { person: 'Eva', agency: 'east', kind: 'coordination', roles: ['coordinator'] };
    story.does(east, { do: 'record-fact', kind: 'referral.received', code: 'received' });
    story.does(east, {
      do: 'do-task',
      task: 'coordination.meeting',
      outcome: 'done',
      answers: { 'meeting.held': 'quorum' },
    });
    story.acts(east, 'coordination', 'adopt');
    expect(story.tasks()).toEqual(['coordination.reply', 'coordination.talk']);
    story.acts(east, 'coordination', 'again');
    expect(story.tasks()).toEqual(['coordination.reply', 'coordination.talk~2']);
  });

  it('that returns comes at each step of its rhythm, counted from the same moment', () => {
    const sample = readDefinition('test/definitions/ok/sample.yaml');
    const story = new Story('2026-09-08T08:00:00.000Z', sample, { east: { kind: 'coordination' } });
    const east = { person: 'Eva', agency: 'east', kind: 'coordination', roles: ['coordinator'] };
    story.does(east, { do: 'record-fact', kind: 'referral.received', code: 'received' });
    story.does(east, {
      do: 'do-task',
      task: 'coordination.meeting',
      outcome: 'done',
      answers: { 'meeting.held': 'quorum' },
    });
    story.acts(east, 'coordination', 'adopt');
    const due: string[] = [];
    for (const id of ['', '~2', '~3', '~4'].map((number) => `coordination.talk${number}` as const)) {
      due.push(story.dates(`task:${id}`).due);
      story.does(east, { do: 'do-task', task: id, outcome: 'done' });
    }
    // Two weeks, six weeks, three months and six months from 8 September; the last is a Monday.
    expect(due).toEqual(['2026-09-22', '2026-10-20', '2026-12-08', '2027-03-08']);
    expect(story.tasks()).toEqual(['coordination.reply']);
  });
});
