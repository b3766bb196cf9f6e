import { forecast } from '#workflow';
import { offered, referred, reported, TUESDAY } from './support/openings.js';
import { Story } from './support/story.js';
import { agencies, calendar, youthConcern } from './support/town.js';

const PAIR = ['coordination', 'birch'];
const consent = {
  do: 'record-consent',
  consent: 'c9',
  outcome: 'given',
  joins: PAIR,
  kinds: ['plan', 'mapping', 'plan'],
} as const;
const consents = (story: Story) =>
  Object.values(story.state.facts).flatMap(({ kind, subject, code, to, scope }) =>
    kind === 'consent' ? [[subject, code, scope?.joins.join('+'), to]] : [],
  );
const told = (story: Story) => story.hears().filter((each) => each.includes('consent~'));

describe('consent', () => {
  it('is one fact, whomever it joins, with what it is about and who has it on record', () => {
    const story = referred().does('coordinator', consent);
    expect(Object.values(story.state.facts).find(({ kind }) => kind === 'consent')).toMatchObject({
      subject: 'c9',
      code: 'in-force',
      agency: 'coordination',
      scope: { joins: ['birch', 'coordination'], left: [], openedBy: ['coordination'], kinds: ['mapping', 'plan'] },
    });
  });

  it('lasts twelve months, and its keeper is reminded before it ends, once of all whom it joins', () => {
    const story = referred().agrees('coordinator', PAIR);
    expect(consents(story)).toEqual([['c1', 'in-force', 'birch+coordination', '2027-09-08']]);
    story.until('2027-09-09T08:00:00.000Z');
    // Thirty, fourteen and three days before.
    expect(told(story)).toEqual([
      '2027-08-09 deadline fact:consent~1 rung 0 → coordination',
      '2027-08-25 deadline fact:consent~1 rung 1 → coordination',
      '2027-09-05 deadline fact:consent~1 rung 2 → coordination, coordination head',
    ]);
    expect(consents(story)).toEqual([]);
    expect(story.events).toContainEqual(
      expect.objectContaining({ type: 'fact-over', fact: 'consent~1', kind: 'consent', subject: 'c1' }),
    );
  });

  it('that ran out leaves whoever kept it to decide what now', () => {
    const story = referred().agrees('coordinator', PAIR, { to: '2026-09-16' });
    story.until('2026-09-17T08:00:00.000Z');
    expect(story.state.tasks['coordination.decide-without-consent']).toMatchObject({
      agency: 'coordination',
      afterConsent: 'c1',
    });
    expect(story.dates('task:coordination.decide-without-consent').due).toBe('2026-09-21');
    story.finishes('coordinator', 'coordination.decide-without-consent');
    expect(story.tasks()).not.toContain('coordination.decide-without-consent');
  });

  it('nobody hears of again while its end is far off', () => {
    const story = referred().agrees('coordinator', PAIR);
    story.until('2027-03-01T08:00:00.000Z');
    expect(told(story)).toEqual([]);
  });

  it('that was renewed stands to its day, and nobody is reminded to renew it', () => {
    const story = referred().agrees('coordinator', PAIR, { to: '2026-10-31' });
    story
      .until('2026-09-20T08:00:00.000Z')
      .agrees('coordinator', [...PAIR, 'leisure'])
      .hears();
    story.until('2026-10-30T08:00:00.000Z');
    expect(told(story)).toEqual([]);
    expect(consents(story).map(([id, code]) => [id, code])).toEqual([
      ['c1', 'in-force'],
      ['c2', 'in-force'],
    ]);
    // One that names fewer, or less, renews nothing.
    const narrower = referred().agrees('coordinator', PAIR, { to: '2026-10-31', kinds: ['plan', 'talks'] });
    narrower.agrees('coordinator', PAIR, { kinds: ['plan'] }).until('2026-10-30T08:00:00.000Z');
    expect(told(narrower)).not.toEqual([]);
  });

  it('that another has on record who has not the newer one is not renewed until that one is there too', () => {
    const both = ['coordination', 'police'];
    const story = referred().agrees('coordinator', both, { to: '2026-10-31' });
    story.does('officer', { do: 'confirm-consent', consent: 'c1' });
    story.until('2026-09-20T08:00:00.000Z').agrees('coordinator', both);
    // What is the police's own closes with the first: somebody hears of it.
    expect(story.dates('fact:consent~1')).toMatchObject({ due: '2026-10-31' });
    story.does('officer', { do: 'confirm-consent', consent: 'c2' });
    expect(story.timers().filter((timer) => timer.includes('consent~1'))).toEqual([]);
    // When the newer one no longer carries it, its end is looked after again.
    story.does('coordinator', { do: 'withdraw-consent', agencies: both, consents: ['c2'] });
    expect(story.dates('fact:consent~1')).toMatchObject({ due: '2026-10-31' });
  });

  it('that ran out takes along what was offered on it, unless the sender has the newer one on record too', () => {
    const offers = () => {
      const story = referred().agrees('coordinator', PAIR, { to: '2026-09-16' });
      const offer = {
        do: 'offer-handoff',
        track: 'coordination',
        handoff: 'school',
        id: 'h1',
        receiver: 'birch',
      } as const;
      return story.does('coordinator', offer).agrees('welfare', PAIR, { to: '2026-12-01' });
    };
    const accept = { do: 'accept-handoff', handoff: 'h1' } as const;
    const taken = offers().until('2026-09-17T08:00:00.000Z');
    expect(taken.state.handoffs).toEqual({});
    expect(taken.events).toContainEqual(
      expect.objectContaining({ type: 'handoff-withdrawn', reason: 'without-consent' }),
    );
    expect(Object.values(taken.state.tasks)).toContainEqual(expect.objectContaining({ afterHandoff: 'h1' }));
    // Before the worker comes to say so it is accepted by nobody either.
    const late = offers().downUntil('2026-09-17T06:00:00.000Z');
    expect(late.refused('welfare', accept)).toMatchObject({ refused: 'missing', missing: [{ need: 'waits' }] });

    const carried = offers().does('coordinator', { do: 'confirm-consent', consent: 'c2' });
    carried.until('2026-09-17T08:00:00.000Z').does('welfare', accept);
    expect(carried.stages()).toMatchObject({ school: 'assess' });
  });

  it('ends on its day, even if it was given for less, and even if the worker does not come to say so', () => {
    const story = referred().agrees('coordinator', PAIR, { to: '2026-09-16' });
    expect(story.dates('fact:consent~1')).toEqual({
      statutory: '2026-09-16',
      due: '2026-09-16',
      next: '2026-09-13T07:00:00.000Z',
    });
    story.finishes('officer', 'coordination.ask-consent', { 'consent.asked': 'given' });
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
    story.agrees('coordinator', PAIR, { to: '2026-09-16' }).until('2026-09-16T21:59:00.000Z');
    expect(told(story)).toEqual([
      '2026-09-13 deadline fact:consent~1 rung 0 → coordination',
      '2026-09-16 deadline fact:consent~1 rung 1 → coordination',
    ]);
    expect(consents(story)).toMatchObject([['c1', 'in-force', 'birch+coordination', '2026-09-16']]);
    expect(consents(story.until('2026-09-17T08:00:00.000Z'))).toEqual([]);
  });

  it('taken back from one agency still joins the others; from one of two it joins nobody, and that it did not end is no secret', () => {
    const story = referred()
      .agrees('coordinator', [...PAIR, 'leisure'])
      .takesBack('fieldWorker', 'birch');
    expect(consents(story)).toEqual([['c1', 'in-force', 'coordination+leisure', '2027-09-08']]);
    story.takesBack('officer', 'leisure');
    expect(consents(story)).toEqual([['c1', 'withdrawn', '', undefined]]);
    expect(story.state.facts['consent~2']?.scope?.left).toEqual(['birch', 'coordination', 'leisure']);
    expect(story.state.tasks['coordination.decide-without-consent']).toMatchObject({ afterConsent: 'c1' });
    // It has no end any more, so nobody hears of one.
    story.hears();
    expect(told(story.until('2027-10-01T08:00:00.000Z'))).toEqual([]);
  });

  it('taken back leaves every track with its owner and its next date, and a statutory date where it was', () => {
    const story = offered().records('officer', 'report.received', 'received');
    story.does('welfare', { do: 'accept-handoff', handoff: 'h1' });
    const before = story.dates('track:social-services');
    const owners = () => Object.fromEntries(Object.values(story.state.tracks).map(({ id, agency }) => [id, agency]));
    const owned = owners();
    story.takesBack('officer', 'coordination', 'birch');
    expect(owners()).toEqual(owned);
    expect(story.dates('track:social-services')).toEqual(before);
    for (const { id } of Object.values(story.state.tracks))
      expect(story.timers().some((timer) => timer.includes(` track:${id} `))).toBe(true);
  });

  it('that nobody gave is not taken back', () => {
    const story = referred().agrees('coordinator', PAIR);
    for (const slip of [[], ['leisure'], ['elsewhere'], ['birch', 'constructor']])
      expect(story.refused('coordinator', { do: 'withdraw-consent', agencies: slip })).toEqual({
        refused: 'input',
        missing: [{ need: 'answer', field: 'joins', allowed: ['birch', 'coordination'] }],
      });
    const nobody = { person: 'Nils', agency: 'birch', kind: 'school', roles: [] };
    expect(story.refused(nobody, { do: 'withdraw-consent', agencies: ['birch'] })).toEqual({
      refused: 'not-yours',
      missing: [],
    });
  });

  it('taken back by who knows of none is answered alike, whether there is one or not', () => {
    const heard = { do: 'withdraw-consent', agencies: ['birch', 'leisure'] } as const;
    const without = referred().does('officer', heard);
    expect(consents(without)).toEqual([]);
    const story = referred()
      .agrees('coordinator', [...PAIR, 'leisure'])
      .does('officer', heard);
    expect(consents(story).map(([, code]) => code)).toEqual(['withdrawn']);
    // Whoever is named in one is told of the agencies in that alone.
    const two = referred().agrees('coordinator', PAIR).agrees('officer', ['police', 'leisure']);
    expect(two.refused('officer', { do: 'withdraw-consent', agencies: ['birch'] }).missing).toMatchObject([
      { allowed: ['leisure', 'police'] },
    ]);
  });

  it('that was refused joins nobody, ends what was agreed with the same, and stands', () => {
    const story = referred().agrees('coordinator', PAIR);
    story.does('coordinator', { ...consent, outcome: 'declined', joins: ['coordination'] });
    expect(consents(story).map(([id, code, , to]) => [id, code, to])).toEqual([
      ['c9', 'declined', undefined],
      ['c1', 'withdrawn', undefined],
    ]);
  });

  it('is recorded by the roles it names, of agencies in the workflow with one’s own among them, for no longer than it may last', () => {
    const story = referred();
    const principal = { person: 'Rut', agency: 'birch', kind: 'school', roles: ['head'] };
    for (const who of [principal, 'headOfUnit', 'system'] as const)
      expect(story.refused(who, consent)).toEqual({ refused: 'not-yours', missing: [] });
    for (const joins of [
      [],
      ['coordination'],
      ['birch', 'oak'],
      ['coordination', 'elsewhere'],
      ['coordination', 'constructor'],
    ])
      expect(story.refused('coordinator', { ...consent, joins })).toMatchObject({
        refused: 'input',
        missing: [{ field: 'joins' }],
      });
    for (const to of ['2027-09-09', '2026-09-07', '2026-09-31', 'never']) {
      expect(story.refused('coordinator', { ...consent, to })).toEqual({
        refused: 'input',
        missing: [{ need: 'answer', field: 'to', allowed: [], within: { from: '2026-09-08', to: '2027-09-08' } }],
      });
    }
    story.agrees('coordinator', PAIR, { to: '2027-09-08' }).agrees('coordinator', PAIR, { to: '2026-09-08' });
    for (const [who, agency] of [
      ['officer', 'police'],
      ['socialWorker', 'social'],
      ['welfare', 'birch'],
      ['fieldWorker', 'leisure'],
    ] as const)
      story.agrees(who, [agency, 'coordination']);
    // It has an id of its own, and no other fact is written in its place.
    expect(story.refused('coordinator', { ...consent, consent: 'c1' }).missing).toMatchObject([{ field: 'id' }]);
    const asFact = { do: 'record-fact', kind: 'consent', code: 'in-force', subject: 'birch' } as const;
    expect(story.refused('coordinator', asFact)).toEqual({ refused: 'not-yours', missing: [] });
  });

  it('is put on record by those it names, each for itself', () => {
    const story = referred().agrees('officer', ['police', 'coordination']);
    const confirms = { do: 'confirm-consent', consent: 'c1' } as const;
    for (const [who, consent] of [
      ['welfare', 'c1'],
      ['headOfUnit', 'c1'],
      ['coordinator', 'c2'],
      ['system', 'c1'],
    ] as const)
      expect(story.refused(who, { ...confirms, consent })).toEqual({ refused: 'not-yours', missing: [] });
    story.does('coordinator', confirms, confirms);
    expect(story.events.filter(({ type }) => type === 'fact-confirmed')).toHaveLength(1);
    expect(story.state.facts['consent~1']?.scope?.openedBy).toEqual(['coordination', 'police']);
    story.takesBack('officer', 'police');
    expect(story.refused('coordinator', confirms)).toEqual({ refused: 'not-yours', missing: [] });
  });

  it('with a wrong date put right ends anew; one given for less lasts no longer than it was given', () => {
    const story = referred()
      .agrees('coordinator', PAIR)
      .agrees('coordinator', ['coordination', 'oak'], { to: '2026-12-01' });
    const from = '2026-09-01T08:00:00.000Z';
    story.does('coordinator', { do: 'correct', fact: 'consent~1', from }, { do: 'correct', fact: 'consent~2', from });
    expect(consents(story).map(([, , , to]) => to)).toEqual(['2027-09-01', '2026-12-01']);
    expect(story.dates('fact:consent~1')).toMatchObject({ statutory: '2027-09-01', due: '2027-09-01' });
    story.does('coordinator', { do: 'correct', fact: 'consent~2', from: '2025-10-01T08:00:00.000Z' });
    expect(consents(story)[1]?.[3]).toBe('2026-10-01');
  });

  it('counts for a track that opens after it was given', () => {
    const story = reported().agrees('officer', ['police', 'coordination']).until('2026-09-10T08:00:00.000Z');
    story.does('officer', { do: 'record-fact', kind: 'referral.received', code: 'received' });
    story.finishes('officer', 'coordination.ask-consent', { 'consent.asked': 'given' });
    expect(story.acts('coordinator', 'coordination', 'start-mapping').stages().coordination).toBe('mapping');
  });

  it('belongs to its keeping track from when that opens, and to who recorded it before', () => {
    const story = reported().agrees('officer', ['police', 'birch']);
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
