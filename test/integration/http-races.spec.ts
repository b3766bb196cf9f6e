import { randomUUID } from 'node:crypto';
import { CaseView, execute } from '#cases';
import { type Answer, ApiProgram } from '../support/api-program.js';
import { registers } from '../support/coordinated.js';
import { json } from '../support/endpoints.js';
import { prepare, type Situation } from '../support/right-requests.js';
import { rowsOf } from '../support/rows.js';
import { Town } from '../support/town.js';

const START_MS = 60_000;
/** Often enough that each side of a race, sent first in every other one, wins some of them. */
const RACES = 6;

describe('two at once, and others who ask for what does not go together', () => {
  let town: Town;
  let api: ApiProgram;
  let at: Situation;

  beforeAll(async () => {
    town = await Town.open();
    api = await ApiProgram.start(town.database);
    for (const who of ['soc', 'polis', 'skola', 'samordnare']) await api.cookie(who);
  }, START_MS);
  beforeEach(async () => {
    at = await prepare(town);
  }, START_MS);
  afterAll(async () => {
    await api.stop();
    await town.close();
  });

  const post = (who: string, path: string, body: object = {}): Promise<Answer> =>
    api.send({ method: 'POST', path: `/api/v1${path}`, who, body });
  const codeOf = ({ text }: Answer): unknown => Object(JSON.parse(text)).code;
  const pointersOf = (answer: Answer): unknown =>
    Object(json(answer)).errors?.map(({ pointer }: { pointer: string }) => pointer);
  const events = async (type: string): Promise<number> => {
    const rows = await town.rows(
      'select 1 from samspel.event e join samspel.concern_case c on c.id = e.case_id where c.reference = $1 and e.type = $2',
      [at.reference, type],
    );
    return rows.length;
  };
  const rowsOfCase = async (table: string): Promise<number> => {
    const sql = `select 1 from samspel.${table} t join samspel.concern_case c on c.id = t.case_id where c.reference = $1`;
    return (await town.rows(sql, [at.reference])).length;
  };

  it(
    'lets either accepting or withdrawing a handoff win, whole, and tells the other that it is over',
    async () => {
      for (let race = 0; race < RACES; race += 1) {
        at = await prepare(town);
        const shares = await rowsOfCase('disclosure');
        const accept = () => post('skola', `/handoffs/${at.handoff}/accept`);
        const withdraw = () => post('samordnare', `/handoffs/${at.handoff}/withdraw`);
        const [first, second] = race % 2 === 0 ? [accept, withdraw] : [withdraw, accept];
        const answers = await Promise.all([first(), second()]);
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
        expect(codeOf(answers.find(({ status }) => status === 410) ?? answers[0])).toBe('gone');
        const accepted = await events('handoff-accepted');
        expect(accepted + (await events('handoff-withdrawn'))).toBe(1);
        expect(await rowsOfCase('disclosure')).toBe(shares + accepted);
      }
    },
    START_MS,
  );

  it('tells of an answered handoff that it is over, and where to look to those alone who are in the case', async () => {
    const goneTo = async (who: string): Promise<unknown[]> => {
      const answer = await api.send({ method: 'GET', path: `/api/v1/handoffs/${at.handoff}`, who });
      return [answer.status, Object(json(answer)).reference];
    };
    await post('skola', `/handoffs/${at.handoff}/decline`, { reason: 'capacity' });
    expect(await goneTo('samordnare')).toEqual([410, at.reference]);
    expect(await goneTo('skola')).toEqual([410, undefined]);
    at = await prepare(town);
    await post('skola', `/handoffs/${at.handoff}/accept`);
    expect(await goneTo('skola')).toEqual([410, at.reference]);
    expect((await api.send({ method: 'GET', path: `/api/v1/handoffs/${at.handoff}`, who: 'polis' })).status).toBe(404);
  });

  it.each([
    ['held', 'held'],
    ['missed', 'missed'],
    ['missed', 'held'],
    ['partly', 'partly'],
    ['partly', 'missed'],
  ])('writes down one of two outcomes of a talk, %s and %s, and tells the other', async (...outcomes) => {
    const told = outcomes.map((outcome, index) =>
      outcome === 'missed'
        ? { outcome, ownNotes: `${index}` }
        : { outcome: 'held', answer: outcome, present: ['Elis'], ownNotes: `${index}` },
    );
    const notes = await rowsOfCase('note');
    const answers = await Promise.all(told.map((body) => post('polis', `/talks/${at.talk}/outcome`, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
    expect(await rowsOfCase('note')).toBe(notes + 1);
    expect((await events('task-missed')) + (await events('task-done'))).toBe(1);
  });

  it('opens one handoff when the same is offered twice at once', async () => {
    const offer = {
      track: 'social-services',
      handoff: 'school',
      receiver: 'lindvik-bjorkskolan',
      why: 'Stöd.',
      fields: ['identity'],
    };
    const answers = await Promise.all([1, 2, 3].map(() => post('soc', `/cases/${at.reference}/handoffs`, offer)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await rowsOfCase('handoff_offer')).toBe(2);
  });

  it('keeps all of many changes of one case that do not exclude each other', async () => {
    const days = Array.from({ length: 10 }, (_, day) => `2026-09-${10 + day}T13:00:00.000Z`);
    const answers = await Promise.all(
      days.map((on) => post('polis', `/cases/${at.reference}/talks`, { task: 'police.concern-talk', on })),
    );
    expect(answers.map(({ status }) => status)).toEqual(days.map(() => 201));
    expect(await rowsOfCase('talk')).toBe(1);
    expect(await events('task-booked')).toBe(1 + days.length);
  });

  it('says that a talk is over whose task was done without it', async () => {
    // When it has begun.
    await town.setTime('2026-09-08T14:00:00.000Z');
    const done = { outcome: 'done', answers: { 'talk.held': 'held' } };
    expect((await post('polis', `/cases/${at.reference}/tasks/police.concern-talk/outcome`, done)).status).toBe(200);
    const late = await post('polis', `/talks/${at.talk}/outcome`, {
      outcome: 'held',
      answer: 'held',
      present: ['Elis'],
    });
    expect([late.status, codeOf(late)]).toEqual([410, 'gone']);
  });

  it('passes on nothing that the sender does not have', async () => {
    await post('samordnare', `/handoffs/${at.handoff}/withdraw`);
    const before = await rowsOf(town);
    const offer = { track: 'coordination', handoff: 'school', receiver: 'lindvik-bjorkskolan', why: 'Stöd.' };
    const refused = await post('samordnare', `/cases/${at.reference}/handoffs`, {
      ...offer,
      fields: ['identity', 'assessment'],
    });
    expect([refused.status, pointersOf(refused)]).toEqual([400, ['/fields']]);
    expect(refused.text).toContain('"allowed":["identity","guardians","facts","strengths","child-view"]');
    expect(await rowsOf(town)).toEqual(before);
    expect(
      (await post('samordnare', `/cases/${at.reference}/handoffs`, { ...offer, fields: ['identity', 'strengths'] }))
        .status,
    ).toBe(201);
  });

  it('records a no to consent as a fact, and from nobody who may not record it', async () => {
    const before = await rowsOf(town);
    const no = { outcome: 'declined', agencies: [], givenBy: ['guardian-1'] };
    expect((await post('chef', `/cases/${at.reference}/consents`, no)).status).toBe(404);
    expect(await rowsOf(town)).toEqual(before);
    const view = CaseView.parse(json(await post('samordnare', `/cases/${at.reference}/consents`, no)));
    expect(view.consents.find(({ code }) => code === 'declined')?.agencies.map(({ id }) => id)).toEqual([
      'lindvik-samordning',
    ]);
  });

  it('gives a track to a colleague by the id that the directory has, however it is written', async () => {
    const view = CaseView.parse(
      json(
        await post('soc', `/cases/${at.reference}/tracks/social-services/assignment`, {
          person: at.colleague.toUpperCase(),
        }),
      ),
    );
    expect(view.tracks.find(({ mine }) => mine)?.person).toEqual({
      id: at.colleague,
      name: expect.stringMatching(/\w/),
    });
  });

  it('lets nobody do another agency’s part of a case that both are parties to', async () => {
    const before = await rowsOf(town);
    const { reference } = at;
    const on = '2026-09-16T13:00:00.000Z';
    const others: [string, string, object][] = [
      ['polis', `/cases/${reference}/actions/not-open`, { track: 'social-services' }],
      ['soc', `/cases/${reference}/actions/start-mapping`, { track: 'coordination' }],
      [
        'soc',
        `/cases/${reference}/tasks/coordination.ask-consent/outcome`,
        { outcome: 'done', answers: { 'consent.asked': 'given' } },
      ],
      ['soc', `/cases/${reference}/talks`, { task: 'police.concern-talk', on }],
      ['samordnare', `/cases/${reference}/tasks/police.concern-talk/booking`, { on }],
      [
        'polis',
        `/cases/${reference}/tracks/social-services/extension`,
        { until: '2026-09-25', reason: 'exceptional-grounds' },
      ],
      ['polis', `/cases/${reference}/tracks/coordination/parking`, { until: '2026-09-16', reason: 'illness' }],
      ['polis', `/cases/${reference}/tracks/social-services/assignment`, { person: at.stranger }],
      ['soc', `/talks/${at.talk}/outcome`, { outcome: 'held', answer: 'held', present: ['Elis'] }],
      ['soc', `/handoffs/${at.handoff}/accept`, {}],
      ['skola', `/handoffs/${at.handoff}/withdraw`, {}],
      ['samordnare', `/handoffs/${at.handoff}/accept`, {}],
      [
        'soc',
        `/cases/${reference}/handoffs`,
        {
          track: 'coordination',
          handoff: 'school',
          receiver: 'lindvik-bjorkskolan',
          why: 'x',
          fields: [],
          requestOnly: true,
        },
      ],
      ['chef', `/cases/${reference}/actions/not-open`, { track: 'social-services' }],
    ];
    for (const [who, path, body] of others) {
      const answer = await post(who, path, body);
      expect([who, path, answer.status, codeOf(answer)]).toEqual([who, path, 404, 'no-access']);
    }
    expect(await rowsOf(town)).toEqual(before);
  });

  it('does nothing more on a case that is closed', async () => {
    const { reference } = at;
    await post('samordnare', `/handoffs/${at.handoff}/withdraw`);
    await town.as('samordnare', (work) =>
      execute(work, reference, { do: 'do-task', task: 'coordination.decide-what-now', outcome: 'done' }),
    );
    await registers(town, reference, 'soc');
    for (const [who, track] of [
      ['soc', 'social-services'],
      ['samordnare', 'coordination'],
      ['polis', 'police'],
    ] as const) {
      await town.as(who, (work) => execute(work, reference, { do: 'close-duplicate', track }));
    }
    const before = await rowsOf(town);
    expect(
      (
        await post('soc', `/cases/${reference}/tracks/social-services/parking`, {
          until: '2026-09-16',
          reason: 'illness',
        })
      ).status,
    ).toBe(410);
    expect(
      (
        await post('polis', `/cases/${reference}/consents`, {
          outcome: 'given',
          agencies: ['lindvik-polis'],
          givenBy: ['guardian-1'],
        })
      ).status,
    ).toBe(410);
    expect((await post('polis', `/talks/${at.talk}/outcome`, { outcome: 'missed' })).status).toBe(410);
    expect((await post('polis', `/talks/${randomUUID()}/outcome`, { outcome: 'missed' })).status).toBe(404);
    expect(await rowsOf(town)).toEqual(before);
  });
});
