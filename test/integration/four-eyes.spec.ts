import {
  answerHandoff,
  approvePrepared,
  breakGlass,
  declinePrepared,
  disclose,
  execute,
  listDisclosures,
  listPrepared,
  lockOutColleague,
  nameReaders,
  offerHandoff,
  openReferral,
  recordConsent,
  showCase,
  showInbox,
  showYoungPerson,
  takeBackPrepared,
} from '#cases';

import { settingInForce } from '#use-case';
import { pino } from 'pino';
import { AddressNotices } from '../../apps/worker/src/mail/address-notices.js';
import { approves as approvesAll, confirms, registers } from '../support/coordinated.js';
import { elis, elisInFull } from '../support/referrals.js';
import { functionFiles } from '../../libs/database/src/functions.js';
import { Town } from '../support/town.js';

const POLICE = 'lindvik-polis';
const SOCIAL = 'lindvik-socialtjanst';
const COORDINATION = 'lindvik-samordning';
const SCHOOL = 'lindvik-bjorkskolan';
const LEISURE = 'lindvik-fritid';
/** A Tuesday. */
const DAY = '2026-09-08T08:00:00.000Z';
const hidden = { ...elisInFull, youngPerson: { ...elisInFull.youngPerson, protectedIdentity: true } };
const told = {
  receiver: LEISURE,
  ground: 'anonymous',
  why: 'Rådgör om vad som kan göras.',
  kinds: ['age-band', 'concerns'] as const,
};

describe('what is told of a protected identity', () => {
  let town: Town;
  let reference: string;
  let id: string;
  beforeEach(async () => {
    town = await Town.open();
    await town.setTime(DAY);
    ({ reference } = await town.as('polis', (work) => openReferral(work, hidden)));
    id = await idOf(reference);
    // An officer who reads none of it.
    await town.rows(
      `with a as (
         insert into samspel.account (id, name, email, password_hash)
         select gen_random_uuid(), 'Nils Ek', 'nils@lindvik.example', password_hash from samspel.account limit 1 returning id
       )
       insert into samspel.membership (id, account, agency, roles) select gen_random_uuid(), a.id, $1, '{officer}' from a`,
      [POLICE],
    );
  });
  afterEach(async () => town.close());

  const idOf = async (of: string): Promise<string> =>
    (await town.rows<{ id: string }>('select id from samspel.concern_case where reference = $1', [of]))[0]?.id ?? '';
  const accountOf = (who: string) => town.as(who, (work) => Promise.resolve(work.actor.account));
  const names = async (head: string, ...readers: string[]): Promise<void> => {
    const accounts = await Promise.all(readers.map(accountOf));
    await town.as(head, (work) => nameReaders(work, reference, accounts));
  };
  const waiting = async (who: string) =>
    (await town.as(who, (work) => listPrepared(work, reference))).filter(({ answer }) => answer === null);
  const first = async (who: string) => (await waiting(who))[0]?.id ?? '';
  const approves = (who: string, share: string) => town.as(who, (work) => approvePrepared(work, reference, share));
  const tells = (who = 'polis') =>
    town.as(who, (work) => disclose(work, reference, { ...told, kinds: [...told.kinds] }));
  const register = (who: string) => town.as(who, (work) => listDisclosures(work, reference));
  const went = async (receiver: string) =>
    (await register('polis')).filter((each) => each.receiver.id === receiver && each.kinds.length > 0);
  const partyOf = (agency: string) =>
    town.rows('select 1 from samspel.party where case_id = $1 and agency = $2', [id, agency]);
  const consents = (...agencies: string[]) =>
    town.as('polis', (work) =>
      recordConsent(work, reference, { outcome: 'given', agencies: [POLICE, ...agencies], givenBy: ['guardian-1'] }),
    );
  const mailed = async () => {
    await new AddressNotices(town.worker, pino({ level: 'silent' })).run();
    return (
      await town.rows<{ name: string }>(
        `select distinct a.name from samspel.mail m join samspel.account a on a.id = m.account where m.word = 'review' order by 1`,
      )
    ).map(({ name }) => name);
  };

  it('waits for another reader: it goes as they approve it, and the register names both', async () => {
    expect(await tells()).toBeNull();
    expect(await went(LEISURE)).toEqual([]);
    expect(await partyOf(LEISURE)).toEqual([]);
    const [share] = await waiting('polischef');
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
    expect((await waiting('polis')).find((each) => each.id === share?.id)).toMatchObject({
      mine: true,
      mayApprove: false,
    });
    await approves('polischef', share?.id ?? '');
    expect(await went(LEISURE)).toMatchObject([{ decidedBy: 'Jonas Berg', approvedBy: 'Tomas Rask', why: told.why }]);
    expect(await partyOf(LEISURE)).toHaveLength(1);
    // Who decided is no business of the receiver's.
    expect(await register('fritid')).toMatchObject([{ decidedBy: null, approvedBy: null }]);
    await expect(approves('polischef', share?.id ?? '')).rejects.toMatchObject({ code: 'gone' });
  });

  it('is approved by nobody but another reader of the agency that tells it', async () => {
    await tells();
    const share = await first('polis');
    await town.as('nils', (work) => breakGlass(work, reference, 'Akut fara för barnet.'));
    for (const who of ['polis', 'nils', 'soc', 'chef', 'fritid', 'polis@grannby'])
      expect([who, await approves(who, share).catch((error: { code: string }) => error.code)]).toEqual([
        who,
        'no-access',
      ]);
    for (const who of ['polis', 'nils', 'soc', 'chef', 'fritid', 'polis@grannby']) {
      await expect(town.raw(who, `select samspel.tell_prepared('${share}', now())`)).rejects.toThrow('approve');
      await expect(
        town.raw(who, `select samspel.answer_share('${share}', 'declined', 'x', now())`).then(() => who),
      ).rejects.toThrow('answer_share');
    }
    for (const who of ['soc', 'chef', 'fritid', 'polis@grannby'])
      expect([who, await town.raw(who, 'select 1 from samspel.prepared_share')]).toEqual([who, []]);
    // Whoever is locked out meets nothing of it.
    await names('polischef', 'polis', 'nils');
    const nils = await accountOf('nils');
    await town.as('polischef', (work) => lockOutColleague(work, reference, nils, 'Kusin.'));
    await expect(approves('nils', share)).rejects.toMatchObject({ code: 'no-access' });
    await expect(town.raw('nils', `select samspel.tell_prepared('${share}', now())`)).rejects.toThrow();
    expect(await went(LEISURE)).toEqual([]);
  });

  it('is asked anew as it is approved: reader, ground and case', async () => {
    await tells();
    const share = await first('polis');
    // The head names another, and reads no more.
    await names('polischef', 'polis', 'nils');
    await expect(approves('polischef', share)).rejects.toMatchObject({ code: 'no-access' });
    const grounds = await town.as('polis', (work) => Promise.resolve(settingInForce(work, 'grounds')));
    const { approved: _, ...unapproved } = grounds['anonymous'] ?? { paragraph: '', sv: '', en: '' };
    await town.set('lindvik', 'grounds', { ...grounds, anonymous: unapproved });
    await expect(approves('nils', share)).rejects.toMatchObject({ failure: { errors: [{ pointer: '/ground' }] } });
    await expect(town.raw('nils', `select samspel.tell_prepared('${share}', now())`)).rejects.toThrow('does not fit');
    expect(await waiting('nils')).not.toEqual([]);
    await town.set('lindvik', 'grounds', grounds);
    await approves('nils', share);
    expect(await went(LEISURE)).toHaveLength(1);
  });

  it('ends with a no, that says why to whoever prepared it, or as they take it back: once', async () => {
    await tells();
    const share = await first('polis');
    await expect(town.as('polischef', (work) => takeBackPrepared(work, reference, share))).rejects.toMatchObject({
      code: 'no-access',
    });
    await town.as('polischef', (work) => declinePrepared(work, reference, share, 'Fritid behöver det inte.'));
    const all = await town.as('polis', (work) => listPrepared(work, reference));
    expect(all.find((each) => each.id === share)).toMatchObject({
      answer: 'declined',
      answeredBy: 'Tomas Rask',
      note: 'Fritid behöver det inte.',
      preview: null,
    });
    for (const again of [approvePrepared, takeBackPrepared])
      await expect(town.as('polis', (work) => again(work, reference, share))).rejects.toMatchObject({ code: 'gone' });
    await tells();
    const second = (await waiting('polis')).find((each) => each.receiver.id === LEISURE)?.id ?? '';
    await town.as('polis', (work) => takeBackPrepared(work, reference, second));
    await expect(approves('polischef', second)).rejects.toMatchObject({ code: 'gone' });
    await expect(town.raw('polischef', `select samspel.tell_prepared('${second}', now())`)).rejects.toThrow('approve');
    expect(await went(LEISURE)).toEqual([]);
  });

  it('is approved once, of two who press at once', async () => {
    await names('polischef', 'polis', 'polischef', 'nils');
    await tells();
    const share = await first('nils');
    const tried = await Promise.allSettled([approves('polischef', share), approves('nils', share)]);
    expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await went(LEISURE)).toHaveLength(1);
  });

  it('waits in the other readers’ day and is mailed to them, naming nobody; where there is none, to the head', async () => {
    const cards = async (who: string) =>
      (await town.as(who, (work) => showInbox(work))).prepared.filter((card) => card.receiver.id === LEISURE);
    await tells();
    expect(await cards('polischef')).toMatchObject([
      { reference, youngPerson: { name: null, protectedIdentity: true }, mine: false, due: '2026-09-10', late: false },
    ]);
    expect(await cards('polis')).toMatchObject([{ mine: true }]);
    for (const who of ['nils', 'soc', 'fritid']) expect([who, await cards(who)]).toEqual([who, []]);
    expect(await mailed()).toEqual(['Tomas Rask']);
    const [read] = await town.rows<{ all: string }>('select json_agg(n)::text as all from samspel.notice n');
    expect(read?.all).not.toMatch(/Elis|Bergman|Rådgör/);
    await town.setTime('2026-09-11T08:00:00.000Z');
    expect(await cards('polischef')).toMatchObject([{ late: true }]);
    expect((await town.as('polis', (work) => showCase(work, reference))).protectedReaders).toMatchObject({
      alone: false,
    });
    await names('polischef', 'polis');
    expect((await town.as('polis', (work) => showCase(work, reference))).protectedReaders).toMatchObject({
      alone: true,
    });
    await tells();
    expect(await mailed()).toEqual(['Tomas Rask']);
  });

  it('goes at once where the law lets nobody wait: a report and a notice', async () => {
    const notice = { ...hidden, offenceNotice: true, occurredOn: '2026-09-01' } as const;
    const sent = await town.as('polis', (work) => openReferral(work, notice));
    reference = sent.reference;
    id = await idOf(reference);
    expect((await went(SOCIAL)).map(({ purpose }) => purpose).sort()).toEqual([
      'offence-notice-under-15',
      'statutory-report',
    ]);
    expect(await town.as('chef', (work) => showYoungPerson(work, reference))).toMatchObject({ givenName: 'Elis' });
    expect(sent.acts.find(({ act }) => act === 'statutory-report')?.receives).toContain('identity');
  });

  it('makes whom an SSPF referral goes to a party at once, and tells them nothing until it is approved', async () => {
    expect(await partyOf(COORDINATION)).toHaveLength(1);
    const seen = await town.as('samordnare', (work) => showCase(work, reference));
    expect(seen).toMatchObject({ concern: null, youngPerson: { name: null, age: null, ageBand: null } });
    expect(seen.tracks).toMatchObject([{ id: 'coordination', agency: { id: COORDINATION } }]);
    expect(seen.next).not.toBeNull();
    const share = (await waiting('polischef')).find(({ purpose }) => purpose === 'sspf-referral');
    expect(share).toMatchObject({ kinds: ['age-band', 'concerns'], receiver: { id: COORDINATION } });
    await approves('polischef', share?.id ?? '');
    const then = await town.as('samordnare', (work) => showCase(work, reference));
    expect(then).toMatchObject({
      concern: { concerns: ['vandalism'], facts: null },
      youngPerson: { ageBand: '12-14' },
    });
  });

  it('does not go by itself as a consent is recorded; the consent’s end ends what waits on it', async () => {
    await consents(COORDINATION, SOCIAL);
    const byConsent = async () => (await waiting('polischef')).filter(({ purpose }) => purpose === 'consent');
    expect((await byConsent()).map(({ receiver }) => receiver.id).sort()).toEqual([COORDINATION, SOCIAL]);
    expect((await went(COORDINATION)).filter(({ purpose }) => purpose === 'consent')).toEqual([]);
    await consents(COORDINATION, SOCIAL);
    expect(await byConsent()).toHaveLength(2);
    const to = async (agency: string) => (await byConsent()).find(({ receiver }) => receiver.id === agency)?.id ?? '';
    await approves('polischef', await to(COORDINATION));
    expect(await went(COORDINATION)).toMatchObject([{ purpose: 'consent', onConsent: true, approvedBy: 'Tomas Rask' }]);
    expect(await town.as('samordningschef', (work) => showYoungPerson(work, reference))).toMatchObject({
      givenName: 'Elis',
    });
    const last = await to(SOCIAL);
    await town.as('polis', (work) =>
      recordConsent(work, reference, { outcome: 'withdrawn', agencies: [SOCIAL], givenBy: ['guardian-1'] }),
    );
    expect(await byConsent()).toEqual([]);
    await expect(approves('polischef', last)).rejects.toMatchObject({ code: 'gone' });
    await expect(town.raw('polischef', `select samspel.tell_prepared('${last}', now())`)).rejects.toThrow('approve');
  });

  it('does not go as an agency confirms a consent, nor as a guardian frees their own', async () => {
    await names('chef', 'soc', 'chef');
    await consents(COORDINATION, SOCIAL);
    await confirms(town, reference, 'soc');
    expect((await waiting('chef')).map(({ purpose, receiver }) => [purpose, receiver.id])).toContainEqual([
      'consent',
      COORDINATION,
    ]);
    expect((await register('soc')).filter(({ sender }) => sender.id === SOCIAL)).toEqual([]);
    const before = await waiting('polis');
    await town.as('polis', (work) =>
      recordConsent(work, reference, {
        outcome: 'given',
        whose: 'guardian',
        agencies: [POLICE, COORDINATION],
        givenBy: ['guardian-1'],
      }),
    );
    expect(await went(COORDINATION)).toEqual([]);
    expect((await waiting('polis')).length).toBeGreaterThanOrEqual(before.length);
  });

  describe('by an offer of coordination', () => {
    const offer = {
      track: 'coordination',
      handoff: 'school',
      receiver: SCHOOL,
      why: 'Hemligt: skolan ser henne varje dag.',
      fields: ['identity' as const],
    };
    const offers = (who = 'samordnare') => town.as(who, (work) => offerHandoff(work, reference, offer));
    const asked = async () => (await town.as('skola', (work) => showInbox(work))).handoffs;

    beforeEach(async () => {
      await consents(COORDINATION, SOCIAL, SCHOOL);
      await approvesAll(town, reference, 'polischef');
      await confirms(town, reference, 'samordnare');
      await registers(town, reference, 'chef');
      await names('samordningschef', 'samordnare', 'samordningschef');
    });
    const mine = async () => (await waiting('samordningschef')).find(({ purpose }) => purpose === 'handoff');

    it('waits, reason and all: another reader makes the offer, and what is approved is told as it is accepted', async () => {
      await offers();
      expect(await asked()).toEqual([]);
      expect(await town.as('samordnare', (work) => showCase(work, reference))).toMatchObject({ handoffs: [] });
      const share = await mine();
      expect(share).toMatchObject({ why: offer.why, receiver: { id: SCHOOL }, title: { sv: expect.any(String) } });
      await approves('samordningschef', share?.id ?? '');
      const [card] = await asked();
      expect(card).toMatchObject({ reference });
      await town.as('skola', (work) => answerHandoff(work, card?.id ?? '', { answer: 'accept' }));
      const all = await register('samordnare');
      expect(all.find(({ receiver, purpose }) => receiver.id === SCHOOL && purpose === 'handoff')).toMatchObject({
        decidedBy: 'Maria Ekdal',
        approvedBy: 'Birgitta Sund',
        kinds: ['identity'],
      });
      expect(await town.as('rektor', (work) => showYoungPerson(work, reference))).toMatchObject({
        protectedIdentity: true,
      });
    });

    it('is made by nobody else, by SQL neither: not without what was prepared, nor otherwise than it was', async () => {
      await offers();
      const share = (await mine())?.id ?? '';
      const made = (who: string, by: string, of: string | null, receiver = SCHOOL) =>
        town.raw(
          who,
          `insert into samspel.handoff_offer (id, case_id, municipality, sender, receiver, by_person, why, ground, fields, on_consent, share)
           values (gen_random_uuid(), '${id}', 'lindvik', '${COORDINATION}', '${receiver}', '${by}', '${offer.why}',
             'OSL 10 kap. 1 § och 12 kap. 2 §', '{identity}', true, ${of === null ? 'null' : `'${of}'`})`,
        );
      const [coordinator, head] = await Promise.all([accountOf('samordnare'), accountOf('samordningschef')]);
      await expect(made('samordnare', coordinator, null)).rejects.toThrow('another reader has not approved');
      await expect(made('samordningschef', head, null)).rejects.toThrow('another reader has not approved');
      await expect(made('samordnare', coordinator, share)).rejects.toThrow('approve');
      await expect(made('samordningschef', head, share, LEISURE)).rejects.toThrow('not what was prepared');
      await expect(town.raw('samordningschef', `select samspel.tell_prepared('${share}', now())`)).rejects.toThrow(
        'approved by offering it',
      );
      expect(await asked()).toEqual([]);
    });

    it('is asked anew: without the consent it stands on, it is gone', async () => {
      await offers();
      const share = (await mine())?.id ?? '';
      await town.as('samordnare', (work) =>
        recordConsent(work, reference, { outcome: 'withdrawn', agencies: [SCHOOL], givenBy: ['guardian-1'] }),
      );
      await expect(approves('samordningschef', share)).rejects.toMatchObject({ code: 'gone' });
      expect(await asked()).toEqual([]);
    });

    it('that was made before the identity was protected is accepted, and what it tells waits', async () => {
      const known = await town.as('polis', (work) => openReferral(work, elis));
      reference = known.reference;
      id = await idOf(reference);
      await consents(COORDINATION, SOCIAL, SCHOOL);
      await confirms(town, reference, 'samordnare');
      await offers();
      const card = (await asked()).find((each) => each.reference === reference);
      await town.rows('update samspel.young_person set protected_identity = true where case_id = $1 and agency = $2', [
        id,
        COORDINATION,
      ]);
      await town.as('skola', (work) => answerHandoff(work, card?.id ?? '', { answer: 'accept' }));
      expect(await partyOf(SCHOOL)).toHaveLength(1);
      await expect(town.as('rektor', (work) => showYoungPerson(work, reference))).rejects.toMatchObject({
        code: 'no-access',
      });
      await approves('samordningschef', (await mine())?.id ?? '');
      expect(await town.as('rektor', (work) => showYoungPerson(work, reference))).toMatchObject({ givenName: 'Elis' });
    });
  });

  it('ends as the case closes', async () => {
    const talk = {
      ...hidden,
      suspectsHarm: 'no',
      statutoryReport: false,
      wantsFeedback: false,
      sspfReferral: false,
    } as const;
    ({ reference } = await town.as('polis', (work) => openReferral(work, talk)));
    id = await idOf(reference);
    await tells();
    const share = await first('polischef');
    await town.as('polis', (work) =>
      execute(work, reference, {
        do: 'take-action',
        track: 'police',
        action: 'talk-not-possible',
        answers: { closing: 'no-contact' },
      }),
    );
    await expect(approves('polischef', share)).rejects.toMatchObject({ code: 'gone' });
    expect(await town.rows('select answer from samspel.prepared_share where id = $1', [share])).toEqual([
      { answer: 'over' },
    ]);
  });

  it('is not told past it by SQL: what copies is called by nobody, and refuses whoever calls it', async () => {
    const consent = 'OSL 10 kap. 1 § och 12 kap. 2 §';
    const copying = (ground: string, share: string) =>
      `select samspel.copy_fields('${id}', '${POLICE}', '${LEISURE}', '{identity}', '${ground}', 'chosen', '${jonas}', null, null, ${share}, now())`;
    const jonas = await accountOf('polis');
    await expect(town.raw('polis', copying(consent, 'null'))).rejects.toThrow('permission denied');
    await expect(town.rows(copying(consent, 'null'))).rejects.toThrow('another reader has not approved');
    await tells();
    const share = await first('polischef');
    await expect(town.rows(copying(consent, `'${share}'`))).rejects.toThrow('another reader has not approved');
    for (const write of [
      `update samspel.prepared_share set answer = 'approved'`,
      `insert into samspel.prepared_share (case_id, municipality, agency, receiver, purpose, ground, fields, prepared_by, at, due)
       values ('${id}', 'lindvik', '${POLICE}', '${LEISURE}', 'chosen', 'anonymous', '{identity}', '${jonas}', now(), now())`,
      `select samspel.approve('${share}', now())`,
    ])
      await expect(town.raw('polischef', write).then(() => write)).rejects.toThrow('permission denied');
    await expect(
      town.rows(
        `update samspel.prepared_share set answer = 'approved', answered_by = prepared_by, answered_at = now() where id = $1`,
        [share],
      ),
    ).rejects.toThrow('approved_by_another');
    // In SQL as in the program: what is called past the use case waits too.
    await town.raw(
      'polis',
      `select samspel.disclose('${id}', '${LEISURE}', '{concerns}', 'anonymous', 'x', null, null, now())`,
    );
    expect(await went(LEISURE)).toEqual([]);
  });
});

/** Each road of what one agency tells another, and where it is tried above. A new one has to be named, and tried. */
const ROADS: Record<string, string> = {
  bring_in: 'an SSPF referral',
  disclose_accepted: 'an offer that is accepted',
  disclose_on_consent: 'a consent that is recorded',
  tell_chosen: 'what is chosen',
  tell_prepared: 'what waited',
};

describe('the roads of what one agency tells another', () => {
  const calling = (pattern: RegExp): string[] =>
    functionFiles().flatMap(({ name, sql }) => (pattern.test(sql.replaceAll(/--.*/g, '')) ? [name] : []));

  it('all go through what copies, and are tried', () => {
    expect(calling(/samspel\.copy_fields\((?!\s*in_case uuid)/).sort()).toEqual(Object.keys(ROADS).sort());
  });

  it('lead nowhere else: what another agency has, one function writes, and an offer none', () => {
    expect(calling(/insert into samspel\.(disclosure|young_person)\b/).sort()).toEqual([
      'copy_fields',
      'copy_young_person',
    ]);
    expect(calling(/insert into samspel\.handoff_offer\b/)).toEqual([]);
  });
});
