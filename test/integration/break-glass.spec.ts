import {
  addNote,
  breakGlass,
  listAccessLog,
  listNotes,
  lockOutColleague,
  nameReaders,
  openReferral,
  reviewOpening,
  showCase,
  showInbox,
  showYoungPerson,
} from '#cases';
import { addressing } from '../support/mailing.js';
import { ApiProgram } from '../support/api-program.js';
import { coordinatedCase } from '../support/coordinated.js';
import { elisInFull } from '../support/referrals.js';
import { Town } from '../support/town.js';

// A report alone, which goes at once: nothing of it waits for another reader.
const hidden = {
  ...elisInFull,
  sspfReferral: false,
  youngPerson: { ...elisInFull.youngPerson, protectedIdentity: true },
};
const WHY = 'Barnet är i fara i natt.';
const START_MS = 120_000;

describe('what is kept from somebody within their agency', () => {
  let town: Town;
  let reference: string;
  beforeEach(async () => {
    town = await Town.open();
    ({ reference } = await town.as('polis', (work) => openReferral(work, hidden)));
    // That the report went at once is looked at at the police.
    await town.rows('delete from samspel.notice');
  });
  afterEach(async () => town.close());

  const accountOf = (who: string) => town.as(who, (work) => Promise.resolve(work.actor.account));
  const force = (who: string, of = reference, why = WHY) => town.as(who, (work) => breakGlass(work, of, why));
  const record = (who: string) => town.as(who, (work) => showYoungPerson(work, reference));
  const openings = async (who: string) => (await town.as(who, (work) => showInbox(work))).openings;
  const mailed = async () => {
    await addressing(town).run();
    return town.rows<{ name: string; thing: string }>(
      `select a.name, split_part(m.thing, ':', 1) as thing from samspel.mail m join samspel.account a on a.id = m.account
       where m.word = 'review' order by a.name, thing`,
    );
  };

  it('is opened by force, with a reason, for a while: then it is shut again', async () => {
    await expect(record('soc')).rejects.toMatchObject({ code: 'no-access' });
    expect((await town.as('soc', (work) => showCase(work, reference))).breakGlass).toEqual({
      possible: true,
      until: null,
    });
    await expect(force('soc', reference, '  kort   ')).rejects.toMatchObject({
      failure: { errors: [{ pointer: '/reason', code: 'too-short' }] },
    });
    await force('soc');
    expect(await record('soc')).toMatchObject({ givenName: 'Elis' });
    const view = await town.as('soc', (work) => showCase(work, reference));
    expect(view.breakGlass).toMatchObject({ possible: false, until: expect.any(String) });
    expect(view.concern?.facts).toBe(elisInFull.facts);
    await town.rows("update samspel.forced_opening set until = now() - interval '1 second'");
    await expect(record('soc')).rejects.toMatchObject({ code: 'no-access' });
    expect(await town.raw('soc', 'select 1 from samspel.referral')).toEqual([]);
  });

  it('is opened in four hours of system time, whatever the clock of the cases', async () => {
    await force('soc');
    const [opened] = await town.rows<{ hours: number }>(
      'select extract(epoch from until - now()) / 3600 as hours from samspel.forced_opening',
    );
    expect(Number(opened?.hours)).toBeGreaterThan(3.9);
    expect(Number(opened?.hours)).toBeLessThanOrEqual(4);
  });

  it('tells the head at once, who reviews it; of a head, whoever watches over data protection too', async () => {
    await force('soc');
    expect(await mailed()).toEqual([{ name: 'Eva Strand', thing: 'review' }]);
    expect(await openings('chef')).toMatchObject([{ reference, person: { name: 'Amira Haddad' }, reason: WHY }]);
    for (const who of ['soc', 'polischef', 'samordningschef']) expect([who, await openings(who)]).toEqual([who, []]);
    const id = (await openings('chef'))[0]?.id ?? '';
    const review = (who: string) =>
      town.as(who, (work) => reviewOpening(work, reference, id, { verdict: 'not-justified', note: 'Jouren fanns.' }));
    for (const who of ['soc', 'polischef', 'rektor'])
      await expect(review(who).then(() => who)).rejects.toMatchObject({ code: 'no-access' });
    await expect(town.raw('soc', `select samspel.review_opening('${id}', 'justified', null, now())`)).rejects.toThrow(
      'review_opening',
    );
    await review('chef');
    expect(await openings('chef')).toEqual([]);
    await expect(review('chef')).rejects.toMatchObject({ code: 'gone' });
    expect(await town.rows('select verdict, review_note from samspel.forced_opening')).toEqual([
      { verdict: 'not-justified', review_note: 'Jouren fanns.' },
    ]);
    // The head who is no reader opens too, and does not review their own.
    await town.as('chef', async (work) => nameReaders(work, reference, [await accountOf('soc')]));
    await force('chef');
    expect(await openings('chef')).toEqual([]);
    expect(await mailed()).toEqual([
      { name: 'Eva Strand', thing: 'review' },
      { name: 'Ingrid Lund', thing: 'alert' },
    ]);
    const own = (await town.rows<{ id: string }>('select id from samspel.forced_opening where verdict is null'))[0]?.id;
    await expect(
      town.as('chef', (work) => reviewOpening(work, reference, own ?? '', { verdict: 'justified' })),
    ).rejects.toMatchObject({ code: 'no-access' });
  });

  it('is what a unit keeps, too', async () => {
    const shared = await coordinatedCase(town);
    await town.as('skola', (work) =>
      addNote(work, shared, { kind: 'note', text: 'Hos kuratorn.', transferred: false }),
    );
    expect(await town.as('rektor', (work) => listNotes(work, shared))).toEqual([]);
    await force('rektor', shared);
    expect(await town.as('rektor', (work) => listNotes(work, shared))).toMatchObject([{ text: 'Hos kuratorn.' }]);
    // Nobody writes in the unit's name by it.
    await expect(
      town.raw(
        'rektor',
        `insert into samspel.note (case_id, municipality, agency, by_person, at, text, unit)
         select c.id, 'lindvik', 'lindvik-bjorkskolan', (samspel.actor()).account, now(), 'x', 'lindvik-bjorkskolan-elevhalsan'
         from samspel.concern_case c where c.reference = '${shared}'`,
      ),
    ).rejects.toThrow('row-level security');
  });

  it('is never another agency’s, nor of whoever is locked out: they are answered as if there were no case', async () => {
    const nothing = await force('skola', 'ZZZZ-ZZZZ').catch((error: { failure: unknown }) => error.failure);
    for (const who of ['skola', 'fritid', 'polis@grannby'])
      expect([who, await force(who).catch((error: { failure: unknown }) => error.failure)]).toEqual([who, nothing]);
    const kin = await accountOf('soc');
    await force('soc');
    await town.as('chef', (work) => lockOutColleague(work, reference, kin, 'Kusin.'));
    expect(await force('soc').catch((error: { failure: unknown }) => error.failure)).toEqual(nothing);
    await expect(record('soc')).rejects.toMatchObject({ code: 'no-access' });
    const [found] = await town.rows<{ id: string }>('select id from samspel.concern_case where reference = $1', [
      reference,
    ]);
    for (const who of ['soc', 'skola'])
      await expect(town.raw(who, `select samspel.break_glass('${found?.id}', '${WHY}', now())`)).rejects.toThrow(
        /no party|locked out/,
      );
    // Who reads it all has nothing to open.
    await expect(force('polischef')).rejects.toMatchObject({ code: 'no-access' });
  });
});

describe('who lets themself in', () => {
  let town: Town;
  beforeAll(async () => (town = await Town.open()));
  afterAll(async () => town.close());

  it('is seen by a second person: whoever watches over data protection, once', async () => {
    const { reference } = await town.as('polis', (work) => openReferral(work, hidden));
    await town.rows('delete from samspel.notice');
    const [chef, soc] = await Promise.all(
      ['chef', 'soc'].map((who) => town.as(who, (work) => Promise.resolve(work.actor.account))),
    );
    const name = (...accounts: (string | undefined)[]) =>
      town.as('chef', (work) =>
        nameReaders(
          work,
          reference,
          accounts.flatMap((each) => each ?? []),
        ),
      );
    const alerts = async () =>
      (await town.rows<{ n: number }>("select count(*)::int as n from samspel.notice where word = 'review'"))[0]?.n;
    await name(soc);
    expect(await alerts()).toBe(0);
    await name(soc, chef);
    expect(await alerts()).toBe(1);
    await name(chef);
    expect(await alerts()).toBe(1);
    await addressing(town).run();
    expect(
      await town.rows(
        "select a.name from samspel.mail m join samspel.account a on a.id = m.account where m.word = 'review'",
      ),
    ).toEqual([{ name: 'Ingrid Lund' }]);
  });
});

describe('what is read after opening by force', () => {
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

  it('is marked in the audit, read by read', async () => {
    const { reference } = await town.as('polis', (work) => openReferral(work, hidden));
    const path = `/api/v1/cases/${reference}`;
    await api.send({ method: 'GET', path, who: 'soc' });
    expect(
      (await api.send({ method: 'POST', path: `${path}/break-glass`, who: 'soc', body: { reason: WHY } })).status,
    ).toBe(200);
    for (const each of [path, `${path}/young-person`, `${path}/notes`])
      expect((await api.send({ method: 'GET', path: each, who: 'soc' })).status).toBe(200);
    await api.send({ method: 'GET', path, who: 'chef' });
    const { items } = await town.as('chef', (work) => listAccessLog(work, reference, {}));
    expect(items.map(({ action, grounds }) => `${action} ${grounds.join()}`.trim()).toReversed()).toEqual([
      'showCase',
      'breakGlass break-glass',
      'showCase break-glass',
      'showYoungPerson break-glass',
      'listNotes break-glass',
      'showCase',
    ]);
  });
});
