import { createHash, randomUUID } from 'node:crypto';
import {
  addCommitment,
  addNote,
  execute,
  listCases,
  listMappings,
  listNotes,
  openReferral,
  recordCommitmentOutcome,
  recordConsent,
  showCase,
  showPlan,
  showTimeline,
  writeMapping,
  writePlan,
} from '#cases';
import { dataSource } from '#database';
import { addDays, dayOf } from '#calendar';
import { now } from '../support/now.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

/** Persons and texts; each of them is asked for below by everybody who may not read it. */
const CONTENT = [
  'commitment',
  'commitment_outcome',
  'consent',
  'disclosure',
  'disclosure_reason',
  'disclosure_review',
  'draft',
  'duplicate',
  'forced_opening',
  'handoff_offer',
  'lock_out',
  'mapping',
  'note',
  'plan',
  'prepared_share',
  'protected_reader',
  'referral',
  'registration',
  'talk',
  'young_person',
];
/** Granted to no role at all: functions alone write and read them. */
const FUNCTIONS_ALONE = ['custody_change', 'unswept'];
/** Ids and codes about cases; walled by municipality. */
const ENGINE = ['concern_case', 'event', 'mail', 'notice', 'party', 'timer'];
/** What queries join of engine rows; each reads as its reader. */
const VIEWS = [
  'case_date',
  'case_fact_event',
  'case_handoff',
  'case_handoff_event',
  'case_task_event',
  'case_track',
  'case_track_event',
];

describe('nobody sees more than they may', () => {
  let town: Town;
  let reference: string;
  beforeAll(async () => {
    town = await Town.open();
    ({ reference } = await town.as('polis', (work) => openReferral(work, elis)));
    await town.as('polis', (work) =>
      addNote(work, reference, { kind: 'phone-call', text: 'Mamman ringde.', transferred: false }),
    );
    await town.as('soc', (work) =>
      writeMapping(work, reference, { risks: ['Kompisar'], strengths: [], childView: 'Jag vill byta skola.' }),
    );
    await town.as('samordnare', (work) => writePlan(work, reference, { goals: ['Hela rutor.'] }));
    const line = { what: 'Ringer mamman.', due: addDays(dayOf(now()), 7), agency: 'lindvik-samordning' };
    await town.as('samordnare', (work) => addCommitment(work, reference, line));
    const [commitment] = (await town.as('samordnare', (work) => showPlan(work, reference))).commitments;
    await town.as('samordnare', (work) =>
      recordCommitmentOutcome(work, reference, commitment?.id ?? '', { outcome: 'kept', comment: 'Hon svarade.' }),
    );
  });
  afterAll(async () => town.close());

  const raw = <T>(who: string | undefined, sql: string): Promise<T[]> => town.raw<T>(who, sql);

  it.each(['skola', 'fritid', 'polis@grannby', 'admin', undefined])(
    'gives %s no content row of a case between police, social services and coordination, whatever the SQL',
    async (who) => {
      for (const table of CONTENT) {
        const columns = table === 'young_person' ? 'given_name' : '*';
        expect([table, await raw(who, `select ${columns} from samspel.${table}`)]).toEqual([table, []]);
      }
    },
  );

  it('knows every table and view with a case in it', async () => {
    const tables = await town.rows<{ name: string }>(
      `select table_name as name from information_schema.columns join information_schema.tables using (table_schema, table_name)
       where table_schema = 'samspel' and column_name = 'case_id'`,
    );
    expect(tables.map(({ name }) => name).sort()).toEqual(
      [...CONTENT, ...FUNCTIONS_ALONE, ...ENGINE, ...VIEWS].filter((name) => name !== 'concern_case').sort(),
    );
  });

  it('has no view that shows more than its reader may read beneath it', async () => {
    const views = await town.rows<{ name: string; guarded: boolean }>(
      `select relname as name, coalesce(reloptions::text[] && array['security_invoker=true', 'security_invoker=on'], false) as guarded
       from pg_class where relkind = 'v' and relnamespace = 'samspel'::regnamespace order by 1`,
    );
    expect(views.length).toBeGreaterThan(0);
    expect(views.filter(({ guarded }) => !guarded)).toEqual([]);
  });

  it('gives each agency its own notes, mapping and plan without consent, and no other’s', async () => {
    const agencies = async (who: string) => {
      const tables = ['note', 'mapping', 'plan', 'commitment', 'commitment_outcome'];
      const all = tables.map((table) => `select '${table}' as table, agency from samspel.${table}`);
      return raw(who, `${all.join(' union all ')} order by 1`);
    };
    expect(await agencies('polis')).toEqual([{ table: 'note', agency: 'lindvik-polis' }]);
    expect(await agencies('soc')).toEqual([{ table: 'mapping', agency: 'lindvik-socialtjanst' }]);
    expect(await agencies('samordnare')).toEqual(
      ['commitment', 'commitment_outcome', 'plan'].map((table) => ({ table, agency: 'lindvik-samordning' })),
    );
  });

  it('gives an agency its own record and no other', async () => {
    expect(await raw('soc', 'select agency, given_name from samspel.young_person')).toEqual([
      { agency: 'lindvik-socialtjanst', given_name: 'Elis' },
    ]);
    expect(await raw('soc', 'select id from samspel.referral')).toEqual([]);
    expect(await raw('samordnare', 'select snapshot from samspel.disclosure')).toEqual([
      { snapshot: { ageBand: '12-14', concerns: ['vandalism'] } },
    ]);
  });

  it('gives the other town no engine row either', async () => {
    for (const table of [...ENGINE, ...VIEWS]) {
      expect([table, await raw('polis@grannby', `select * from samspel.${table}`)]).toEqual([table, []]);
    }
  });

  it('does not let a claim stand in for a session', async () => {
    const claimed = createHash('sha256')
      .update(await town.token('polis'))
      .digest('hex');
    expect(await raw('soc', "select set_config('samspel.agency', 'lindvik-polis', true)")).toHaveLength(1);
    const rows = await town.api.transaction(async (manager) => {
      await manager.query("select set_config('samspel.session', $1, true)", [claimed]);
      return manager.query('select id from samspel.referral');
    });
    expect(rows).toEqual([]);
  });

  it.each([
    ['read another agency’s link', 'select link from samspel.young_person'],
    ['read password hashes', 'select password_hash from samspel.account'],
    ['read sessions', 'select * from samspel.session'],
    ['write into another partition', "update samspel.young_person set agency = 'lindvik-bjorkskolan'"],
    ['unwrite an event', 'delete from samspel.event'],
    ['unwrite a commitment', "update samspel.commitment set what = 'x'"],
    ['move the clock', 'update samspel.installation set case_time_offset_ms = 1'],
    [
      'copy fields past the ground',
      'select samspel.copy_fields(null, null, null, null, null, null, null, null, null, null, null)',
    ],
  ])('does not let the api role %s', async (_what, sql) => {
    await expect(raw('soc', sql)).rejects.toThrow(/permission denied/);
  });

  it('lets nobody write in another agency’s name', async () => {
    const [row] = await town.rows<{ id: string }>('select id from samspel.concern_case');
    const forged = raw(
      'soc',
      `insert into samspel.note (id, case_id, municipality, agency, by_person, at, text)
       values ('${randomUUID()}', '${row?.id ?? ''}', 'lindvik', 'lindvik-polis', '${randomUUID()}', now(), 'x')`,
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });

  it('gives the worker no content', async () => {
    const worker = await dataSource(town.database.workerUrl, 1).initialize();
    for (const table of CONTENT)
      await expect(worker.query(`select * from samspel.${table}`)).rejects.toThrow(/permission denied/);
    await worker.destroy();
  });

  it('answers the same for a case that is not there and one that is another’s', async () => {
    for (const [who, asked] of [
      ['skola', reference],
      ['skola', 'ZZZZ-9999'],
      ['polis@grannby', reference],
    ] as const) {
      await expect(town.as(who, (work) => showCase(work, asked))).rejects.toMatchObject({ code: 'no-access' });
      for (const show of [showTimeline, listNotes, listMappings, showPlan]) {
        const shown = town.as<unknown>(who, (work) => show(work, asked));
        await expect(shown).rejects.toMatchObject({ code: 'no-access' });
      }
      const act = town.as(who, (work) =>
        execute(work, asked, { do: 'take-action', track: 'police', action: 'follow' }),
      );
      await expect(act).rejects.toMatchObject({ code: 'no-access' });
    }
    expect((await town.as('skola', (work) => listCases(work, {}))).items).toEqual([]);
  });

  it('shows social services’ outcome to coordination neither before consent nor after', async () => {
    const assess = {
      do: 'take-action',
      track: 'social-services',
      action: 'assess-protection',
      answers: { protection: 'no-danger', assessor: 'qualified' },
    } as const;
    await town.as('soc', (work) => execute(work, reference, assess));
    const outcome = /Skyddsbedömning","en":"Protection check"},"agency"[^}]*}[^}]*"code":{"sv":"inget/;
    const own = JSON.stringify(await town.as('soc', (work) => showTimeline(work, reference)));
    for (const told of [/Socialtj/, /Skyddsbed/, /Amira/, outcome]) expect(own).toMatch(told);
    const before = await town.as('samordnare', (work) => showTimeline(work, reference));
    expect(JSON.stringify(before)).not.toMatch(/Socialtj|Skyddsbed|Amira/);
    const agencies = ['lindvik-samordning', 'lindvik-socialtjanst', 'lindvik-polis'];
    await town.as('polis', (work) =>
      recordConsent(work, reference, { outcome: 'given', agencies, givenBy: ['guardian-1'] }),
    );
    const after = await town.as('samordnare', (work) => showTimeline(work, reference));
    expect(JSON.stringify(after)).toMatch(/Socialtj/);
    expect(JSON.stringify(after)).not.toMatch(outcome);
  });
});
