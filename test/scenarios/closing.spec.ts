import { offered, referred, reported, talkAsked } from './support/openings.js';
import { Story } from './support/story.js';
import { youthConcern } from './support/town.js';

const decided = () =>
  reported()
    .records('officer', 'feedback.requested', 'yes')
    .acts('socialWorker', 'social-services', 'assess-protection', { protection: 'no-danger', assessor: 'qualified' })
    .acts('socialWorker', 'social-services', 'not-open', { 'child.heard': 'heard', assessor: 'qualified' });
const feedbackOwed = {
  refused: 'missing',
  missing: [{ need: 'task', task: 'social-services.feedback', definition: 'feedback' }],
};

describe('closing a track', () => {
  it('is held up by feedback that is owed, whichever way it ends', () => {
    const story = decided();
    expect(
      story.refused('socialWorker', {
        do: 'take-action',
        track: 'social-services',
        action: 'close',
        answers: { closing: 'moved' },
      }),
    ).toEqual(feedbackOwed);
    expect(
      story.refused('socialWorker', {
        do: 'take-action',
        track: 'social-services',
        action: 'end-social-services',
        answers: { closing: 'goals-met' },
      }),
    ).toEqual(feedbackOwed);
    story.does('socialWorker', {
      do: 'do-task',
      task: 'social-services.feedback',
      outcome: 'done',
      answers: { reply: 'unsuitable' },
    });
    story.acts('socialWorker', 'social-services', 'close', { closing: 'moved' });
    expect(story.state.status).toBe('closed');
  });

  it('is held up by an open offer, and by a decision that is owed after one', () => {
    const story = offered();
    const close = { do: 'take-action', track: 'coordination', action: 'close', answers: { closing: 'moved' } } as const;
    expect(story.refused('coordinator', close)).toEqual({
      refused: 'missing',
      missing: [{ need: 'handoff', handoff: 'h1' }],
    });
    story.does('coordinator', { do: 'withdraw-handoff', handoff: 'h1' });
    expect(story.refused('coordinator', close)).toMatchObject({
      refused: 'missing',
      missing: [{ need: 'task', task: 'coordination.decide-what-now' }],
    });
    story.does('coordinator', { do: 'do-task', task: 'coordination.decide-what-now', outcome: 'done' }, close);
    expect(story.state.status).toBe('closed');
    expect(story.timers()).toEqual([]);
  });

  it('drops the tasks of its stage, required or not, and so do the ways on that say so', () => {
    const story = referred().acts('coordinator', 'coordination', 'close', { closing: 'family-declined' });
    expect(story.events.slice(-3)).toMatchObject([
      { type: 'task-dropped', task: 'coordination.ask-consent', agency: 'police' },
      { type: 'track-closed', code: 'family-declined' },
      { type: 'case-closed' },
    ]);
    talkAsked().acts('officer', 'police', 'talk-not-possible', { closing: 'family-declined' });
  });

  it('names a code that its stage has; where there is one alone it goes without saying', () => {
    const answer = {
      need: 'answer',
      field: 'closing',
      allowed: ['family-declined', 'taken-over', 'no-contact', 'moved'],
    };
    for (const closing of ['goals-met', 'constructor', '']) {
      const refused = referred().refused('coordinator', {
        do: 'take-action',
        track: 'coordination',
        action: 'close',
        answers: { closing },
      });
      expect(refused).toEqual({ refused: 'input', missing: [answer] });
    }
  });

  it('never leaves an offer or feedback behind, even by an action that does not wait for tasks', () => {
    const definition = structuredClone(youthConcern);
    const end = definition.tracks['social-services']?.stages['wrap-up']?.actions['end-social-services'];
    if (end === undefined) throw new Error('the definition has no end-social-services');
    end.evenIfTasksRemain = true;
    const story = new Story('2026-09-08T08:00:00.000Z', definition);
    story.records('officer', 'report.received', 'received').records('officer', 'feedback.requested', 'yes');
    story
      .finishes('socialWorker', 'social-services.register-report')
      .acts('socialWorker', 'social-services', 'assess-protection', { protection: 'no-danger', assessor: 'qualified' })
      .acts('socialWorker', 'social-services', 'not-open', { 'child.heard': 'heard', assessor: 'qualified' });
    const refused = story.refused('socialWorker', {
      do: 'take-action',
      track: 'social-services',
      action: 'end-social-services',
      answers: { closing: 'goals-met' },
    });
    expect(refused).toEqual(feedbackOwed);
  });

  it('does not close a case while another track is open', () => {
    const story = referred().does('officer', { do: 'record-fact', kind: 'talk.requested', code: 'requested' });
    story.acts('coordinator', 'coordination', 'close', { closing: 'moved' });
    expect(story.state.status).toBe('open');
    expect(story.stages()).toEqual({ police: 'talk-planned' });
  });

  it('needs fresh facts where a stage says so: what an earlier round recorded does not count', () => {
    const story = offered().does('welfare', { do: 'accept-handoff', handoff: 'h1' });
    story
      .finishes('welfare', 'school.register-case')
      .acts('welfare', 'school', 'start-support')
      .acts('welfare', 'school', 'review-support', { 'support.outcome': 'enough' });
    story.acts('welfare', 'school', 'support-again').until('2026-09-20T08:00:00.000Z');
    story.acts('welfare', 'school', 'review-support', { 'support.outcome': 'continues' });
    expect(story.refused('welfare', { do: 'take-action', track: 'school', action: 'end-school' })).toEqual({
      refused: 'missing',
      missing: [{ need: 'fact', kind: 'support.outcome', codes: ['enough'], about: 'birch' }],
    });
  });
});
