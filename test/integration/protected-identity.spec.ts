import {
  addNote,
  correctYoungPerson,
  listNotes,
  nameReaders,
  openReferral,
  searchCases,
  showCase,
  showYoungPerson,
  showInbox,
} from '#cases';
import { listColleagues } from '#identity';
import { elisInFull } from '../support/referrals.js';
import { Town } from '../support/town.js';

const hidden = { ...elisInFull, youngPerson: { ...elisInFull.youngPerson, protectedIdentity: true } };
const TOLD = /Elis|Bergman|2386|Kvarngränd|fönster|skolgården|Holmgren|Hon är rädd/;

describe('a protected identity', () => {
  let town: Town;
  let reference: string;
  beforeAll(async () => {
    town = await Town.open();
  });
  afterAll(async () => town.close());

  /** The police have reported it to social services. */
  beforeEach(async () => {
    ({ reference } = await town.as('polis', (work) => openReferral(work, hidden)));
  });

  const record = (who: string) => town.as(who, (work) => showYoungPerson(work, reference));
  const seen = (who: string) => town.as(who, (work) => showCase(work, reference));
  const idOf = (who: string): Promise<string> => town.as(who, (work) => Promise.resolve(work.actor.account));
  const name = async (by: string, ...readers: string[]): Promise<void> => {
    const accounts = await Promise.all(readers.map(idOf));
    await town.as(by, (work) => nameReaders(work, reference, accounts));
  };
  const all = { givenName: 'Elis', number: '20130302-2386', protectedIdentity: true };

  it('is read by who wrote it down and the heads until somebody is named', async () => {
    for (const who of ['polis', 'polischef', 'chef']) {
      expect(await record(who)).toMatchObject(all);
      expect((await seen(who)).concern?.facts).toBe(elisInFull.facts);
    }
  });

  it('is to the others of the agency a reference, dates and tasks, and who reads it', async () => {
    await town.as('chef', (work) =>
      addNote(work, reference, { kind: 'note', text: 'Hon är rädd.', transferred: false }),
    );
    await expect(record('soc')).rejects.toMatchObject({ code: 'no-access' });
    const view = await seen('soc');
    expect(view).toMatchObject({
      reference,
      youngPerson: { name: null, age: null, protectedIdentity: true },
      protectedReaders: { named: [], mine: false, mayName: false },
      concern: null,
      guardians: [],
    });
    expect(view.tracks.length).toBeGreaterThan(0);
    expect(JSON.stringify([view, await town.as('soc', (work) => listNotes(work, reference))])).not.toMatch(TOLD);
  });

  it('is hidden from the others by the database itself', async () => {
    await name('chef', 'chef');
    const [{ id = '' } = {}] = await town.rows<{ id: string }>(
      'select id from samspel.concern_case where reference = $1',
      [reference],
    );
    for (const [table, column] of [
      ['young_person', 'given_name'],
      ['referral', 'facts'],
      ['disclosure', 'snapshot'],
      ['note', 'text'],
    ]) {
      const sql = `select ${column} from samspel.${table} where case_id = '${id}'`;
      expect([table, await town.raw('soc', sql)]).toEqual([table, []]);
    }
    const read = await town.raw('chef', `select given_name from samspel.young_person where case_id = '${id}'`);
    expect(read).toEqual([{ given_name: 'Elis' }]);
  });

  it('is read by whom the head has named, and by them alone', async () => {
    await name('chef', 'soc');
    expect(await record('soc')).toMatchObject(all);
    expect((await seen('soc')).concern?.facts).toBe(elisInFull.facts);
    await expect(record('chef')).rejects.toMatchObject({ code: 'no-access' });
    // In the police nobody was named.
    expect(await record('polis')).toMatchObject(all);
    for (const who of ['soc', 'chef'])
      expect((await seen(who)).protectedReaders).toMatchObject({
        named: [{ name: 'Amira Haddad' }],
        mine: who === 'soc',
        mayName: who === 'chef',
      });
    await name('chef', 'chef');
    await expect(record('soc')).rejects.toMatchObject({ code: 'no-access' });
  });

  it('is never left to nobody: who reads goes on reading, and it is not opened to the head by that', async () => {
    await name('chef', 'soc');
    await expect(name('chef')).rejects.toMatchObject({
      failure: { errors: [{ pointer: '/accounts', code: 'too-few' }] },
    });
    const sql = `select samspel.name_readers(id, '{}', now()) from samspel.concern_case where reference = '${reference}'`;
    await expect(town.raw('chef', sql)).rejects.toThrow('name_readers');
    expect(await record('soc')).toMatchObject(all);
    await expect(record('chef')).rejects.toMatchObject({ code: 'no-access' });
  });

  it('asks the head to name somebody the day it comes, at an agency that was told of it and where nobody is named', async () => {
    const asked = async (who: string) =>
      (await town.as(who, (work) => showInbox(work))).unread.map(({ reference: whose, why }) => [whose, why]);
    expect(await asked('chef')).toContainEqual([reference, 'unnamed']);
    // Of their own report whoever wrote it reads; and nobody but a head is asked.
    for (const who of ['polischef', 'soc']) expect([who, await asked(who)]).toEqual([who, []]);
    await name('chef', 'soc');
    expect(await asked('chef')).not.toContainEqual([reference, 'unnamed']);
  });

  it('is marked in a case that runs: whoever marked it goes on reading, and the head is asked to name who does', async () => {
    const { reference: open } = await town.as('polis', (work) => openReferral(work, elisInFull));
    const of = (who: string) => town.as(who, (work) => showYoungPerson(work, open));
    const asked = async () =>
      (await town.as('chef', (work) => showInbox(work))).unread.filter(({ reference: whose }) => whose === open);
    expect([(await of('soc')).protectedIdentity, await asked()]).toEqual([false, []]);
    const { guardians, youngPerson } = elisInFull;
    await town.as('soc', (work) =>
      correctYoungPerson(work, open, { ...youngPerson, guardians, protectedIdentity: true, custodySource: 'told' }),
    );
    expect(await asked()).toMatchObject([{ why: 'unnamed' }]);
    for (const who of ['soc', 'chef']) expect([who, (await of(who)).protectedIdentity]).toEqual([who, true]);
    // Each agency marks its own: what the police have is as they wrote it.
    expect((await of('polis')).protectedIdentity).toBe(false);
    await town.as('chef', async (work) => nameReaders(work, open, [work.actor.account]));
    await expect(of('soc')).rejects.toMatchObject({ code: 'no-access' });
    expect(await asked()).toEqual([]);
  });

  it('is given readers by the head of that agency alone, and none from elsewhere', async () => {
    for (const who of ['soc', 'polis', 'skola', 'samordningschef', 'rektor'])
      await expect(name(who, who)).rejects.toMatchObject({ code: 'no-access' });
    await expect(name('chef', 'polis')).rejects.toMatchObject({ failure: { errors: [{ pointer: '/accounts/0' }] } });
    const { reference: open } = await town.as('polis', (work) => openReferral(work, elisInFull));
    const named = town.as('chef', (work) => nameReaders(work, open, []));
    await expect(named).rejects.toMatchObject({ code: 'no-access' });
  });

  it('is given no readers who work there no longer, or open no cases: nobody would read it', async () => {
    await town.rows(
      `with a as (
         insert into samspel.account (id, name, email, password_hash)
         select gen_random_uuid(), 'Nils Ek', 'nils@lindvik.example', password_hash from samspel.account limit 1 returning id
       )
       insert into samspel.membership (id, account, agency, roles, until_day)
       select gen_random_uuid(), a.id, 'lindvik-polis', array['officer'], '2020-01-01' from a`,
    );
    const [nils] = await town.rows<{ id: string }>(
      "select id from samspel.account where email = 'nils@lindvik.example'",
    );
    const gone = nils?.id ?? '';
    const names = () => town.as('polischef', (work) => nameReaders(work, reference, [gone]));
    const inSql = () =>
      town.raw(
        'polischef',
        `select samspel.name_readers(id, array['${gone}']::uuid[], now()) from samspel.concern_case where reference = '${reference}'`,
      );
    for (const then of [
      "roles = '{}', until_day = null",
      "roles = '{officer}', until_day = '2020-01-01'",
      "roles = '{pledge-keeper}', until_day = null",
    ]) {
      await town.rows(`update samspel.membership set ${then} where account = $1`, [gone]);
      await expect(names()).rejects.toMatchObject({ failure: { errors: [{ code: 'not-a-colleague' }] } });
      await expect(inSql()).rejects.toThrow('no colleague');
      const offered = await town.as('polischef', (work) => listColleagues(work));
      expect(offered.map(({ id }) => id)).not.toContain(gone);
    }
    await town.rows("update samspel.membership set roles = '{officer}', until_day = null where account = $1", [gone]);
    await names();
  });

  it('is found by no search, and corrected by readers alone, who do not lift it by leaving it out', async () => {
    for (const q of ['elis', '20130302-2386', reference]) {
      const hits = await town.as('soc', (work) => searchCases(work, { q }));
      expect([q, hits.some((hit) => hit.reference === reference)]).toEqual([q, false]);
    }
    const { protectedIdentity: _, ...person } = hidden.youngPerson;
    const correct = (who: string) =>
      town.as(who, (work) =>
        correctYoungPerson(work, reference, { ...person, address: 'Ny', guardians: [], custodySource: 'told' }),
      );
    await expect(correct('soc')).rejects.toMatchObject({ code: 'no-access' });
    await correct('chef');
    expect(await record('chef')).toMatchObject({ address: 'Ny', protectedIdentity: true });
  });
});
