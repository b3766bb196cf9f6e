import { forecast } from '#workflow';
import { offered, referred, reported, TUESDAY } from './support/openings.js';
import { Story } from './support/story.js';
import { agencies, calendar, youthConcern } from './support/town.js';

const consent = { do: 'record-fact', kind: 'consent', code: 'in-force', subject: 'coordination' } as const;
const consents = (story: ReturnType<typeof referred>) =>
  Object.values(story.state.facts).flatMap(({ kind, subject, code, to }) =>
    kind === 'consent' ? [[subject, code, to]] : [],
  );

describe('consent', () => {
  it('lasts twelve months, and its keeper is reminded before it ends', () => {
    const story = referred().does('coordinator', consent);
    expect(consents(story)).toEqual([['coordination', 'in-force', '2027-09-08']]);
    story.until('2027-09-09T08:00:00.000Z');
    // Thirty, fourteen and three days before.
    expect(story.hears().filter((told) => told.includes('consent~'))).toEqual([
      '2027-08-09 deadline fact:consent~1 rung 0 → coordination',
      '2027-08-25 deadline fact:consent~1 rung 1 → coordination',
      '2027-09-05 deadline fact:consent~1 rung 2 → coordination, coordination head',
    ]);
    expect(consents(story)).toEqual([]);
    expect(story.events.at(-1)).toMatchObject({
      type: 'fact-over',
      fact: 'consent~1',
      kind: 'consent',
      subject: 'coordination',
    });
  });

  it('nobody hears of again while its end is far off', () => {
    const story = referred().does('coordinator', consent);
    story.until('2027-03-01T08:00:00.000Z');
    expect(story.hears().filter((told) => told.includes('consent~'))).toEqual([]);
  });

  it('ends on its day, even if it was given for less, and even if the worker does not come to say so', () => {
    const story = referred().does('coordinator', { ...consent, to: '2026-09-16' });
    expect(story.dates('fact:consent~1')).toEqual({
      statutory: '2026-09-16',
      due: '2026-09-16',
      next: '2026-09-13T07:00:00.000Z',
    });
    story.does('officer', {
      do: 'do-task',
      task: 'coordination.ask-consent',
      outcome: 'done',
      answers: { 'consent.asked': 'given' },
    });
    const act = { do: 'take-action', track: 'coordination', action: 'start-mapping' } as const;
    story.downUntil('2026-09-16T22:00:00.000Z');
    expect(story.refused('coordinator', act)).toMatchObject({
      refused: 'missing',
      missing: [{ need: 'fact', kind: 'consent' }],
    });
    story.downUntil('2026-09-16T21:59:00.000Z').does('coordinator', act);
  });

  it('that is reminded of on its last day still holds that day', () => {
    const definition = structuredClone(youthConcern);
    const lasts = definition.facts['consent']?.lasts;
    if (lasts === undefined) throw new Error('consent lasts for ever');
    lasts.ladder = 'usual';
    const story = new Story(TUESDAY, definition).records('officer', 'referral.received', 'received');
    story.does('coordinator', { ...consent, to: '2026-09-16' }).until('2026-09-16T21:59:00.000Z');
    expect(story.hears().filter((told) => told.includes('consent~'))).toEqual([
      '2026-09-13 deadline fact:consent~1 rung 0 → coordination',
      '2026-09-16 deadline fact:consent~1 rung 1 → coordination',
    ]);
    expect(consents(story)).toEqual([['coordination', 'in-force', '2026-09-16']]);
    expect(consents(story.until('2026-09-17T08:00:00.000Z'))).toEqual([]);
  });

  it('that is withdrawn holds no longer, and replaces what was', () => {
    const story = offered().does('coordinator', { ...consent, code: 'withdrawn', subject: 'birch' });
    expect(consents(story)).toEqual([
      ['coordination', 'in-force', '2027-09-08'],
      ['birch', 'withdrawn', '2027-09-08'],
    ]);
    story.does('coordinator', { do: 'withdraw-handoff', handoff: 'h1' });
    const refused = story.refused('coordinator', {
      do: 'offer-handoff',
      track: 'coordination',
      handoff: 'school',
      id: 'h2',
      receiver: 'birch',
    });
    expect(refused).toMatchObject({ refused: 'missing', missing: [{ need: 'fact', about: 'birch' }] });
  });

  it('is recorded by the roles it names, about an agency, for no longer than it may last', () => {
    const story = referred();
    const principal = { person: 'Rut', agency: 'birch', kind: 'school', roles: ['head'] };
    expect(story.refused(principal, consent)).toEqual({ refused: 'not-yours', missing: [] });
    expect(story.refused('headOfUnit', consent)).toEqual({ refused: 'not-yours', missing: [] });
    expect(story.refused('coordinator', { ...consent, code: 'maybe' })).toMatchObject({
      refused: 'input',
      missing: [{ field: 'code' }],
    });
    const { subject: _subject, ...about } = consent;
    for (const unknown of [about, { ...about, subject: 'elsewhere' }, { ...about, subject: 'constructor' }]) {
      expect(story.refused('coordinator', unknown)).toMatchObject({
        refused: 'input',
        missing: [{ field: 'subject' }],
      });
    }
    for (const to of ['2027-09-09', '2026-09-07', '2026-09-31', 'never']) {
      expect(story.refused('coordinator', { ...consent, to })).toEqual({
        refused: 'input',
        missing: [{ need: 'answer', field: 'to', allowed: [], within: { from: '2026-09-08', to: '2027-09-08' } }],
      });
    }
    story.does('coordinator', { ...consent, to: '2027-09-08' }, { ...consent, to: '2026-09-08' });
    for (const who of ['officer', 'socialWorker', 'welfare', 'fieldWorker'] as const) story.does(who, consent);
  });

  it('with a wrong date put right ends anew; one given for less lasts no longer than it was given', () => {
    const story = referred().does('coordinator', consent, { ...consent, subject: 'birch', to: '2026-12-01' });
    story.does(
      'coordinator',
      { do: 'correct', fact: 'consent~1', from: '2026-09-01T08:00:00.000Z' },
      { do: 'correct', fact: 'consent~2', from: '2026-09-01T08:00:00.000Z' },
    );
    expect(consents(story)).toEqual([
      ['coordination', 'in-force', '2027-09-01'],
      ['birch', 'in-force', '2026-12-01'],
    ]);
    expect(story.dates('fact:consent~1')).toMatchObject({ statutory: '2027-09-01', due: '2027-09-01' });
    story.does('coordinator', { do: 'correct', fact: 'consent~2', from: '2025-10-01T08:00:00.000Z' });
    expect(consents(story)[1]).toEqual(['birch', 'in-force', '2026-10-01']);
  });

  it('counts for a track that opens after it was given', () => {
    const story = reported().does('officer', consent).until('2026-09-10T08:00:00.000Z');
    story.does('officer', { do: 'record-fact', kind: 'referral.received', code: 'received' });
    story.does('officer', {
      do: 'do-task',
      task: 'coordination.ask-consent',
      outcome: 'done',
      answers: { 'consent.asked': 'given' },
    });
    expect(story.acts('coordinator', 'coordination', 'start-mapping').stages().coordination).toBe('mapping');
  });

  it('belongs to its keeping track from when that opens, and to who recorded it before', () => {
    const story = reported().does('officer', { ...consent, subject: 'birch' });
    const kept = () => story.timers().filter((timer) => timer.includes('fact:'));
    expect(kept()).toEqual(['2026-10-20T07:00:00.000Z fact:consent~1 police']);
    story.does('officer', { do: 'record-fact', kind: 'referral.received', code: 'received' });
    expect(kept()).toEqual(['2026-10-20T07:00:00.000Z fact:consent~1 coordination']);
    expect(
      forecast(story.definition, story.state, 'fact:consent~1', '2027-09-08T12:00:00.000Z', 1, { calendar, agencies }),
    ).toEqual([
      { at: '2027-09-09T07:00:00.000Z', to: [{ agency: 'coordination' }, { agency: 'coordination', role: 'head' }] },
    ]);
    story.acts('coordinator', 'coordination', 'close', { closing: 'moved' });
    expect(kept()).toEqual(['2026-10-20T07:00:00.000Z fact:consent~1 police']);
  });
});
