import { randomUUID } from 'node:crypto';
import { openReferral } from '#cases';
import {
  followUpHtml,
  savePledge,
  saveRecord,
  listPledges,
  type NewPledge,
  type PledgeWork,
  recordKinds,
  removeRecord,
  savePlace,
  showPledge,
} from '#pledge';
import { lindvikPledge } from '../../apps/start/src/demo/pledges/lindvik.js';
import { loadPledge } from '../../apps/start/src/demo/pledges/load-pledge.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const NOW = '2026-11-17T08:00:00.000Z';

describe('a pledge is the municipality’s, and holds no person', () => {
  let town: Town;
  let pledge: string;
  beforeAll(async () => {
    town = await Town.open();
    await town.setTime(NOW);
    await town.as('polis', (work) => openReferral(work, elis));
    // Known to one agency alone, and protected there.
    const zyxelda = { ...elis.youngPerson, givenName: 'Zyxelda', familyName: 'Hemligsson', protectedIdentity: true };
    await town.as('skola', (work) => openReferral(work, { ...elis, youngPerson: zyxelda, concernTalk: false }));
    pledge = await loadPledge((who, verb) => town.pledging(who, verb), lindvikPledge('2026-11-17'));
  });
  afterAll(async () => town.close());

  async function raw<T>(who: string, sql: string, parameters: unknown[] = []): Promise<T[]> {
    const token = await town.token(who);
    return town.api.transaction(async (manager) => {
      await manager.query("select set_config('samspel.session', $1, true)", [token]);
      return manager.query(sql, parameters);
    });
  }

  const tables = () =>
    town.rows<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'samspel' and table_name like 'pledge%' order by 1`,
    );

  it('is read by every agency of its municipality, and by nobody of another', async () => {
    expect((await tables()).length).toBeGreaterThan(14);
    for (const { name } of await tables()) {
      expect([name, await raw('samordnare@grannby', `select * from samspel.${name}`)]).toEqual([name, []]);
      await expect(town.worker.query(`select * from samspel.${name}`)).rejects.toThrow(/permission denied/);
    }
    expect((await town.pledging('fritid', (work) => showPledge(work, pledge))).activities).toHaveLength(8);
    expect((await town.pledging('samordnare@grannby', listPledges)).items).toEqual([]);
    for (const verb of [showPledge, followUpHtml]) {
      for (const id of [pledge, randomUUID()]) {
        const read = town.pledging('samordnare@grannby', async (work) => verb(work, id));
        await expect(read).rejects.toMatchObject({ code: 'no-access' });
      }
    }
  });

  it('forgets what was taken away where others name it, so that those can still be changed', async () => {
    const coordination = <T>(verb: (work: PledgeWork) => Promise<T>) => town.pledging('samordnare', verb);
    const promise = { text: 'gå ut', promiser: 'police', owner: 'lindvik-polis' } as const;
    const commitment = await coordination((work) => saveRecord(work, recordKinds.commitments, { pledge }, promise));
    const event = await coordination((work) =>
      saveRecord(work, recordKinds.events, { pledge }, { title: 'Marknaden' }),
    );
    const activity = await town.pledging('polis', (work) =>
      saveRecord(
        work,
        recordKinds.activities,
        { pledge },
        { kind: 'patrol', status: 'planned', commitments: [commitment], event },
      ),
    );
    const wish = { wish: 'Fler vuxna', activities: [activity] };
    const wished = await coordination((work) => saveRecord(work, recordKinds.wishes, { pledge }, wish));
    await coordination((work) => removeRecord(work, recordKinds.commitments, { pledge, id: commitment }));
    await coordination((work) => removeRecord(work, recordKinds.events, { pledge, id: event }));
    const shown = () => town.pledging('polis', (work) => showPledge(work, pledge));
    expect((await shown()).activities.find(({ id }) => id === activity)).toMatchObject({
      commitments: [],
      event: null,
    });
    await town.pledging('polis', (work) => removeRecord(work, recordKinds.activities, { pledge, id: activity }));
    expect((await shown()).wishes.find(({ id }) => id === wished)).toMatchObject({ activities: [] });
    await coordination((work) => removeRecord(work, recordKinds.wishes, { pledge, id: wished }));
  });

  it('is kept by coordination; each agency logs and takes back its own work alone', async () => {
    const no = { code: 'no-access' };
    const wish = town.pledging('polis', (work) =>
      saveRecord(work, recordKinds.wishes, { pledge }, { wish: 'Mer ljus' }),
    );
    await expect(wish).rejects.toMatchObject(no);
    const { activities } = await town.pledging('polis', (work) => showPledge(work, pledge));
    const id = activities.find(({ agency }) => agency === 'lindvik-samordning')?.id ?? '';
    const changed = town.pledging('polis', (work) =>
      saveRecord(work, recordKinds.activities, { pledge, id }, { kind: 'patrol', status: 'done' }),
    );
    await expect(changed).rejects.toMatchObject(no);
    await expect(
      town.pledging('polis', (work) => removeRecord(work, recordKinds.activities, { pledge, id })),
    ).rejects.toMatchObject(no);
    const measure = town.pledging('admin', (work) =>
      saveRecord(work, recordKinds.measures, { pledge }, { what: 'x', owner: 'y' }),
    );
    await expect(measure).rejects.toMatchObject(no);
    // The database says the same, whatever the code asks for.
    expect(await raw('polis', "update samspel.pledge set title = 'x' returning id")).toEqual([[], 0]);
    expect(
      await raw('polis', "update samspel.pledge_activity set note = 'x' where agency <> 'lindvik-polis' returning id"),
    ).toEqual([[], 0]);
    const forged = raw(
      'polis',
      `insert into samspel.pledge_measure (id, municipality, pledge, agency, what, owner) values ($1, 'lindvik', $2, 'lindvik-fritid', 'x', 'y')`,
      [randomUUID(), pledge],
    );
    await expect(forged).rejects.toThrow(/row-level security/);
    const police = town.pledging('fritid', (work) =>
      saveRecord(work, recordKinds.activities, { pledge }, { kind: 'surveillance', status: 'done' }),
    );
    await expect(police).rejects.toMatchObject({ failure: { errors: [{ pointer: '/kind', code: 'not-yours' }] } });
  });

  describe('screening', () => {
    const told: NewPledge = { title: 'Löfte', area: 'Lindvik', from: '2026-01-01', to: '2026-12-31', parties: [] };
    const saying = (contextNote: string, confirmed = false) =>
      town.pledging('samordnare', (work) => savePledge(work, { ...told, contextNote, confirmed }));
    const fault = (code: string) => ({ failure: { errors: [{ pointer: '/contextNote', code }] } });

    it.each(['811228-9874', '8112289874', '198112289874', '19811228-9874', '811228+9874', '811288-9871'])(
      'refuses the personnummer %s, whatever is confirmed',
      async (number) => {
        await expect(saying(`Det gällde ${number}.`, true)).rejects.toMatchObject(fault('personnummer'));
      },
    );

    it.each(['Vi talade med Elis.', 'Elis’ mamma kom.', 'Familjen Bergman flyttade.', 'Sven Svensson hjälpte till.'])(
      'warns of %j, and takes it once somebody says that it is nobody’s',
      async (text) => {
        await expect(saying(text)).rejects.toMatchObject(fault('may-name-a-person'));
        await expect(saying(text, true)).resolves.toEqual(expect.any(String));
      },
    );

    it.each([
      'Ring 0500-00 00 10.',
      'Diarienummer 2026-112-4.',
      'Polisen Lindvik gick i Älvparken den 4 maj.',
      'Björn sågs vid ån.',
    ])('takes %j', async (text) => {
      await expect(saying(text)).resolves.toEqual(expect.any(String));
    });

    it.each([
      ['Elis', 'Arvid'],
      ['elis', 'arvid'],
      ['Elis Bergman', 'Olof Påhitt'],
      ['familjen Bergman', 'familjen Påhitt'],
      ['Zyxelda', 'Qvertina'],
      ['Zyxelda Hemligsson', 'Qvertina Påhitt'],
      ['zyxelda', 'qvertina'],
      ['Zyxelda, 13 år,', 'Qvertina, 13 år,'],
    ])('answers %j, which is in a case, as %j, which is in none', async (inOne, inNone) => {
      const answered = async (name: string) => {
        const place = town.pledging('samordnare', (work) => savePlace(work, { name: `Vid ${name} hus`, type: 'park' }));
        return Promise.all([saying(`Vi såg ${name} där.`), place].map(said));
      };
      expect(await answered(inOne)).toEqual(await answered(inNone));
    });
  });

  describe('concern talks', () => {
    /** Talks of one cause that were held on a day. */
    async function held(count: number, cause: string, on: string): Promise<void> {
      for (let n = 0; n < count; n += 1) {
        const id = randomUUID();
        const reference = id
          .slice(0, 8)
          .toUpperCase()
          .replace(/^(....)/, '$1-');
        await town.rows(
          `insert into samspel.concern_case (id, reference, municipality, workflow, version, status, seq, state, opened_at)
           values ($1, $2, 'lindvik', 'youth-concern', 1, 'new', 0, '{"tracks": {}}', $3)`,
          [id, reference, on],
        );
        await town.rows(
          `insert into samspel.referral (case_id, municipality, agency, by_person, at, facts, concerns, suspects_harm, wants_feedback)
           values ($1, 'lindvik', 'lindvik-polis', $1, $2, 'x', array[$3], 'no', false)`,
          [id, on, cause],
        );
        await town.rows(
          `insert into samspel.talk (case_id, municipality, agency, track, task, is_concern_talk, on_at, outcome)
           values ($1, 'lindvik', 'lindvik-polis', 'police', 'police.concern-talk', true, $2, 'held')`,
          [id, on],
        );
      }
    }
    const counts = async () => (await town.pledging('polis', (work) => showPledge(work, pledge))).talks;

    it('reach the pledge as counts of whole years alone, and few ones not at all', async () => {
      await held(4, 'drugs', '2026-03-01T12:00:00Z');
      expect(await counts()).toEqual([]);
      await held(7, 'vandalism', '2026-04-01T12:00:00Z');
      // Four alone would follow from the sum: they are told with the smallest of the others, and so all are one.
      expect(await counts()).toEqual([{ year: 2026, cause: 'other', talks: 11 }]);
      await held(9, 'theft', '2026-05-01T12:00:00Z');
      expect(await counts()).toEqual([
        { year: 2026, cause: 'other', talks: 11 },
        { year: 2026, cause: 'theft', talks: 9 },
      ]);
      await held(20, 'theft', '2025-05-01T12:00:00Z');
      expect(await counts()).toHaveLength(2);
      expect(await town.pledging('polis', (work) => followUpHtml(work, pledge))).toMatch(
        /hållit 20 orossamtal med unga och vårdnadshavare, oftast om stöld/,
      );
    });

    it('are pooled up to the limit that the municipality sets', async () => {
      await town.set('lindvik', 'small-numbers', { limit: 12, source: 'local' });
      expect(await counts()).toEqual([{ year: 2026, cause: 'other', talks: 20 }]);
    });

    it('tell another municipality nothing', async () => {
      expect(await raw('samordnare@grannby', 'select * from samspel.concern_talks_held($1)', [pledge])).toEqual([]);
    });
  });
});

/** How something ends: that it was taken, or with which faults. */
const said = (doing: Promise<unknown>): Promise<unknown> =>
  doing.then(
    () => 'taken',
    (error: unknown) => Object(error).failure,
  );
