import {
  approvePrepared,
  breakGlass,
  declinePrepared,
  listPrepared,
  lockOutColleague,
  openReferral,
  reviewDisclosure,
  showCase,
  showInbox,
  showYoungPerson,
  takeBackPrepared,
} from '#cases';
import { settingInForce } from '#use-case';
import { hidden, ProtectedCase, told } from '../support/protected-case.js';

const SOCIAL = 'lindvik-socialtjanst';
const LEISURE = 'lindvik-fritid';

describe('what is told of a protected identity', () => {
  let here: ProtectedCase;
  beforeEach(async () => (here = await ProtectedCase.open()));
  afterEach(async () => here.town.close());

  it('waits for another reader: it goes as they approve it, and the register names both', async () => {
    expect(await here.tells()).toBeNull();
    expect(await here.went(LEISURE)).toEqual([]);
    expect(await here.partyOf(LEISURE)).toEqual([]);
    const [share] = await here.waiting('polischef');
    expect(share).toMatchObject({
      receiver: { id: LEISURE },
      why: told.why,
      kinds: told.kinds,
      preparedBy: { name: 'Jonas Berg' },
      due: '2026-09-10',
      mine: false,
      mayApprove: true,
      preview: { ageBand: '12-14', identity: null },
    });
    expect((await here.waiting('polis')).find((each) => each.id === share?.id)).toMatchObject({
      mine: true,
      mayApprove: false,
    });
    await here.approves('polischef', share?.id ?? '');
    expect(await here.went(LEISURE)).toMatchObject([
      { decidedBy: 'Jonas Berg', approvedBy: 'Tomas Rask', why: told.why },
    ]);
    expect(await here.partyOf(LEISURE)).toHaveLength(1);
    // Who decided is no business of the receiver's.
    expect(await here.register('fritid')).toMatchObject([{ decidedBy: null, approvedBy: null }]);
    await expect(here.approves('polischef', share?.id ?? '')).rejects.toMatchObject({ code: 'gone' });
  });

  it('is approved by nobody but another reader of the agency that tells it', async () => {
    await here.tells();
    const share = await here.first('polis');
    await here.town.as('nils', (work) => breakGlass(work, here.reference, 'Akut fara för barnet.'));
    for (const who of ['polis', 'nils', 'soc', 'chef', 'fritid', 'polis@grannby'])
      expect([who, await here.approves(who, share).catch((error: { code: string }) => error.code)]).toEqual([
        who,
        'no-access',
      ]);
    for (const who of ['polis', 'nils', 'soc', 'chef', 'fritid', 'polis@grannby']) {
      await expect(here.town.raw(who, `select samspel.tell_prepared('${share}', now())`)).rejects.toThrow('approve');
      await expect(
        here.town.raw(who, `select samspel.answer_share('${share}', 'declined', 'x', now())`).then(() => who),
      ).rejects.toThrow('answer_share');
    }
    for (const who of ['soc', 'chef', 'fritid', 'polis@grannby'])
      expect([who, await here.town.raw(who, 'select 1 from samspel.prepared_share')]).toEqual([who, []]);
    // Whoever is locked out meets nothing of it.
    await here.names('polischef', 'polis', 'nils');
    const nils = await here.accountOf('nils');
    await here.town.as('polischef', (work) => lockOutColleague(work, here.reference, nils, 'Kusin.'));
    await expect(here.approves('nils', share)).rejects.toMatchObject({ code: 'no-access' });
    await expect(here.town.raw('nils', `select samspel.tell_prepared('${share}', now())`)).rejects.toThrow();
    expect(await here.went(LEISURE)).toEqual([]);
  });

  it('is asked anew as it is approved: reader, ground and case', async () => {
    await here.tells();
    const share = await here.first('polis');
    // The head names another, and reads no more.
    await here.names('polischef', 'polis', 'nils');
    await expect(here.approves('polischef', share)).rejects.toMatchObject({ code: 'no-access' });
    const grounds = await here.town.as('polis', (work) => Promise.resolve(settingInForce(work, 'grounds')));
    const { approved: _, ...unapproved } = grounds['anonymous'] ?? { paragraph: '', sv: '', en: '' };
    await here.town.set('lindvik', 'grounds', { ...grounds, anonymous: unapproved });
    await expect(here.approves('nils', share)).rejects.toMatchObject({ failure: { errors: [{ pointer: '/ground' }] } });
    await expect(here.town.raw('nils', `select samspel.tell_prepared('${share}', now())`)).rejects.toThrow(
      'does not fit',
    );
    expect(await here.waiting('nils')).not.toEqual([]);
    await here.town.set('lindvik', 'grounds', grounds);
    await here.approves('nils', share);
    expect(await here.went(LEISURE)).toHaveLength(1);
  });

  it('ends with a no, that says why to whoever prepared it, or as they take it back: once', async () => {
    await here.tells();
    const share = await here.first('polis');
    await expect(
      here.town.as('polischef', (work) => takeBackPrepared(work, here.reference, share)),
    ).rejects.toMatchObject({
      code: 'no-access',
    });
    await here.town.as('polischef', (work) => declinePrepared(work, here.reference, share, 'Fritid behöver det inte.'));
    const all = await here.town.as('polis', (work) => listPrepared(work, here.reference));
    expect(all.find((each) => each.id === share)).toMatchObject({
      answer: 'declined',
      answeredBy: 'Tomas Rask',
      note: 'Fritid behöver det inte.',
      preview: null,
    });
    for (const again of [approvePrepared, takeBackPrepared])
      await expect(here.town.as('polis', (work) => again(work, here.reference, share))).rejects.toMatchObject({
        code: 'gone',
      });
    await here.tells();
    const second = (await here.waiting('polis')).find((each) => each.receiver.id === LEISURE)?.id ?? '';
    await here.town.as('polis', (work) => takeBackPrepared(work, here.reference, second));
    await expect(here.approves('polischef', second)).rejects.toMatchObject({ code: 'gone' });
    await expect(here.town.raw('polischef', `select samspel.tell_prepared('${second}', now())`)).rejects.toThrow(
      'approve',
    );
    expect(await here.went(LEISURE)).toEqual([]);
  });

  it('is approved once, of two who press at once', async () => {
    await here.names('polischef', 'polis', 'polischef', 'nils');
    await here.tells();
    const share = await here.first('nils');
    const tried = await Promise.allSettled([here.approves('polischef', share), here.approves('nils', share)]);
    expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await here.went(LEISURE)).toHaveLength(1);
  });

  it('waits in the other readers’ day and is mailed to them, naming nobody; where there is none, to the head', async () => {
    const cards = async (who: string) =>
      (await here.town.as(who, (work) => showInbox(work))).prepared.filter((card) => card.receiver.id === LEISURE);
    await here.tells();
    expect(await cards('polischef')).toMatchObject([
      {
        reference: here.reference,
        youngPerson: { name: null, protectedIdentity: true },
        mine: false,
        due: '2026-09-10',
        late: false,
      },
    ]);
    expect(await cards('polis')).toMatchObject([{ mine: true }]);
    for (const who of ['nils', 'soc', 'fritid']) expect([who, await cards(who)]).toEqual([who, []]);
    expect(await here.mailed()).toEqual(['Tomas Rask']);
    const [read] = await here.town.rows<{ all: string }>('select json_agg(n)::text as all from samspel.notice n');
    expect(read?.all).not.toMatch(/Elis|Bergman|Rådgör/);
    await here.town.setTime('2026-09-11T08:00:00.000Z');
    expect(await cards('polischef')).toMatchObject([{ late: true }]);
    expect((await here.town.as('polis', (work) => showCase(work, here.reference))).protectedReaders).toMatchObject({
      alone: false,
    });
    await here.names('polischef', 'polis');
    expect((await here.town.as('polis', (work) => showCase(work, here.reference))).protectedReaders).toMatchObject({
      alone: true,
    });
    await here.tells();
    expect(await here.mailed()).toEqual(['Tomas Rask']);
  });

  it('goes at once where the law lets nobody wait: a report and a notice', async () => {
    const notice = { ...hidden, offenceNotice: true, occurredOn: '2026-09-01' } as const;
    const sent = await here.town.as('polis', (work) => openReferral(work, notice));
    here.reference = sent.reference;
    here.id = await here.idOf(here.reference);
    expect((await here.went(SOCIAL)).map(({ purpose }) => purpose).sort()).toEqual([
      'offence-notice-under-15',
      'statutory-report',
    ]);
    expect(await here.town.as('chef', (work) => showYoungPerson(work, here.reference))).toMatchObject({
      givenName: 'Elis',
    });
    expect(sent.acts.find(({ act }) => act === 'statutory-report')?.receives).toContain('identity');
  });

  it('that went at once is looked at afterwards, by another reader or the head, once and never by who decided it', async () => {
    const gone = async (who: string) =>
      (await here.town.as(who, (work) => showInbox(work))).gone.filter((card) => card.reference === here.reference);
    expect(await gone('polischef')).toMatchObject([
      {
        receiver: { id: SOCIAL },
        ground: 'SoL 19 kap. 1 §',
        person: { name: 'Jonas Berg' },
        youngPerson: { name: null },
      },
    ]);
    for (const who of ['polis', 'nils', 'soc', 'chef']) expect([who, await gone(who)]).toEqual([who, []]);
    expect(await here.mailed()).toEqual(['Tomas Rask']);
    const disclosure = (await gone('polischef'))[0]?.id ?? '';
    const reviews = (who: string) =>
      here.town.as(who, (work) =>
        reviewDisclosure(work, here.reference, disclosure, { verdict: 'justified', note: 'Rätt.' }),
      );
    for (const who of ['polis', 'nils', 'soc', 'chef', 'fritid']) {
      expect([who, await reviews(who).catch((error: { code: string }) => error.code)]).toEqual([who, 'no-access']);
      await expect(
        here.town
          .raw(who, `select samspel.review_disclosure('${disclosure}', 'justified', null, now())`)
          .then(() => who),
      ).rejects.toThrow('review_disclosure');
    }
    for (const who of ['soc', 'chef', 'fritid', 'nils'])
      expect([who, await here.town.raw(who, 'select 1 from samspel.disclosure_review')]).toEqual([who, []]);
    await reviews('polischef');
    expect(await gone('polischef')).toEqual([]);
    await expect(reviews('polischef')).rejects.toMatchObject({ code: 'gone' });
    expect(
      await here.town.rows('select verdict, note from samspel.disclosure_review where disclosure = $1', [disclosure]),
    ).toEqual([{ verdict: 'justified', note: 'Rätt.' }]);
  });

  it('is the head’s to see to where nobody else reads it, and when nobody has looked in time', async () => {
    // That nobody is named at an agency that was told is another thing.
    const unread = async (who: string) =>
      (await here.town.as(who, (work) => showInbox(work))).unread.filter(({ why }) => why !== 'unnamed');
    await here.names('polischef', 'polis');
    await here.tells();
    expect(await unread('polischef')).toMatchObject([
      { reference: here.reference, youngPerson: { name: null }, why: 'unread', late: false },
      { reference: here.reference, why: 'unread' },
    ]);
    for (const who of ['polis', 'nils', 'chef']) expect([who, await unread(who)]).toEqual([who, []]);
    await here.names('polischef', 'polis', 'nils');
    expect(await unread('polischef')).toEqual([]);
    const heads = async () =>
      (await here.mailed()) &&
      (
        await here.town.rows<{ n: number }>(
          `select count(*)::int as n from samspel.mail m join samspel.account a on a.id = m.account
           where m.word = 'review' and a.name = 'Tomas Rask'`,
        )
      )[0]?.n;
    const before = await heads();
    await here.town.setTime('2026-09-11T07:30:00.000Z');
    expect(await unread('polischef')).toMatchObject([
      { why: 'late', late: true },
      { why: 'late', late: true },
    ]);
    expect(await heads()).toBe((before ?? 0) + 2);
    for (const { id: share } of await here.waiting('nils')) await here.approves('nils', share);
    expect(await unread('polischef')).toEqual([]);
  });

  it('is nothing to be told of any more, once it is answered', async () => {
    await here.tells();
    const share = (await here.waiting('polis')).find(({ receiver }) => receiver.id === LEISURE);
    await here.town.as('polis', (work) => takeBackPrepared(work, here.reference, share?.id ?? ''));
    const left = await here.town.rows('select 1 from samspel.notice where addressed_at is null and thing = $1', [
      `review:${share?.id}`,
    ]);
    expect(left).toEqual([]);
  });
});
