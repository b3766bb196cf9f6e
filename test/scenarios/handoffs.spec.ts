import { readState, timersOf, writeState } from '#workflow';
import { timerChange } from '../../libs/workflow/src/timers.js';
import { offered, referred, reported, TUESDAY } from './support/openings.js';
import { replayAgrees } from './support/promises.js';
import { Story } from './support/story.js';
import { readDefinition, youthConcern } from './support/town.js';

/** Two working days from a Tuesday. */
const THURSDAY = '2026-09-10';

describe('a handoff that nobody takes', () => {
  it('declined, leaves the sender responsible with two working days to decide', () => {
    const story = offered();
    expect(story.refused('welfare', { do: 'decline-handoff', handoff: 'h1', reason: 'because' })).toMatchObject({
      refused: 'input',
      missing: [{ field: 'reason' }],
    });
    story.does('welfare', { do: 'decline-handoff', handoff: 'h1', reason: 'capacity' });
    expect(story.state.tracks.coordination).toMatchObject({ agency: 'coordination', person: 'Karin' });
    expect(story.state.tasks['coordination.decide-what-now']).toMatchObject({
      agency: 'coordination',
      afterHandoff: 'h1',
      clock: { due: THURSDAY },
    });
    expect(story.hears()).toEqual(['2026-09-08 handoff handoff:h1 news → coordination (Karin)']);
    expect(story.events.at(-2)).toMatchObject({ type: 'handoff-declined', reason: 'capacity', actingFor: 'birch' });
  });

  it('is nothing to decide any more once another takes the same, and is while another takes something else', () => {
    const story = offered().agrees('coordinator', ['coordination', 'oak', 'leisure']);
    const offer = (handoff: string, id: string, receiver: string) =>
      ({ do: 'offer-handoff', track: 'coordination', handoff, id, receiver }) as const;
    story.does('welfare', { do: 'decline-handoff', handoff: 'h1', reason: 'capacity' });
    story.does('coordinator', offer('leisure', 'h2', 'leisure'), offer('school', 'h3', 'oak'));
    story.does('fieldWorker', { do: 'accept-handoff', handoff: 'h2' });
    expect(story.tasks()).toContain('coordination.decide-what-now');
    story.does('oakWelfare', { do: 'accept-handoff', handoff: 'h3' });
    expect(story.tasks()).not.toContain('coordination.decide-what-now');
    replayAgrees(story);
  });

  it('is whose the track is that it is offered from, also once somebody else has that', () => {
    const story = offered();
    const has = () => timersOf(story.definition, story.state).find(({ thing }) => thing === 'handoff:h1')?.person;
    expect(has()).toBe('Karin');
    const before = story.state;
    story.does('coordinator', { do: 'assign', track: 'coordination', person: 'Kim' });
    expect(has()).toBe('Kim');
    expect(timerChange(story.definition, before, story.state).set.map(({ thing }) => thing)).toContain('handoff:h1');
  });

  it('withdrawn, leaves the same, and tells the receiver', () => {
    const story = offered().does('coordinator', { do: 'withdraw-handoff', handoff: 'h1' });
    expect(story.dates('task:coordination.decide-what-now').due).toBe(THURSDAY);
    expect(story.hears()).toEqual(['2026-09-08 handoff handoff:h1 news → birch']);
    expect(story.refused('welfare', { do: 'accept-handoff', handoff: 'h1' })).toEqual({
      refused: 'not-yours',
      missing: [],
    });
  });

  it('is decided on like any task, and speaks until it is', () => {
    const story = offered().does('welfare', { do: 'decline-handoff', handoff: 'h1', reason: 'capacity' });
    story.hears();
    story.until('2026-09-11T08:00:00.000Z');
    expect(story.hears()).toEqual([
      '2026-09-10 task task:coordination.decide-what-now rung 1 → coordination (Karin)',
      '2026-09-11 task task:coordination.decide-what-now rung 2 → coordination (Karin), coordination head',
    ]);
    const missed = story.refused('coordinator', {
      do: 'do-task',
      task: 'coordination.decide-what-now',
      outcome: 'missed',
    });
    expect(missed).toEqual({ refused: 'input', missing: [{ need: 'answer', field: 'outcome', allowed: ['done'] }] });
    story.does('coordinator', { do: 'do-task', task: 'coordination.decide-what-now', outcome: 'done' });
    expect(story.tasks()).toEqual(['coordination.ask-consent']);
  });

  it('unanswered, reminds on the second and fifth working day, when its time is out, and weekly for ever', () => {
    const story = offered();
    story.until('2026-10-14T00:00:00.000Z');
    const both = 'birch, coordination (Karin), coordination coordinator';
    const heads = 'birch head, coordination head, coordination coordinator';
    expect(story.hears().filter((told) => told.includes('handoff:'))).toEqual([
      `2026-09-10 handoff handoff:h1 rung 0 → ${both}`,
      `2026-09-15 handoff handoff:h1 rung 1 → ${heads}`,
      `2026-09-22 handoff handoff:h1 rung 1 → ${heads}`,
      `2026-09-23 handoff handoff:h1 rung 1 → ${heads}`,
      `2026-09-29 handoff handoff:h1 rung 1 → ${heads}`,
      `2026-10-06 handoff handoff:h1 rung 1 → ${heads}`,
      `2026-10-13 handoff handoff:h1 rung 1 → ${heads}`,
    ]);
    expect(story.dates('handoff:h1').next).toBe('2026-10-20T07:00:00.000Z');
  });

  it('timed out, leaves the sender two working days to decide, once, while it may still be answered', () => {
    const story = offered().until('2026-09-22T21:59:00.000Z');
    expect(story.dates('handoff:h1').due).toBe('2026-09-22');
    expect(story.tasks()).toEqual(['coordination.ask-consent']);
    story.until('2026-09-29T21:59:00.000Z');
    expect(story.tasks()).toEqual(['coordination.ask-consent', 'coordination.decide-what-now']);
    // Opened on Wednesday 23, the morning after the last day.
    expect(story.dates('task:coordination.decide-what-now').due).toBe('2026-09-25');
    story.does('welfare', { do: 'accept-handoff', handoff: 'h1' });
    expect(story.stages()).toEqual({ coordination: 'offer-and-consent', school: 'assess' });
    expect(story.tasks()).toEqual(['coordination.ask-consent', 'school.register-case']);
  });

  it('withdrawn after it timed out, leaves one decision and not two', () => {
    const story = offered()
      .until('2026-09-24T08:00:00.000Z')
      .does('coordinator', { do: 'withdraw-handoff', handoff: 'h1' });
    expect(story.tasks()).toEqual(['coordination.ask-consent', 'coordination.decide-what-now']);
  });
});

describe('who hears of a handoff', () => {
  it('is counted at its sender, who stays responsible', () => {
    expect(offered().timers()).toContain('2026-09-10T07:00:00.000Z handoff:h1 coordination');
  });

  it('is told once, however many tracks an agency has', () => {
    const definition = structuredClone(youthConcern);
    const { leisure } = definition.tracks;
    if (leisure === undefined) throw new Error('the definition has no leisure');
    leisure.agency = 'coordination';
    const story = new Story(TUESDAY, definition).records('officer', 'report.received', 'received');
    story.records('coordinator', 'own.referral', 'received', { subject: 'coordination' });
    story.records('officer', 'referral.received', 'received');
    story.agrees('officer', ['police', 'social', 'birch']);
    const offer = {
      do: 'offer-handoff',
      track: 'social-services',
      handoff: 'school',
      id: 'h1',
      receiver: 'birch',
    } as const;
    story.does('socialWorker', offer).until('2026-09-10T08:00:00.000Z');
    expect(story.hears()).toContain('2026-09-10 handoff handoff:h1 rung 0 → birch, social, coordination coordinator');
  });

  it('is its sender and its receiver, and the coordinator only where coordination is party to the case', () => {
    const story = reported();
    story.agrees('officer', ['police', 'social', 'birch']);
    story.does('socialWorker', {
      do: 'offer-handoff',
      track: 'social-services',
      handoff: 'school',
      id: 'h1',
      receiver: 'birch',
    });
    story.until('2026-09-10T08:00:00.000Z');
    expect(story.hears()).toContain('2026-09-10 handoff handoff:h1 rung 0 → birch, social');
  });
});

describe('accepting a handoff', () => {
  const accept = { do: 'accept-handoff', handoff: 'h1' } as const;
  /** One consent has to name both; that another names each of them does not help. */
  const lacking = (...joins: string[]) => ({
    refused: 'missing',
    missing: [{ need: 'fact', kind: 'consent', codes: ['in-force'], joins }],
  });
  const gone = { refused: 'not-yours', missing: [] };
  const decline = { do: 'record-consent', consent: 'no', outcome: 'declined', joins: ['birch'], kinds: [] } as const;

  it.each([
    ['taken back from its receiver', (story: Story) => story.takesBack('coordinator', 'birch')],
    ['taken back from its sender', (story: Story) => story.takesBack('coordinator', 'coordination')],
    ['taken back, as any party heard', (story: Story) => story.takesBack('officer', 'birch', 'coordination')],
    ['followed by a no', (story: Story) => story.does('coordinator', decline)],
  ])('is over with the consent that it stood on: %s', (_how, ends) => {
    const story = ends(offered());
    expect(story.refused('welfare', accept)).toEqual(gone);
    expect(story.refused('coordinator', { do: 'withdraw-handoff', handoff: 'h1' })).toEqual(gone);
    expect(Object.keys(story.stages())).toEqual(['coordination']);
    // Its sender decides what now, and so does whoever keeps the consents; its receiver hears no more of it.
    expect(story.tasks()).toEqual(
      expect.arrayContaining(['coordination.decide-what-now', 'coordination.decide-without-consent']),
    );
    story.until('2026-10-08T08:00:00.000Z');
    expect(story.hears().filter((told) => told.includes('birch'))).toEqual([]);
  });

  it('goes on by another consent that names both', () => {
    const story = offered().agrees('officer', ['police', 'coordination', 'birch']);
    story.takesBack('coordinator', 'coordination').agrees('coordinator', ['coordination', 'leisure']);
    expect(story.refused('welfare', accept)).toEqual(gone);
    const other = offered().agrees('coordinator', ['coordination', 'birch', 'leisure'], { to: '2026-12-01' });
    other.until('2026-11-01T08:00:00.000Z').does('welfare', accept);
    expect(other.stages()).toMatchObject({ school: 'assess' });
  });

  it('may be done to the end of the last day of consent, and no longer, whether or not the worker came to say so', () => {
    const offer = {
      do: 'offer-handoff',
      track: 'coordination',
      handoff: 'school',
      id: 'h1',
      receiver: 'birch',
    } as const;
    const story = () =>
      referred().agrees('coordinator', ['coordination', 'birch'], { to: '2026-09-16' }).does('coordinator', offer);
    const late = story().downUntil('2026-09-16T22:00:00.000Z');
    expect(late.refused('welfare', accept)).toEqual(lacking('coordination', 'birch'));
    late.catchUp();
    expect(late.refused('welfare', accept)).toEqual(gone);
    expect(late.tasks()).toContain('coordination.decide-what-now');
    expect(story().downUntil('2026-09-16T21:59:00.000Z').does('welfare', accept).stages()).toMatchObject({
      school: 'assess',
    });
  });

  it('puts the consent on record at both ends, and at no other', () => {
    const story = referred().agrees('officer', ['police', 'coordination', 'birch', 'leisure']);
    const openedBy = () => Object.values(story.state.facts).find(({ subject }) => subject === 'c1')?.scope?.openedBy;
    expect(openedBy()).toEqual(['police']);
    const offer = {
      do: 'offer-handoff',
      track: 'coordination',
      handoff: 'school',
      id: 'h1',
      receiver: 'birch',
    } as const;
    story.does('coordinator', offer);
    expect(openedBy()).toEqual(['coordination', 'police']);
    story.does('welfare', accept);
    expect(openedBy()).toEqual(['birch', 'coordination', 'police']);
  });

  it('of a part that already runs is over alike', () => {
    const story = offered()
      .records('officer', 'report.received', 'received')
      .agrees('officer', ['police', 'social', 'birch']);
    const offer = { do: 'offer-handoff', track: 'social-services', handoff: 'school', receiver: 'birch' } as const;
    story.does('socialWorker', { ...offer, id: 'h2' }).does('welfare', accept);
    story.takesBack('officer', 'social');
    expect(story.refused('welfare', { ...accept, handoff: 'h2' })).toEqual(gone);
    expect(story.tasks()).toContain('social-services.decide-what-now');
  });

  it('to another office needs no consent, as little as offering it', () => {
    const story = reported();
    const offer = {
      do: 'offer-handoff',
      track: 'social-services',
      handoff: 'other-office',
      receiver: 'social-north',
    } as const;
    story.does('socialWorker', { ...offer, id: 'h1' }).does('northWorker', accept);
    expect(story.state.tracks['social-services']?.agency).toBe('social-north');
  });
});

describe('offering a handoff', () => {
  it('needs one consent that names sender and receiver, whoever else is named in others', () => {
    const story = referred().agrees('officer', ['police', 'birch']).agrees('officer', ['police', 'coordination']);
    const offer = { do: 'offer-handoff', track: 'coordination', handoff: 'school', id: 'h1' } as const;
    for (const receiver of ['birch', 'oak'])
      expect(story.refused('coordinator', { ...offer, receiver })).toEqual({
        refused: 'missing',
        missing: [{ need: 'fact', kind: 'consent', codes: ['in-force'], joins: ['coordination', receiver] }],
      });
  });

  it('needs consent that covers its receiver, and takes one offer to each', () => {
    const story = offered();
    const offer = (receiver: string, id = 'h2') =>
      ({ do: 'offer-handoff', track: 'coordination', handoff: 'school', id, receiver }) as const;
    expect(story.refused('coordinator', offer('oak'))).toEqual({
      refused: 'missing',
      missing: [{ need: 'fact', kind: 'consent', codes: ['in-force'], joins: ['coordination', 'oak'] }],
    });
    expect(story.refused('coordinator', offer('birch'))).toEqual({
      refused: 'missing',
      missing: [{ need: 'handoff', handoff: 'h1' }],
    });
    expect(story.refused('coordinator', offer('police'))).toEqual({
      refused: 'input',
      missing: [{ need: 'answer', field: 'receiver', allowed: ['birch', 'oak'] }],
    });
    story.agrees('coordinator', ['coordination', 'oak']);
    expect(story.refused('coordinator', offer('oak', 'h1'))).toMatchObject({
      refused: 'input',
      missing: [{ field: 'id' }],
    });
    story.does('coordinator', offer('oak'));
    story
      .does('welfare', { do: 'accept-handoff', handoff: 'h1' })
      .does('oakWelfare', { do: 'accept-handoff', handoff: 'h2' });
    expect(Object.values(story.state.tracks).map(({ id, agency }) => [id, agency])).toEqual([
      ['coordination', 'coordination'],
      ['school', 'birch'],
      ['school~2', 'oak'],
    ]);
    expect(story.refused('coordinator', offer('birch', 'h3'))).toEqual({
      refused: 'missing',
      missing: [{ need: 'waits' }],
    });
  });

  it('is made and withdrawn by a role that acts on the track', () => {
    const story = offered();
    const head = { person: 'Hilda', agency: 'coordination', kind: 'coordination', roles: ['head'] };
    for (const command of [
      { do: 'withdraw-handoff', handoff: 'h1' },
      { do: 'offer-handoff', track: 'coordination', handoff: 'school', id: 'h2', receiver: 'oak' },
    ] as const) {
      expect(story.refused(head, command)).toEqual({ refused: 'not-yours', missing: [] });
    }
  });

  it('gives a school that two senders asked one track', () => {
    const story = offered();
    story.does('officer', { do: 'record-fact', kind: 'report.received', code: 'received' });
    story.agrees('officer', ['police', 'social', 'birch']);
    story.does('socialWorker', {
      do: 'offer-handoff',
      track: 'social-services',
      handoff: 'school',
      id: 'h2',
      receiver: 'birch',
    });
    story.does('welfare', { do: 'accept-handoff', handoff: 'h1' }, { do: 'accept-handoff', handoff: 'h2' });
    expect(story.state.handoffs).toEqual({});
    expect(Object.keys(story.state.tracks).sort()).toEqual(['coordination', 'school', 'social-services']);
  });

  it('is answered by its receiver alone, in a role that acts there', () => {
    const story = offered();
    expect(story.refused('oakWelfare', { do: 'accept-handoff', handoff: 'h1' })).toEqual({
      refused: 'not-yours',
      missing: [],
    });
    expect(story.refused('coordinator', { do: 'accept-handoff', handoff: 'h1' })).toEqual({
      refused: 'not-yours',
      missing: [],
    });
    const head = { person: 'Rut', agency: 'birch', kind: 'school', roles: ['head'] };
    expect(story.refused(head, { do: 'accept-handoff', handoff: 'h1' })).toEqual({ refused: 'not-yours', missing: [] });
    expect(story.refused(head, { do: 'decline-handoff', handoff: 'h1', reason: 'capacity' })).toEqual({
      refused: 'not-yours',
      missing: [],
    });
  });
});

describe('a track that moves to another agency of its kind', () => {
  const sample = readDefinition('test/definitions/ok/sample.yaml');
  const agencies = { east: { kind: 'coordination' }, west: { kind: 'coordination' }, birch: { kind: 'school' } };
  const east = { person: 'Eva', agency: 'east', kind: 'coordination', roles: ['coordinator'] };
  const west = { person: 'Ville', agency: 'west', kind: 'coordination', roles: ['coordinator'] };

  function transferred(): Story {
    const story = new Story(TUESDAY, sample, agencies);
    story.does(east, {
      do: 'record-fact',
      kind: 'referral.received',
      code: codeOf('referral.received'),
      subject: 'east',
    });
    story.does(east, { do: 'assign', track: 'coordination', person: 'Eva' });
    story.until('2026-09-11T08:00:00.000Z');
    story.does(east, {
      do: 'offer-handoff',
      track: 'coordination',
      handoff: 'other-coordinator',
      id: 'h1',
      receiver: 'west',
    });
    return story;
  }
  const codeOf = (kind: string) => Object.keys(sample.facts[kind]?.codes ?? {})[0] ?? '';

  it('keeps stage, dates and tasks, which follow it; nobody there has taken it yet', () => {
    const story = transferred();
    const { coordination: before } = story.state.tracks;
    story.does(west, { do: 'accept-handoff', handoff: 'h1' });
    expect(story.state.tracks.coordination).toEqual({
      ...before,
      agency: 'west',
      person: undefined,
      revision: story.state.seq,
    });
    expect(story.state.tasks['coordination.meeting']?.agency).toBe('west');
    expect(story.timers().every((timer) => timer.endsWith(' west'))).toBe(true);
    expect(story.refused(east, { do: 'assign', track: 'coordination', person: 'Eva' })).toEqual({
      refused: 'not-yours',
      missing: [],
    });
  });

  it('needs consent of its new agency, and of the one whose records are passed on, for what it had offered', () => {
    const story = new Story(TUESDAY, youthConcern, agencies);
    story.records(east, 'referral.received', 'received', { subject: 'east' });
    story.agrees(east, ['east', 'birch']);
    const offer = { do: 'offer-handoff', track: 'coordination' } as const;
    story.does(east, { ...offer, handoff: 'other-coordinator', id: 'h1', receiver: 'west' });
    story.does(east, { ...offer, handoff: 'school', id: 'h2', receiver: 'birch' });
    story.does(west, { do: 'accept-handoff', handoff: 'h1' });
    // Who had offered it survives being stored.
    expect(readState(JSON.parse(JSON.stringify(writeState(story.state))))).toEqual(story.state);
    const birch = { person: 'Bo', agency: 'birch', kind: 'school', roles: ['student-welfare'] };
    const accept = { do: 'accept-handoff', handoff: 'h2' } as const;
    const lacking = {
      refused: 'missing',
      missing: [{ need: 'fact', kind: 'consent', codes: ['in-force'], joins: ['west', 'east', 'birch'] }],
    };
    expect(story.refused(birch, accept)).toEqual(lacking);
    story.agrees(west, ['west', 'birch']);
    expect(story.refused(birch, accept)).toEqual(lacking);
    story.agrees(west, ['west', 'east', 'birch']);
    expect(story.does(birch, accept).stages()).toMatchObject({ school: 'assess' });
  });

  it('takes its open offers along, so that somebody may withdraw them', () => {
    const story = transferred();
    story.does(east, {
      do: 'do-task',
      task: 'coordination.meeting',
      outcome: 'done',
      answers: { 'meeting.held': 'quorum' },
    });
    story.acts(east, 'coordination', 'adopt');
    story.agrees(east, ['east', 'birch']);
    story.does(east, { do: 'offer-handoff', track: 'coordination', handoff: 'school', id: 'h2', receiver: 'birch' });
    story.does(west, { do: 'accept-handoff', handoff: 'h1' });
    expect(story.state.handoffs.h2).toMatchObject({ sender: 'west', offeredBy: 'east' });
    expect(story.refused(east, { do: 'withdraw-handoff', handoff: 'h2' })).toEqual({
      refused: 'not-yours',
      missing: [],
    });
    story.does(west, { do: 'withdraw-handoff', handoff: 'h2' });
    expect(story.state.tasks['coordination.decide-what-now']?.agency).toBe('west');
  });
});
