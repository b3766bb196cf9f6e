import {
  addNote,
  assignTrack,
  letInColleague,
  listAccessLog,
  listCases,
  listMappings,
  listNotes,
  listTalks,
  lockOutColleague,
  nameReaders,
  openReferral,
  reopenCase,
  searchCases,
  showCase,
  showHandoff,
  showInbox,
  showPlan,
  showTimeline,
  showYoungPerson,
  takeAction,
  writeMapping,
} from '#cases';
import { addressing } from '../support/mailing.js';
import { coordinatedCase, offers } from '../support/coordinated.js';
import { elisInFull } from '../support/referrals.js';
import { Town } from '../support/town.js';

const NOBODY = 'ZZZZ-ZZZZ';
const SEES_ALL_OF_A_CASE: string[] = ['concern_case', 'party', 'event', 'timer'];

describe('a colleague who is locked out of a case', () => {
  let town: Town;
  let reference: string;
  let id: string;
  let kin: string;
  beforeEach(async () => {
    town = await Town.open();
    reference = await coordinatedCase(town);
    const [found] = await town.rows<{ id: string }>('select id from samspel.concern_case where reference = $1', [
      reference,
    ]);
    id = found?.id ?? '';
    kin = await accountOf('soc');
  });
  afterEach(async () => town.close());

  const accountOf = (who: string) => town.as(who, (work) => Promise.resolve(work.actor.account));
  const shut = (reason = 'Kusin till den unge.') =>
    town.as('chef', (work) => lockOutColleague(work, reference, kin, reason));
  const open = () => town.as('chef', (work) => letInColleague(work, reference, kin));

  /** Every read and a choice of writes of a case, each with how it ends. */
  async function asks(of: string): Promise<Record<string, string>> {
    const tries: Record<string, () => Promise<unknown>> = {
      case: () => town.as('soc', (work) => showCase(work, of)),
      timeline: () => town.as('soc', (work) => showTimeline(work, of)),
      person: () => town.as('soc', (work) => showYoungPerson(work, of)),
      mappings: () => town.as('soc', (work) => listMappings(work, of)),
      plan: () => town.as('soc', (work) => showPlan(work, of)),
      talks: () => town.as('soc', (work) => listTalks(work, of)),
      notes: () => town.as('soc', (work) => listNotes(work, of)),
      log: () => town.as('soc', (work) => listAccessLog(work, of, {})),
      note: () => town.as('soc', (work) => addNote(work, of, { kind: 'note', text: 'x', transferred: false })),
      mapping: () => town.as('soc', (work) => writeMapping(work, of, { risks: ['x'], strengths: [], childView: 'x' })),
      step: () =>
        town.as('soc', (work) =>
          takeAction(work, of, {
            track: 'social-services',
            action: 'assess-protection',
            answers: { protection: 'no-danger' },
          }),
        ),
      assignment: () => town.as('soc', (work) => assignTrack(work, of, 'social-services', kin)),
      episode: () => town.as('soc', (work) => reopenCase(work, of, { ...elisInFull, suspectsHarm: 'yes' })),
    };
    const ends: Record<string, string> = {};
    for (const [what, ask] of Object.entries(tries))
      ends[what] = await ask().then(
        () => 'answered',
        (error: { failure?: unknown; message: string }) => JSON.stringify(error.failure ?? error.message),
      );
    return ends;
  }

  it('meets it as one that is not there: in reads, writes, lists, search and the inbox, until let in again', async () => {
    await shut();
    expect(await asks(reference)).toEqual(await asks(NOBODY));
    expect((await town.as('soc', (work) => listCases(work, {}))).items).toEqual([]);
    expect(await town.as('soc', (work) => searchCases(work, { q: reference }))).toEqual([]);
    expect(await town.as('soc', (work) => searchCases(work, { q: 'elis' }))).toEqual([]);
    expect(await town.as('soc', (work) => showInbox(work))).toMatchObject({ openCases: 0, items: [], handoffs: [] });
    // To the others of the agency nothing changed.
    expect((await town.as('chef', (work) => listCases(work, {}))).items).toHaveLength(1);
    await open();
    expect(await asks(reference)).toMatchObject({ case: 'answered', note: 'answered', mapping: 'answered' });
    expect((await town.as('soc', (work) => listCases(work, {}))).items).toHaveLength(1);
  });

  it('meets no row of it by SQL, and writes none, by a function either', async () => {
    const tables = await town.rows<{ name: string }>(
      `select distinct table_name as name from information_schema.column_privileges
       where table_schema = 'samspel' and grantee = 'samspel_api' and column_name = 'case_id'`,
    );
    const names = [...tables.map(({ name }) => name), 'concern_case'];
    expect(names).toEqual(expect.arrayContaining(SEES_ALL_OF_A_CASE));
    const count = async (table: string) =>
      (
        await town.raw(
          'soc',
          `select 1 from samspel.${table} where ${table === 'concern_case' ? 'id' : 'case_id'} = '${id}'`,
        )
      ).length;
    for (const table of SEES_ALL_OF_A_CASE) expect([table, (await count(table)) > 0]).toEqual([table, true]);
    await town.rows('update samspel.consent set lacks = array[gen_random_uuid()] where case_id = $1', [id]);
    expect(await town.raw('soc', `select * from samspel.consents_lacking('${id}')`)).toHaveLength(1);
    await shut();
    for (const table of names) expect([table, await count(table)]).toEqual([table, 0]);
    for (const call of [
      `samspel.disclose('${id}', 'lindvik-polis', array['facts'], 'consent', 'x', null, null, now())`,
      `samspel.preview_disclosure('${id}', 'lindvik-polis', array['facts'], null, now()) p where p <> '{}'`,
      `samspel.bring_in('${id}', 'lindvik-fritid', array['facts'], 'consent', 'sspf-referral', now())`,
      `samspel.record_consent('${id}', gen_random_uuid(), 'declined', 'young-person', '{}', '{}', '{}', null, null, null, null, null, null, null, now())`,
      `(select samspel.write_decision(c.id, c.state, c.seq, c.status, '[]', '{}', '[]', '[]', '[]', now()) from samspel.concern_case c where c.id = '${id}')`,
      `samspel.write_decision('${id}', '{}', 0, 'open', '[]', '{}', '[]', '[]', '[]', now())`,
      `samspel.access_log('${id}', '{}', null, 10)`,
      `samspel.episodes('${id}')`,
      `samspel.consents_lacking('${id}')`,
    ]) {
      const end = await town.raw('soc', `select * from ${call.startsWith('(') ? `${call} x` : call}`).then(
        (rows) => (rows.length === 0 || JSON.stringify(rows) === '[{}]' ? 'nothing' : JSON.stringify(rows)),
        (error: Error) =>
          /locked out|no party|no such|no consent|does not fit|not for this|as it was decided|not-null/.test(
            error.message,
          )
            ? 'refused'
            : error.message,
      );
      expect([call, ['nothing', 'refused'].includes(end) ? 'kept out' : end]).toEqual([call, 'kept out']);
    }
    await expect(town.raw('soc', `update samspel.talk set place = 'x'`)).resolves.toEqual([[], 0]);
  });

  it('changes not who reads a protected identity, though they are a head: naming nobody would open it', async () => {
    const youngPerson = { ...elisInFull.youngPerson, protectedIdentity: true };
    const { reference: shutTo } = await town.as('polis', (work) => openReferral(work, { ...elisInFull, youngPerson }));
    await town.as('chef', (work) => nameReaders(work, shutTo, [kin]));
    await town.rows("update samspel.membership set roles = array['social-worker', 'head'] where account = $1", [kin]);
    const chef = await accountOf('chef');
    await town.as('soc', (work) => lockOutColleague(work, shutTo, chef, 'Kusin till den unge.'));
    const [of] = await town.rows<{ id: string }>('select id from samspel.concern_case where reference = $1', [shutTo]);
    await expect(town.raw('chef', `select samspel.name_readers('${of?.id}', '{}', now())`)).rejects.toThrow(
      'not the head',
    );
    expect(await town.rows('select account from samspel.protected_reader where case_id = $1', [of?.id])).toEqual([
      { account: kin },
    ]);
  });

  it('has what they took fall to the head, and is given nothing anew', async () => {
    await town.as('soc', (work) => assignTrack(work, reference, 'social-services', kin));
    await shut();
    const { tracks } = await town.as('chef', (work) => showCase(work, reference));
    expect(tracks.find(({ id: track }) => track === 'social-services')?.person).toMatchObject({ name: 'Eva Strand' });
    await expect(town.as('chef', (work) => assignTrack(work, reference, 'social-services', kin))).rejects.toMatchObject(
      { failure: { errors: [{ pointer: '/person', code: 'locked-out' }] } },
    );
    const { items } = await town.as('chef', (work) => showInbox(work));
    expect(items.map(({ reference: each }) => each)).toContain(reference);
  });

  it('is told of it by no mail: the head is', async () => {
    const addresses = addressing(town);
    await addresses.run();
    await town.as('soc', (work) => assignTrack(work, reference, 'social-services', kin));
    await shut();
    await town.rows(
      `insert into samspel.notice (case_id, municipality, at, word, thing, occasion, rung, due, recipients)
       values ($1, 'lindvik', now(), 'task', 'track:social-services', 'rung', 0, '2030-01-01', $2)`,
      [
        id,
        JSON.stringify([
          { agency: 'lindvik-socialtjanst', person: kin },
          { agency: 'lindvik-socialtjanst', role: 'social-worker' },
        ]),
      ],
    );
    await addresses.run();
    const told = await town.rows<{ name: string }>(
      `select distinct a.name from samspel.mail m join samspel.account a on a.id = m.account
       where m.case_id = $1 and m.thing = 'track:social-services' and m.due = '2030-01-01'`,
      [id],
    );
    expect(told).toEqual([{ name: 'Eva Strand' }]);
  });

  it('is one of the head’s own agency, and never the head; who, why and when stays on record', async () => {
    const stranger = await accountOf('polis');
    const head = await accountOf('chef');
    for (const [who, whom] of [
      ['soc', kin],
      ['polischef', kin],
      ['chef', stranger],
      ['chef', head],
      ['rektor', kin],
    ] as const)
      await expect(
        town.as(who, (work) => lockOutColleague(work, reference, whom, 'x')).then(() => who),
      ).rejects.toMatchObject({ code: 'no-access' });
    await expect(town.raw('soc', `select samspel.lock_out('${id}', '${kin}', 'x', now())`)).rejects.toThrow('lock_out');
    await shut('Bor granne.');
    expect((await town.as('chef', (work) => showCase(work, reference))).lockedOut).toMatchObject([
      { person: { name: 'Amira Haddad' }, reason: 'Bor granne.' },
    ]);
    expect((await town.as('polis', (work) => showCase(work, reference))).lockedOut).toBeNull();
    expect(await town.raw('polischef', 'select 1 from samspel.lock_out')).toEqual([]);
    await open();
    expect((await town.as('chef', (work) => showCase(work, reference))).lockedOut).toEqual([]);
    expect(await town.rows('select reason, undone_by is not null as undone from samspel.lock_out')).toEqual([
      { reason: 'Bor granne.', undone: true },
    ]);
  });

  it('answers no handoff of it, and is named among no readers', async () => {
    const { reference: theirs } = await town.as('polis', (work) => openReferral(work, elisInFull));
    await offers(town, reference, 'fritid', { handoff: 'leisure', receiver: 'lindvik-fritid' }).catch(() => '');
    const sender = await accountOf('samordnare');
    await town.as('samordningschef', (work) => lockOutColleague(work, reference, sender, 'Granne.'));
    const [offer] = await town.rows<{ id: string }>('select id from samspel.handoff_offer where case_id = $1', [id]);
    const shown = town.as('samordnare', (work) => showHandoff(work, offer?.id ?? ''));
    await expect(shown).rejects.toMatchObject({ code: 'no-access' });
    const hidden = { ...elisInFull, youngPerson: { ...elisInFull.youngPerson, protectedIdentity: true } };
    const { reference: secret } = await town.as('polis', (work) => openReferral(work, hidden));
    await town.as('chef', (work) => lockOutColleague(work, secret, kin, 'Kusin.'));
    await expect(town.as('chef', (work) => nameReaders(work, secret, [kin]))).rejects.toMatchObject({
      failure: { errors: [{ pointer: '/accounts/0', code: 'locked-out' }] },
    });
    // Another case is theirs as before.
    expect((await town.as('soc', (work) => showCase(work, theirs))).reference).toBe(theirs);
  });

  it('is asked for by every table of a case that the api may touch', async () => {
    const tables = await town.rows<{ name: string }>(
      `select distinct table_name as name from information_schema.column_privileges p
       where table_schema = 'samspel' and grantee = 'samspel_api' and column_name = 'case_id'
         and exists (select from pg_tables t where t.schemaname = 'samspel' and t.tablename = p.table_name)`,
    );
    const asked = await town.rows<{ name: string }>(
      `select tablename as name from pg_policies where schemaname = 'samspel' and policyname = 'let_in'
         and permissive = 'RESTRICTIVE' and cmd = 'ALL' and qual ~ 'shut_cases'`,
    );
    expect(asked.map(({ name }) => name).sort()).toEqual([...tables.map(({ name }) => name), 'concern_case'].sort());
  });
});
