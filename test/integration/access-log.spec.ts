import { z } from 'zod';
import { AccessExtract, AccessLogPage, AuditPage, openReferral, recordConsent, writeMapping } from '#cases';
import { dayOf, momentOf } from '#calendar';
import { ApiProgram } from '../support/api-program.js';
import { confirms } from '../support/coordinated.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const Me = z.object({ person: z.object({ id: z.string() }) });

describe('who has read', () => {
  let town: Town;
  let api: ApiProgram;
  let reference: string;
  beforeAll(async () => {
    town = await Town.open();
    api = await ApiProgram.start(town.database);
    ({ reference } = await town.as('polis', (work) => openReferral(work, elis)));
    await town.as('soc', (work) =>
      writeMapping(work, reference, { risks: ['Kompisar'], strengths: [], childView: 'Jag vill byta skola.' }),
    );
    for (const who of ['soc', 'chef', 'samordnare', 'polis']) await get(who, `/cases/${reference}`);
    await get('samordnare', `/cases/${reference}/mappings`);
    await get('samordnare', `/cases/${reference}/notes`);
    await get('skola', `/cases/${reference}`);
  });
  afterAll(async () => {
    await api.stop();
    await town.close();
  });

  const get = (who: string, path: string) => api.send({ method: 'GET', path: `/api/v1${path}`, who });
  const log = async (who: string, query = '') =>
    AccessLogPage.parse(JSON.parse((await get(who, `/cases/${reference}/access-log${query}`)).text));
  /** Whoever has read by something else than the log itself, the latest first. */
  const readers = async (who: string) =>
    (await log(who)).items
      .filter(({ action }) => action !== 'listAccessLog')
      .map(({ agency, person, action }) => `${person?.name ?? agency.name} ${action}`);

  it('is, before any consent, one’s own agency alone, by name', async () => {
    expect(await readers('soc')).toEqual(['Eva Strand showCase', 'Amira Haddad showCase']);
    expect(await readers('polis')).toEqual(['Jonas Berg showCase']);
  });

  it('says when, and what of it', async () => {
    const first = (await log('polis')).items.find(({ action }) => action === 'showCase');
    expect(first?.fields).toEqual(['identity', 'guardians', 'concern', 'consent', 'handoff']);
    // In system time, whatever the case clock says.
    expect(Math.abs(Date.parse(first?.at ?? '') - Date.now())).toBeLessThan(300_000);
  });

  it('is read by nobody who is no party, as if the case were not there', async () => {
    for (const path of [`/cases/${reference}/access-log`, `/cases/${reference}/access-log/extract`])
      for (const who of ['skola', 'polis@grannby', 'dataskyddsombud', 'admin'])
        expect([who, (await get(who, path)).status]).toEqual([who, 404]);
  });

  it('comes in pages, each once and none lost, while others read on', async () => {
    const whole = (await log('soc', '?limit=100')).items.map(({ at }) => at);
    const paged: string[] = [];
    let cursor: string | null = '';
    for (; cursor !== null;) {
      const page: AccessLogPage = await log('soc', `?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
      paged.push(...page.items.map(({ at }) => at));
      cursor = page.next;
    }
    // The log's own reading has come on top since.
    expect(paged.slice(-whole.length + 1)).toEqual(whole.slice(1));
  });

  describe('once consent joins police and coordination', () => {
    beforeAll(async () => {
      const agencies = ['lindvik-polis', 'lindvik-samordning'];
      await town.as('polis', (work) =>
        recordConsent(work, reference, { outcome: 'given', agencies, givenBy: ['guardian-1'] }),
      );
      await confirms(town, reference, 'samordnare');
    });

    it('tells each of the other’s reading of what is shared, by the agency alone', async () => {
      expect(await readers('polis')).toEqual([
        'Samordningen Lindvik listMappings',
        'Jonas Berg showCase',
        'Samordningen Lindvik showCase',
      ]);
      expect((await log('polis')).items.filter(({ person }) => person === null).length).toBe(2);
    });

    it('and tells social services, whom it leaves out, of neither', async () => {
      expect((await readers('soc')).every((each) => /^(Eva Strand|Amira Haddad) /.test(each))).toBe(true);
      expect(await readers('polis')).not.toContainEqual(expect.stringMatching(/Strand|Haddad|Social/));
    });

    it('and nothing of it once it is withdrawn', async () => {
      await town.as('polis', (work) =>
        recordConsent(work, reference, {
          outcome: 'withdrawn',
          agencies: ['lindvik-samordning'],
          givenBy: ['guardian-1'],
        }),
      );
      expect(await readers('polis')).toEqual(['Jonas Berg showCase']);
    });
  });

  it('is handed to the young person without a name, of one’s own agency alone, and that leaves a row', async () => {
    const { text } = await get('soc', `/cases/${reference}/access-log/extract`);
    const extract = AccessExtract.parse(JSON.parse(text));
    expect(extract).toMatchObject({ agency: { id: 'lindvik-socialtjanst' }, whole: true });
    expect(extract.items.map(({ action }) => action)).toContain('showCase');
    expect(text).not.toMatch(/Strand|Haddad|Berg|Polis|person/);
    expect((await readers('soc'))[0]).toBe('Amira Haddad releaseAccessLog');
  });

  it('is kept by the database from who is no party, whatever the SQL', async () => {
    const [row] = await town.rows<{ id: string }>('select id from samspel.concern_case where reference = $1', [
      reference,
    ]);
    const asked = `select agency, account from samspel.access_log('${row?.id}', array['lindvik-socialtjanst'], null, 100)`;
    await expect(town.raw('skola', asked)).rejects.toThrow('no party to the case');
    const others = (await town.raw<{ agency: string; account: string | null }>('polis', asked)).filter(
      ({ agency }) => agency !== 'lindvik-polis',
    );
    expect(others.every(({ account }) => account === null)).toBe(true);
    // Whoever told social services nothing, and has no consent with them on record, is told nothing of their reading, whatever it names.
    const read = async (who: string) =>
      (await town.raw<{ agency: string }>(who, asked))
        .map(({ agency }) => agency)
        .filter((each) => /social/.test(each));
    expect(await read('samordnare')).toEqual([]);
    expect((await read('polis')).length).toBeGreaterThan(0);
    // Nor of what they read before they were told.
    await town.rows(
      "update samspel.disclosure set made_at = now() + interval '1 minute' where sender = 'lindvik-polis'",
    );
    expect(await read('polis')).toEqual([]);
  });

  describe('and what was asked for in a whole town', () => {
    const audit = async (query = '') =>
      AuditPage.parse(JSON.parse((await get('dataskyddsombud', `/audit${query}`)).text));

    it('is the data protection officer’s to see, and nobody else’s', async () => {
      for (const who of ['admin', 'chef', 'soc', 'samordnare', 'polis@grannby'])
        expect([who, (await get(who, '/audit')).status]).toEqual([who, 404]);
      await expect(
        town.raw('admin', 'select * from samspel.read_audit(null, null, null, null, null, null, 10)'),
      ).rejects.toThrow('no data protection officer');
    });

    it('with refusals, by whom and from where', async () => {
      const { counts, items } = await audit(`?reference=${reference}&outcome=refused`);
      expect(items.at(-1)).toMatchObject({
        person: { name: 'Karin Norell' },
        agency: { name: 'Björkskolan' },
        action: 'showCase',
        references: [reference],
        refusal: 'no-access',
        about: reference,
        address: '127.0.0.1',
      });
      expect([counts.rows, counts.refused]).toEqual([items.length, items.length]);
    });

    it('by day, by person and by case', async () => {
      const [newest] = (await audit()).items;
      const day = dayOf(momentOf(new Date(newest?.at ?? '')));
      const ofDay = await audit(`?day=${day}`);
      expect(ofDay.counts.rows).toBeGreaterThan(0);
      expect(new Set(ofDay.items.map(({ at }) => dayOf(momentOf(new Date(at)))))).toEqual(new Set([day]));
      expect(await audit('?day=2020-01-02')).toMatchObject({ counts: { rows: 0, refused: 0, people: 0 }, items: [] });
      const { person } = Me.parse(JSON.parse((await get('chef', '/me')).text));
      const hers = await audit(`?account=${person.id}`);
      expect(new Set(hers.items.map(({ person: { name } }) => name))).toEqual(new Set(['Eva Strand']));
      expect(hers.counts).toMatchObject({ people: 1 });
      expect((await audit('?reference=ZZZZ-ZZZZ')).items).toEqual([]);
      await get('chef', `/cases/${reference}/plan`);
      const both = `?day=${day}&account=${person.id}&reference=${reference}`;
      const answered = await audit(`${both}&outcome=answered&limit=1`);
      expect(answered.counts.rows).toBeGreaterThan(1);
      const [first] = (await audit(`${both}&outcome=answered&limit=1&cursor=${answered.next}`)).items;
      expect(first).toMatchObject({ person: { name: 'Eva Strand' }, references: [reference], refusal: null });
    });

    it('of his own town alone, and nothing of what was shown', async () => {
      const { text } = await get('dataskyddsombud', '/audit?limit=100');
      expect(text).not.toMatch(/Elis|Bergman|Kompisar|byta skola|grannby|2013-03-02/i);
      const other = await town.as('polis@grannby', (work) => openReferral(work, elis));
      await get('polis@grannby', `/cases/${other.reference}`);
      expect((await audit(`?reference=${other.reference}`)).items).toEqual([]);
    });

    it('and the officer leaves rows as well, and reads no case', async () => {
      expect((await audit()).items[0]).toMatchObject({ action: 'readAudit', person: { name: 'Ingrid Lund' } });
      expect((await get('dataskyddsombud', `/cases/${reference}`)).status).toBe(404);
    });
  });
});
