import { openReferral, recordConsent } from '#cases';
import { coordinatedCase, offers } from '../support/coordinated.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

/** Each is raw SQL as the api or the worker, in the form that a decision is written in. */
describe('a forged decision gives nothing', () => {
  let town: Town;
  let id: string;
  beforeAll(async () => {
    town = await Town.open();
    await town.as('polis', (work) => openReferral(work, elis));
    const [row] = await town.rows<{ id: string }>('select id from samspel.concern_case');
    id = row?.id ?? '';
  });
  afterAll(async () => town.close());

  const raw = <T>(who: string, sql: string): Promise<T[]> => town.raw<T>(who, sql);

  it('by an event that says that a handoff was accepted', async () => {
    const coordinated = await coordinatedCase(town);
    await town.as('polis', (work) =>
      recordConsent(work, coordinated, {
        outcome: 'given',
        agencies: ['lindvik-samordning', 'lindvik-fritid'],
        givenBy: ['guardian-1'],
      }),
    );
    const offer = await offers(town, coordinated, 'fritid', { handoff: 'leisure', receiver: 'lindvik-fritid' });
    await raw(
      'skola',
      `select samspel.write_decision(c.id, c.state, c.seq + 1, c.status, jsonb_build_array(jsonb_build_object('seq', c.seq + 1, 'at', now(),
         'type', 'handoff-accepted', 'by', 'system', 'actingFor', 'lindvik-fritid', 'data', '{"handoff": {"id": "${offer}"}}'::jsonb)),
         '{}', '[]', '[]', '[]', now())
       from samspel.concern_case c where c.reference = '${coordinated}'`,
    );
    await expect(raw('fritid', `select samspel.disclose_accepted('${offer}', now())`)).rejects.toThrow(
      /no accepted handoff/,
    );
    expect(await raw('fritid', 'select given_name from samspel.young_person')).toEqual([]);
  });

  it('to who is no party and cancels its dates', async () => {
    const cancel = (who: string) =>
      raw(
        who,
        `select samspel.write_decision(id, state, seq, status, '[]', array(select thing from samspel.timer where case_id = '${id}'), '[]', '[]', '[]', now())
         from samspel.concern_case where id = '${id}'`,
      );
    const timers = () => town.rows('select thing from samspel.timer where case_id = $1', [id]);
    const before = await timers();
    expect(before.length).toBeGreaterThan(1);
    await expect(cancel('skola')).rejects.toThrow(/no party/);
    for (const sql of ['delete from samspel.timer', 'update samspel.timer set at = now()'])
      await expect(town.worker.query(sql)).rejects.toThrow(/permission denied/);
    expect(await timers()).toEqual(before);
  });

  it('to the worker, who writes in nobody’s name and reads none', async () => {
    const [person] = await town.rows<{ id: string }>(
      "select id from samspel.account where email = 'polis@lindvik.example'",
    );
    const event = { at: '2026-01-01T00:00:00Z', type: 'forged', by: person?.id, actingFor: 'lindvik-polis', data: {} };
    const write = town.worker.query(
      `select samspel.write_decision(id, state, seq + 1, status, jsonb_build_array($2::jsonb || jsonb_build_object('seq', seq + 1)), '{}', '[]', '[]', '[]', now())
       from samspel.concern_case where id = $1`,
      [id, JSON.stringify(event)],
    );
    await expect(write).rejects.toThrow(/another's name/);
    for (const column of ['name', 'password_hash'])
      await expect(town.worker.query(`select ${column} from samspel.account`)).rejects.toThrow(/permission denied/);
  });
});
