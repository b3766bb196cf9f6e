import { addNote, listCases, listNotes, openReferral } from '#cases';
import { signIn } from '#identity';
import { DEMO_PASSWORD } from '../../apps/start/src/demo/directory.js';
import { ApiProgram } from '../support/api-program.js';
import { coordinatedCase } from '../support/coordinated.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const START_MS = 120_000;

describe('who may do nothing', () => {
  let town: Town;
  let api: ApiProgram;
  beforeAll(async () => {
    town = await Town.open();
    api = await ApiProgram.start(town.database);
  }, START_MS);
  afterAll(async () => {
    await api.stop();
    await town.close();
  });

  const roles = (email: string, held: string[]) =>
    town.rows(
      `update samspel.membership m set roles = $2 from samspel.account a where a.id = m.account and a.email = $1`,
      [`${email}@lindvik.example`, held],
    );
  const status = async (who: string, path: string, body?: object) =>
    (await api.send({ method: body === undefined ? 'GET' : 'POST', path: `/api/v1${path}`, who, body })).status;

  it('is who has no role: signed in or not, by the API and by SQL', async () => {
    const reference = await coordinatedCase(town);
    await town.as('skola', (work) =>
      addNote(work, reference, { kind: 'note', text: 'Kom i dag.', transferred: false }),
    );
    expect(await status('skola', `/cases/${reference}`)).toBe(200);
    await roles('skola', []);
    for (const path of ['/me', '/cases', `/cases/${reference}`, `/cases/${reference}/notes`, '/agencies', '/pledges'])
      expect([path, await status('skola', path)]).toEqual([path, 401]);
    expect(await status('skola', '/search', { q: 'Elis' })).toBe(401);
    expect(await status('skola', '/referrals', { ...elis, concernTalk: false })).toBe(401);
    for (const table of ['note', 'young_person', 'referral', 'party', 'concern_case', 'agency'])
      expect([table, await town.raw('skola', `select 1 from samspel.${table}`)]).toEqual([table, []]);
    await expect(signIn(town.auth, 'skola@lindvik.example', DEMO_PASSWORD)).rejects.toMatchObject({
      code: 'wrong-credentials',
    });
    await roles('skola', ['student-welfare']);
    // What was open stays closed: somebody signs in anew.
    expect(await status('skola', '/me')).toBe(401);
    expect(await signIn(town.auth, 'skola@lindvik.example', DEMO_PASSWORD)).toMatchObject({
      token: expect.any(String),
    });
  });

  it('is who has a role that nobody has set', async () => {
    await roles('fritid', ['janitor']);
    for (const path of ['/me', '/cases', '/pledges']) expect([path, await status('fritid', path)]).toEqual([path, 404]);
    await roles('fritid', ['field-worker']);
  });

  it('is who works there no longer: what was open ends at once, and can be taken away', async () => {
    expect(await status('polischef', '/me')).toBe(200);
    await town.rows(
      "delete from samspel.membership m using samspel.account a where a.id = m.account and a.email = 'polischef@lindvik.example'",
    );
    expect(await status('polischef', '/me')).toBe(401);
    expect(await status('polischef', '/cases')).toBe(401);
    await expect(signIn(town.auth, 'polischef@lindvik.example', DEMO_PASSWORD)).rejects.toMatchObject({
      code: 'wrong-credentials',
    });
  });

  it('forgets sessions that ended a week ago, and no others', async () => {
    const { token } = await signIn(town.auth, 'soc@lindvik.example', DEMO_PASSWORD);
    const count = async () =>
      Number((await town.rows<{ count: string }>('select count(*) from samspel.session'))[0]?.count);
    await town.rows(
      "update samspel.session set expires_at = now() - interval '8 days' where token_hash <> sha256(convert_to($1, 'UTF8'))",
      [token],
    );
    await signIn(town.auth, 'soc@lindvik.example', DEMO_PASSWORD);
    expect(await count()).toBe(2);
  });
});

describe('inside an agency', () => {
  let town: Town;
  beforeAll(async () => (town = await Town.open()));
  afterAll(async () => town.close());

  it('the principal reads no notes of student welfare, student welfare those of the principal, and nobody of another agency either', async () => {
    const reference = await coordinatedCase(town);
    const write = (who: string, text: string) =>
      town.as(who, (work) => addNote(work, reference, { kind: 'note', text, transferred: false }));
    await write('skola', 'Samtal med kuratorn.');
    await write('rektor', 'Möte om frånvaro.');
    await write('soc', 'Hembesök.');
    const read = async (who: string) =>
      (await town.as(who, (work) => listNotes(work, reference))).map(({ text }) => text).sort();
    expect(await read('skola')).toEqual(['Möte om frånvaro.', 'Samtal med kuratorn.']);
    expect(await read('rektor')).toEqual(['Möte om frånvaro.']);
    // Where a role does not keep its notes to itself, its head reads them.
    expect(await read('chef')).toEqual(['Hembesök.']);
    expect(await town.raw('rektor', 'select text from samspel.note')).toEqual([{ text: 'Möte om frånvaro.' }]);
    expect(await town.raw('polischef', 'select text from samspel.note')).toEqual([]);
    expect(
      await town.raw('rektor', 'update samspel.note set transferred = true where unit is not null returning id'),
    ).toEqual([[], 0]);
  });

  it('a unit may read with the others of its agency instead', async () => {
    await town.rows("update samspel.unit set keeps_own = false where agency = 'lindvik-bjorkskolan'");
    const reference = await coordinatedCase(town);
    await town.as('skola', (work) => addNote(work, reference, { kind: 'note', text: 'Öppen.', transferred: false }));
    expect(await town.as('rektor', (work) => listNotes(work, reference))).toMatchObject([{ text: 'Öppen.' }]);
  });

  it('whoever looks after the system opens no concern, and is a party to none', async () => {
    await expect(town.as('admin', (work) => openReferral(work, elis))).rejects.toMatchObject({ code: 'validation' });
    expect((await town.as('admin', (work) => listCases(work, {}))).items).toEqual([]);
  });
});
