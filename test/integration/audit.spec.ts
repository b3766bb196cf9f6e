import { z } from 'zod';
import { addNote, listNotes, openReferral, type Work } from '#cases';
import { ApiProgram, type Sent } from '../support/api-program.js';
import { leaving } from '../support/audit-rows.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const References = z.array(z.object({ reference: z.string() }));
const Listed = z.object({ items: References });

/** What a page sends that looks again by itself. */
const AGAIN = { 'x-refresh': 'background' };

describe('the row that a request leaves in the audit', () => {
  let town: Town;
  let api: ApiProgram;
  let reference: string;
  beforeAll(async () => {
    town = await Town.open();
    api = await ApiProgram.start(town.database);
    ({ reference } = await town.as('polis', (work) => openReferral(work, elis)));
    for (const who of ['polis', 'soc', 'samordnare', 'skola', 'chef']) await api.cookie(who);
  });
  afterAll(async () => {
    await api.stop();
    await town.close();
  });

  const sending = (sent: Omit<Sent, 'path'> & { path: string }) =>
    leaving(town, () => api.send({ ...sent, path: `/api/v1${sent.path}` }));
  const getting = (who: string, path: string, headers = {}) => sending({ method: 'GET', path, who, headers });

  it('says who, at which agency, what and from where, in system time', async () => {
    await town.setTime('2026-01-15T08:00:00.000Z');
    const { left } = await getting('soc', `/cases/${reference}`);
    await town.setTime(new Date().toISOString());
    expect(left).toEqual([
      {
        id: expect.any(Number),
        who: 'soc@lindvik.example',
        agency: 'lindvik-socialtjanst',
        municipality: 'lindvik',
        membership: true,
        action: 'showCase',
        cases: [reference],
        fields: ['identity', 'guardians', 'concern', 'consent', 'handoff'],
        grounds: [],
        refusal: null,
        about: null,
        hits: null,
        sought: null,
        address: '127.0.0.1',
        seconds_ago: expect.any(Number),
      },
    ]);
    expect(Math.abs(left[0]?.seconds_ago ?? Infinity)).toBeLessThan(60);
  });

  it('believes no address that the asker claims, but what a trusted proxy says', async () => {
    const claimed = { 'x-forwarded-for': '203.0.113.7' };
    const { left } = await getting('soc', `/cases/${reference}`, claimed);
    expect(left.map(({ address }) => address)).toEqual(['127.0.0.1']);
    const behind = await ApiProgram.start(town.database, { TRUSTED_PROXIES: '127.0.0.1' });
    await behind.cookie('soc');
    const path = `/api/v1/cases/${reference}`;
    const told = await leaving(town, () => behind.send({ method: 'GET', path, who: 'soc', headers: claimed }));
    await behind.stop();
    expect(told.left.map(({ address }) => address)).toEqual(['203.0.113.7']);
  });

  it('names the cases of a list that were shown, and no others', async () => {
    for (const _ of [1, 2, 3]) await town.as('polis', (work) => openReferral(work, elis));
    const { answer, left } = await getting('polis', '/cases?limit=2');
    const shown = Listed.parse(JSON.parse(answer.text)).items.map((item) => item.reference);
    expect(shown).toHaveLength(2);
    expect(left).toMatchObject([{ action: 'listCases', cases: shown.sort(), hits: 2 }]);
    const inbox = await getting('soc', '/inbox');
    expect(inbox.left).toMatchObject([{ action: 'showInbox', cases: expect.arrayContaining([reference]) }]);
  });

  it('says of a search by what and how many were found, also where none was, and never the words', async () => {
    const search = (body: unknown) => sending({ method: 'POST', path: '/search', who: 'polis', body });
    const found = await search({ q: 'bergman' });
    const hits = References.parse(JSON.parse(found.answer.text)).length;
    expect(found.left).toMatchObject([{ action: 'searchCases', sought: 'name', hits }]);
    expect(found.left[0]?.cases).toHaveLength(hits);
    expect((await search({ q: 'Hemligsson' })).left).toMatchObject([{ sought: 'name', hits: 0, cases: [] }]);
    expect((await search({ birthDate: '2011-01-09' })).left).toMatchObject([{ sought: 'birth-date', hits: 0 }]);
    const [all] = await town.rows<{ text: string }>("select string_agg(r::text, ' ') as text from samspel.audit r");
    expect(all?.text).not.toMatch(/bergman|hemligsson|elis|2011-01-09|2013-03-02/i);
  });

  it('is one where a note is written, though the notes are shown', async () => {
    const body = { kind: 'note', text: 'Mamman ringde.', transferred: false };
    const { answer, left } = await sending({ method: 'POST', path: `/cases/${reference}/notes`, who: 'soc', body });
    expect([answer.status, left.map(({ action }) => action)]).toEqual([201, ['addNote']]);
  });

  it('names the ground on which something is passed on', async () => {
    const body = { ...elis, sspfReferral: false, concernTalk: false };
    const { left } = await sending({ method: 'POST', path: '/referrals', who: 'polis', body });
    expect(left).toMatchObject([{ action: 'openReferral', grounds: ['SoL 19 kap. 1 §'] }]);
  });

  it('has that a word was said to be a place where it was asked, and who has read has nothing of it: it tells of others', async () => {
    const lund = { givenName: 'Adam', familyName: 'Lund', birthDate: '2013-05-06', concerns: ['vandalism'] };
    const refer = (body: object) => sending({ method: 'POST', path: '/referrals', who: 'polis', body });
    const several = { ...elis, alsoAbout: [lund] };
    const asked = await refer({ ...several, place: 'på Lunds station' });
    expect(asked.answer.status).toBe(400);
    expect(asked.left).toMatchObject([{ refusal: 'validation', fields: ['identity', 'guardians', 'concern'] }]);
    const said = await refer({ ...several, place: 'på Lunds station', placesNotPeople: ['/place'] });
    expect(said.left).toMatchObject([{ fields: ['identity', 'guardians', 'concern', 'place-not-person'] }]);
    const unasked = await refer({ ...several, placesNotPeople: ['/place'] });
    expect(unasked.left).toMatchObject([{ fields: ['identity', 'guardians', 'concern'] }]);
    const opened = z.object({ reference: z.string() }).parse(JSON.parse(said.answer.text)).reference;
    for (const who of ['polis', 'soc']) {
      const { answer } = await getting(who, `/cases/${opened}/access-log`);
      expect([answer.status, answer.text.includes('place-not-person')]).toEqual([200, false]);
    }
  });

  describe('where the request is refused', () => {
    it('stays, though all else is rolled back', async () => {
      const body = {
        track: 'coordination',
        handoff: 'school',
        receiver: 'lindvik-bjorkskolan',
        why: 'Nära.',
        fields: [],
        requestOnly: true,
      };
      const path = `/cases/${reference}/handoffs`;
      const refused = await sending({ method: 'POST', path, who: 'samordnare', body });
      expect(refused.answer.status).toBe(409);
      expect(refused.left).toMatchObject([{ action: 'offerHandoff', cases: [reference], refusal: 'not-possible' }]);
      const wrong = { outcome: 'given', agencies: ['grannby-polis'], givenBy: ['guardian-1'] };
      const unknown = await sending({ method: 'POST', path: `/cases/${reference}/consents`, who: 'soc', body: wrong });
      expect(unknown.left).toMatchObject([{ action: 'recordConsent', cases: [reference], refusal: 'validation' }]);
    });

    it.each([
      [
        'the database',
        'refused',
        (work: Work) => work.manager.query("select samspel.access_log(gen_random_uuid(), '{}', null, 1)"),
      ],
      ['a mistake of ours', 'failed', () => Promise.reject(new Error(elis.facts))],
      ['a value that nobody can read', 'failed', (work: Work) => work.manager.query("select 'Elis'::integer")],
    ])('by %s it is in the audit too, as %s and without a word of what it was', async (_by, refusal, fails) => {
      const asked = {
        needs: 'cases.read',
        operation: 'showCase',
        about: reference,
        address: '127.0.0.1',
        background: false,
      } as const;
      const token = await town.token('polis');
      const { left } = await leaving(town, () =>
        town.cases.read({ token, asked }, fails).catch((error: unknown) => error),
      );
      expect(left).toMatchObject([
        { who: 'polis@lindvik.example', action: 'showCase', cases: [reference], refusal, about: reference },
      ]);
      expect(JSON.stringify(left)).not.toMatch(/Elis|fönster|access_log/);
    });

    it('by how often one may search or change, once in each minute, however often they go on', async () => {
      const few = await ApiProgram.start(town.database, { WRITES_PER_MINUTE: '1', SEARCHES_PER_MINUTE: '1' });
      const search = { method: 'POST', path: '/api/v1/search', who: 'skola', body: { q: 'Elis' } };
      const note = { method: 'POST', path: `/api/v1/cases/${reference}/notes`, who: 'skola', body: { text: 'Hej.' } };
      try {
        const { answer, left } = await leaving(town, async () => {
          const answers = [];
          for (const sent of [search, search, search, note, note, note]) answers.push((await few.send(sent)).status);
          return answers;
        });
        expect(answer.map((status) => status === 429)).toEqual([false, true, true, false, true, true]);
        expect(left.filter(({ refusal }) => refusal === 'too-many')).toMatchObject([
          { who: 'skola@lindvik.example', action: 'searchCases', about: null },
          { who: 'skola@lindvik.example', action: 'addNote', about: reference, cases: [reference] },
        ]);
      } finally {
        await few.stop();
      }
    });

    it('names the reference that was tried, of a case that is not there and of one in another town alike', async () => {
      const nowhere = await getting('skola', '/cases/ZZZZ-ZZZZ');
      expect(nowhere.left).toMatchObject([{ refusal: 'no-access', about: 'ZZZZ-ZZZZ', cases: [] }]);
      const elsewhere = await getting('polis@grannby', `/cases/${reference}`);
      expect(elsewhere.left).toMatchObject([{ municipality: 'grannby', about: reference, cases: [] }]);
    });

    it('is none of somebody who is not signed in: there is nobody to name', async () => {
      const { answer, left } = await sending({ method: 'GET', path: `/cases/${reference}` });
      expect([answer.status, left]).toEqual([401, []]);
    });
  });

  describe('where a page looks again by itself', () => {
    it('is one an hour for each action and case, the first among them', async () => {
      const path = `/cases/${reference}/plan`;
      const counts: number[] = [];
      for (const headers of [AGAIN, AGAIN, AGAIN, {}, AGAIN])
        counts.push((await getting('samordnare', path, headers)).left.length);
      expect(counts).toEqual([1, 0, 0, 1, 0]);
      expect((await getting('samordnare', `/cases/${reference}/talks`, AGAIN)).left).toHaveLength(1);
      expect((await getting('soc', path, AGAIN)).left).toHaveLength(1);
      await town.owner.query("update samspel.audit set at = at - interval '1 hour'");
      expect((await getting('samordnare', path, AGAIN)).left).toHaveLength(1);
    });

    it('names a case that has come to a list since', async () => {
      await getting('chef', '/inbox', AGAIN);
      expect((await getting('chef', '/inbox', AGAIN)).left).toEqual([]);
      const { reference: fresh } = await town.as('polis', (work) => openReferral(work, elis));
      expect((await getting('chef', '/inbox', AGAIN)).left).toMatchObject([{ cases: [fresh] }]);
    });

    it('hides no attempt and no change', async () => {
      const tried = ['AAAA-AAAA', 'BBBB-BBBB', 'AAAA-AAAA'];
      const left: (string | null)[] = [];
      for (const each of tried)
        left.push(...(await getting('skola', `/cases/${each}`, AGAIN)).left.map(({ about }) => about));
      expect(left).toEqual(['AAAA-AAAA', 'BBBB-BBBB']);
      const body = { kind: 'note', text: 'Ringde.', transferred: false };
      const notes = { method: 'POST', path: `/cases/${reference}/notes`, who: 'soc', body, headers: AGAIN };
      expect([(await sending(notes)).left.length, (await sending(notes)).left.length]).toEqual([1, 1]);
    });
  });

  describe('is written by its one function alone', () => {
    const statements = [
      'select from samspel.audit',
      "update samspel.audit set agency = 'lindvik-polis'",
      'delete from samspel.audit',
      'truncate samspel.audit',
      `insert into samspel.audit (account, municipality, agency, action, cases, fields)
         select id, 'lindvik', 'lindvik-polis', 'showCase', '{}', '{}' from samspel.account limit 1`,
      'delete from samspel.audit_unsealed',
    ];
    it.each(statements)('%s is refused to api and worker', async (sql) => {
      await expect(town.raw('polis', sql)).rejects.toThrow(/permission denied/);
      await expect(town.worker.query(sql)).rejects.toThrow(/permission denied/);
    });

    const call =
      "select samspel.write_audit('showCase', '{}', '{identity}', '{}', null, null, null, null, '127.0.0.1', false)";

    it('which names whose session it is, and nobody without one', async () => {
      const { left } = await leaving(town, () => town.raw('polis', call));
      expect(left.map(({ who }) => who)).toEqual(['polis@lindvik.example']);
      await expect(town.raw(undefined, call)).rejects.toThrow(/nobody acts/);
      await expect(town.worker.query(call)).rejects.toThrow(/permission denied/);
    });

    it('and takes codes, where words might be', async () => {
      for (const words of [call.replace("'showCase'", "'Elis Bergman'"), call.replace('{identity}', '{Elis}')])
        await expect(town.raw('polis', words)).rejects.toThrow(/check constraint/);
    });
  });

  it('is none of what the demo tells, which nobody asked for', async () => {
    const told = { kind: 'note' as const, text: 'Ringde.', transferred: false };
    const { left } = await leaving(town, () =>
      town.as('soc', async (work) => {
        await addNote(work, reference, told);
        await listNotes(work, reference);
      }),
    );
    expect(left).toEqual([]);
  });
});
