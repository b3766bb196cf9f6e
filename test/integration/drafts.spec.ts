import { randomUUID } from 'node:crypto';
import {
  addNote,
  discardDraft,
  dropDrafts,
  keepDraft,
  listDrafts,
  lockOutColleague,
  nameReaders,
  openReferral,
} from '#cases';
import { listColleagues } from '#identity';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const draft = (rest: object = {}) => ({
  id: randomUUID(),
  form: 'note' as const,
  about: '',
  text: '{"text":"Mamman sa att"}',
  revision: 0,
  ...rest,
});

describe('a draft', () => {
  let town: Town;
  let reference: string;
  beforeEach(async () => {
    town = await Town.open();
    await town.setTime('2026-09-08T08:00:00.000Z');
    ({ reference } = await town.as('polis', (work) => openReferral(work, elis)));
  });
  afterEach(async () => town.close());

  const keeps = (who: string, written: ReturnType<typeof draft>): Promise<unknown> =>
    town.as(who, (work) => keepDraft(work, { ...written, writer: work.actor.account }));
  const seenBy = async (who: string): Promise<string[]> =>
    (await town.as(who, (work) => listDrafts(work, {}))).map(({ text }) => text);

  it('is found again by who wrote it, and by no head, colleague, other agency or other town', async () => {
    await keeps('soc', draft({ reference }));
    await keeps('soc', draft({ form: 'concern', text: '{"facts":"Fönster"}' }));
    expect(await seenBy('soc')).toEqual(['{"facts":"Fönster"}', '{"text":"Mamman sa att"}']);
    for (const who of ['chef', 'jour', 'polis', 'samordnare', 'skola', 'dataskyddsombud', 'admin', 'soc@grannby'])
      expect([who, await seenBy(who)]).toEqual([who, []]);
    const [found] = await town.as('soc', (work) => listDrafts(work, { form: 'note', about: '', reference }));
    expect(found).toMatchObject({ form: 'note', about: '', reference, revision: 1 });
  });

  it('stands in the database as nobody reads it', async () => {
    await keeps('soc', draft({ reference }));
    const [row] = await town.rows<{ body: string }>('select body from samspel.draft');
    expect(row?.body).toMatch(/^v1\./);
    expect(row?.body).not.toContain('Mamman');
  });

  it('is written over only by who saw what stands there', async () => {
    const first = draft({ reference });
    expect(await keeps('soc', first)).toMatchObject({ revision: 1 });
    expect(await keeps('soc', { ...first, revision: 1, text: '{"text":"två"}' })).toMatchObject({
      revision: 2,
    });
    const conflict = { code: 'conflict' };
    await expect(keeps('soc', { ...first, revision: 1 })).rejects.toMatchObject(conflict);
    await expect(keeps('soc', draft({ reference }))).rejects.toMatchObject(conflict);
    await expect(keeps('chef', { ...first, revision: 2 })).rejects.toMatchObject(conflict);
    expect(await seenBy('soc')).toEqual(['{"text":"två"}']);
  });

  it('is begun of a case by a party to it alone, and of a protected identity by its readers', async () => {
    await expect(keeps('skola', draft({ reference }))).rejects.toMatchObject({
      code: 'no-access',
    });
    const youngPerson = { ...elis.youngPerson, protectedIdentity: true };
    const hidden = await town.as('polis', (work) => openReferral(work, { ...elis, youngPerson, sspfReferral: false }));
    const about = { reference: hidden.reference };
    await expect(keeps('soc', draft(about))).rejects.toMatchObject({ code: 'no-access' });
    const amira = await idOf('Amira Haddad');
    await town.as('chef', (work) => nameReaders(work, hidden.reference, [amira]));
    await keeps('soc', draft(about));
    expect(await seenBy('soc')).toHaveLength(1);
    await town.as('soc', (work) => nameReaders(work, hidden.reference, [])).catch(() => undefined);
    await town.rows('delete from samspel.protected_reader');
    expect(await seenBy('soc')).toEqual([]);
  });

  it('of a case that one is locked out of is there no more', async () => {
    await keeps('soc', draft({ reference }));
    const amira = await idOf('Amira Haddad');
    await town.as('chef', (work) => lockOutColleague(work, reference, amira, 'Släkt.'));
    expect(await seenBy('soc')).toEqual([]);
  });

  it('is gone with what is sent under its id, and there again where that is refused', async () => {
    const begun = draft({ reference });
    await keeps('soc', begun);
    const note = { kind: 'note' as const, text: 'Mamman sa att det går.', transferred: false };
    const idempotency = { key: begun.id, hash: 'a' };
    await expect(town.as('soc', (work) => addNote(work, 'NONE-0000', note), idempotency)).rejects.toMatchObject({
      code: 'no-access',
    });
    expect(await seenBy('soc')).toHaveLength(1);
    await town.as('soc', (work) => addNote(work, reference, note), idempotency);
    expect(await seenBy('soc')).toEqual([]);
    // A save that comes late does not bring it back.
    await expect(keeps('soc', begun)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is saved for who wrote it, and not for who has signed in on the same page since', async () => {
    const writer = await town.as('soc', (work) => Promise.resolve(work.actor.account));
    await expect(town.as('chef', (work) => keepDraft(work, { ...draft(), writer }))).rejects.toMatchObject({
      code: 'no-session',
    });
  });

  it('is thrown away by its writer alone', async () => {
    const begun = draft();
    await keeps('soc', begun);
    await expect(town.as('chef', (work) => discardDraft(work, begun.id))).rejects.toMatchObject({ code: 'no-access' });
    await town.as('soc', (work) => discardDraft(work, begun.id));
    expect(await seenBy('soc')).toEqual([]);
  });

  it('lies for thirty days, and no longer than its writer works there', async () => {
    await keeps('soc', draft({ about: 'old' }));
    await keeps('soc', draft({ about: 'new' }));
    await keeps('polis', draft());
    await town.rows(`update samspel.draft set saved_at = now() - interval '30 days 1 minute' where about = 'old'`);
    await town.rows(`update samspel.draft set saved_at = now() - interval '29 days' where about = 'new'`);
    expect(await dropDrafts(town.worker)).toBe(1);
    await town.rows(
      `update samspel.membership set roles = '{}' where agency = 'lindvik-polis' and account = (select account from samspel.draft where agency = 'lindvik-polis')`,
    );
    expect(await dropDrafts(town.worker)).toBe(1);
    const left = await town.rows('select agency, about from samspel.draft');
    expect(left).toEqual([{ agency: 'lindvik-socialtjanst', about: 'new' }]);
  });

  it('is one of a hundred at most', async () => {
    for (let each = 0; each < 100; each++) await keeps('soc', draft({ about: `${each}` }));
    await expect(keeps('soc', draft({ about: 'more' }))).rejects.toMatchObject({
      failure: { code: 'validation', errors: [{ pointer: '/id', code: 'too-many' }] },
    });
  });

  const idOf = async (name: string): Promise<string> =>
    (await town.as('chef', (work) => listColleagues(work))).find((each) => each.name === name)?.id ?? '';
});
