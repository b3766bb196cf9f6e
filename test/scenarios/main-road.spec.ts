import { Story } from './support/story.js';
import { TUESDAY } from './support/openings.js';

describe('a concern walks the main road, from three acts to a closed case', () => {
  const story = new Story(TUESDAY);

  it('opens a track for each act, each with its agency and its dates', () => {
    story.does(
      'officer',
      { do: 'record-fact', kind: 'report.received', code: 'received' },
      { do: 'record-fact', kind: 'feedback.requested', code: 'yes' },
      { do: 'record-fact', kind: 'referral.received', code: 'received' },
      { do: 'record-fact', kind: 'talk.requested', code: 'requested' },
    );
    expect(story.stages()).toEqual({
      'social-services': 'protection-check',
      coordination: 'offer-and-consent',
      police: 'talk-planned',
    });
    expect(story.dates('track:social-services')).toEqual({
      statutory: '2026-09-08',
      due: '2026-09-08',
      next: '2026-09-08T11:00:00.000Z',
    });
    expect(story.timers()).toEqual([
      '2026-09-08T11:00:00.000Z track:social-services social',
      // Registered by the next working day.
      '2026-09-09T11:00:00.000Z task:social-services.register-report social',
      // Asking for consent is the referrer's task, a week.
      '2026-09-12T07:00:00.000Z task:coordination.ask-consent police',
      // The fourteen days run while the check is undone: day 7.
      '2026-09-15T07:00:00.000Z task:social-services.decision social',
      '2026-09-19T07:00:00.000Z task:police.concern-talk police',
      '2026-09-19T07:00:00.000Z track:coordination coordination',
      '2026-09-19T07:00:00.000Z track:police police',
    ]);
    expect(story.hears()).toEqual([
      '2026-09-08 task track:social-services news → social',
      '2026-09-08 task track:coordination news → coordination',
      '2026-09-08 task track:police news → police',
    ]);
  });

  it('checks protection the same day, then counts the fourteen days from the report and not from the check', () => {
    story.until('2026-09-08T12:00:00.000Z');
    expect(story.hears()).toEqual(['2026-09-08 deadline track:social-services rung 0 → social']);
    story.finishes('socialWorker', 'social-services.register-report');
    story.does('socialWorker', { do: 'assign', track: 'social-services', person: 'Sara' });
    story
      .until('2026-09-09T08:00:00.000Z')
      .acts('socialWorker', 'social-services', 'assess-protection', { protection: 'no-danger', assessor: 'qualified' });
    expect(story.dates('track:social-services')).toEqual({
      statutory: '2026-09-22',
      due: '2026-09-22',
      next: '2026-09-15T07:00:00.000Z',
    });
    expect(story.hears()).toEqual([
      '2026-09-08 deadline track:social-services rung 1 → social (Sara), social head',
      '2026-09-09 deadline track:social-services rung 18 → social (Sara), social head, social duty',
    ]);
  });

  it('owes the reporter feedback once it is decided', () => {
    story.acts('socialWorker', 'social-services', 'not-open', { 'child.heard': 'heard', assessor: 'qualified' });
    expect(story.stages()['social-services']).toBe('wrap-up');
    expect(story.dates('task:social-services.feedback').due).toBe('2026-09-16');
    story.finishes('socialWorker', 'social-services.feedback', { reply: 'given' });
  });

  it('coordinates with consent, and hands over to the school, which gets track, owner and date', () => {
    const refused = story.refused('coordinator', { do: 'take-action', track: 'coordination', action: 'start-mapping' });
    expect(refused).toEqual({
      refused: 'missing',
      missing: [{ need: 'fact', kind: 'consent', codes: ['in-force'], about: 'coordination' }],
    });
    story.does('officer', {
      do: 'do-task',
      task: 'coordination.ask-consent',
      outcome: 'done',
      answers: { 'consent.asked': 'given' },
    });
    story.agrees('officer', ['police', 'coordination', 'birch']);
    story.acts('coordinator', 'coordination', 'start-mapping');
    story.hears();
    story.does('coordinator', {
      do: 'offer-handoff',
      track: 'coordination',
      handoff: 'school',
      id: 'h1',
      receiver: 'birch',
    });
    expect(story.hears()).toEqual(['2026-09-09 handoff handoff:h1 news → birch']);
    story.does('welfare', { do: 'accept-handoff', handoff: 'h1' }).finishes('welfare', 'school.register-case');
    expect(story.hears()).toEqual(['2026-09-09 handoff handoff:h1 news → coordination']);
    expect(story.state.handoffs).toEqual({});
    expect(story.state.tracks.school).toMatchObject({
      agency: 'birch',
      person: 'Bo',
      stage: 'assess',
      clock: { due: '2026-09-23' },
    });
    expect(story.state.tracks.coordination?.agency).toBe('coordination');
  });

  it('maps with everybody who has a part, meets, and adopts a plan of commitments', () => {
    const finish = { do: 'take-action', track: 'coordination', action: 'finish-mapping' } as const;
    expect(story.refused('coordinator', finish)).toEqual({
      refused: 'missing',
      missing: [{ need: 'fact', kind: 'mapping.part', codes: ['given'] }],
    });
    story.records('welfare', 'mapping.part', 'given', { subject: 'birch' });
    story.records('officer', 'mapping.part', 'given', { subject: 'police' }).does('coordinator', finish);
    story.finishes('coordinator', 'coordination.meeting', { meeting: 'quorum' });
    story.acts('coordinator', 'coordination', 'plan');
    const adopt = { do: 'take-action', track: 'coordination', action: 'adopt-plan' } as const;
    expect(story.refused('coordinator', adopt)).toEqual({
      refused: 'missing',
      missing: [{ need: 'fact', kind: 'commitment', codes: ['open'] }],
    });
    story.records('welfare', 'commitment', 'open', { subject: 'c1', holder: 'birch', to: '2026-10-01' });
    story.does('coordinator', adopt);
    expect(story.dates('task:coordination.follow-up-talk').due).toBe('2026-09-23');
    expect(story.timers()).toContain('2026-09-28T07:00:00.000Z fact:commitment~1 birch');
  });

  it('ends each track in its own time, and the case with the last', () => {
    story.finishes('officer', 'police.concern-talk', { 'talk.held': 'held' });
    story.acts('officer', 'police', 'follow').acts('officer', 'police', 'end-police', { closing: 'completed' });
    story.finishes('coordinator', 'coordination.follow-up-talk', { 'follow-up.held': 'better' });
    story.records('welfare', 'commitment', 'kept', { subject: 'c1' });
    story.acts('coordinator', 'coordination', 'finish', { goals: 'met', closing: 'completed' });
    story.acts('socialWorker', 'social-services', 'end-social-services', { closing: 'goals-met' });
    story
      .acts('welfare', 'school', 'start-support')
      .acts('welfare', 'school', 'review-support', { 'support.outcome': 'enough' });
    expect(story.state.status).toBe('open');
    expect(story.stages()).toEqual({ school: 'review' });
    story.acts('welfare', 'school', 'end-school');
    expect(story.state.status).toBe('closed');
    expect(story.timers()).toEqual([]);
    expect(story.events.slice(-2)).toMatchObject([
      { type: 'track-closed', track: 'school', agency: 'birch', code: 'goals-met', by: 'Bo', actingFor: 'birch' },
      { type: 'case-closed' },
    ]);
    expect(story.refused('welfare', { do: 'assign', track: 'school', person: 'Bo' })).toEqual({
      refused: 'closed',
      missing: [],
    });
  });
});
