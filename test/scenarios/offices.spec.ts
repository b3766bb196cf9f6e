import { replayAgrees } from './support/promises.js';
import { checked, movedNorth } from './told/social-services.js';
import { coordinatedElsewhere, west } from './told/coordination.js';

const offer = {
  do: 'offer-handoff',
  track: 'social-services',
  handoff: 'other-office',
  id: 'north',
  receiver: 'social-north',
} as const;
const nothing = { refused: 'not-yours', missing: [] };

describe('a case that moves between two offices', () => {
  it('stays where it is until the other says yes', () => {
    const story = checked().does('socialWorker', offer);
    expect(story.state.tracks['social-services']).toMatchObject({ agency: 'social', person: 'Sara' });
    expect(story.dates('handoff:north').due).toBe('2026-09-15');
    expect(story.refused('northWorker', { do: 'assign', track: 'social-services', person: 'Nora' })).toEqual(nothing);
    story.until('2026-09-16T08:00:00.000Z');
    expect(story.state.tracks['social-services']?.agency).toBe('social');
    expect(story.tasks()).toEqual(['social-services.decide-what-now']);
  });

  it('keeps stage and dates; nobody at the new office has taken it yet', () => {
    const story = movedNorth();
    expect(story.state.tracks['social-services']).toEqual({
      ...checked().until('2026-09-11T08:00:00.000Z').state.tracks['social-services'],
      agency: 'social-north',
      person: undefined,
      revision: story.events.find(({ type }) => type === 'track-transferred')?.seq,
    });
    expect(story.timers()).toEqual([
      // Friday the eleventh and a working day: it is registered there too.
      '2026-09-14T11:00:00.000Z task:social-services.register-report~2 social-north',
      '2026-09-15T07:00:00.000Z track:social-services social-north',
    ]);
    expect(story.state.handoffs).toEqual({});
    replayAgrees(story);
  });

  it('is the new office’s alone, with what it comes to owe', () => {
    const story = movedNorth();
    const act = { 'child.heard': 'heard', assessor: 'qualified' };
    expect(
      story.refused('socialWorker', { do: 'take-action', track: 'social-services', action: 'not-open', answers: act }),
    ).toEqual(nothing);
    story.acts('northWorker', 'social-services', 'not-open', act);
    expect(story.state.tasks['social-services.feedback']).toMatchObject({
      agency: 'social-north',
      clock: { due: '2026-09-18' },
    });
    story.finishes('northWorker', 'social-services.feedback', { reply: 'given' });
    story.finishes('northWorker', 'social-services.register-report~2');
    story.acts('northWorker', 'social-services', 'end-social-services', { closing: 'unfounded' });
    expect(story.state.status).toBe('closed');
  });

  it('takes along what is owed already', () => {
    const story = checked().records('officer', 'offence.notice', 'from-15').does('socialWorker', offer);
    story.records('socialWorker', 'opinion.requested', 'requested', { to: '2026-10-20' });
    expect(story.state.tasks['social-services.opinion-requested']?.agency).toBe('social');
    story.does('northWorker', { do: 'accept-handoff', handoff: 'north' });
    expect(story.state.tasks['social-services.opinion-requested']).toMatchObject({
      agency: 'social-north',
      clock: { due: '2026-10-20' },
    });
    const task = 'social-services.opinion-requested';
    expect(story.refused('socialWorker', { do: 'do-task', task, outcome: 'done' })).toEqual(nothing);
    story.finishes('northWorker', task, { opinion: 'given' });
  });

  it('declined, stays with the sender, who decides within two working days', () => {
    const story = checked().does('socialWorker', offer);
    story.does('northWorker', { do: 'decline-handoff', handoff: 'north', reason: 'capacity' });
    expect(story.state.tracks['social-services']).toMatchObject({ agency: 'social', person: 'Sara' });
    expect(story.dates('task:social-services.decide-what-now').due).toBe('2026-09-10');
  });

  it('goes for a coordination too; what the officer was asked stays with the officer', () => {
    const story = coordinatedElsewhere();
    expect(story.state.tracks.coordination).toMatchObject({ agency: 'west', stage: 'offer-and-consent' });
    expect(story.state.tasks['coordination.ask-consent']?.agency).toBe('police');
    story.finishes('officer', 'coordination.ask-consent', { 'consent.asked': 'given' });
    story.agrees(west, ['west', 'police']).acts(west, 'coordination', 'start-mapping');
    expect(story.stages()).toEqual({ coordination: 'mapping' });
  });
});
