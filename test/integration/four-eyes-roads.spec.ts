import {
  answerHandoff,
  execute,
  offerHandoff,
  openReferral,
  recordConsent,
  showCase,
  showInbox,
  showYoungPerson,
} from '#cases';
import { settingInForce } from '#use-case';
import { functionFiles } from '../../libs/database/src/functions.js';
import { approves as approvesAll, confirms, registers } from '../support/coordinated.js';
import { hidden, ProtectedCase } from '../support/protected-case.js';
import { elis } from '../support/referrals.js';

const POLICE = 'lindvik-polis';
const SOCIAL = 'lindvik-socialtjanst';
const COORDINATION = 'lindvik-samordning';
const SCHOOL = 'lindvik-bjorkskolan';
const LEISURE = 'lindvik-fritid';

describe('what is told of a protected identity, by each road,', () => {
  let here: ProtectedCase;
  beforeEach(async () => (here = await ProtectedCase.open()));
  afterEach(async () => here.town.close());

  it('makes whom an SSPF referral goes to a party at once, and tells them nothing until it is approved', async () => {
    expect(await here.partyOf(COORDINATION)).toHaveLength(1);
    const seen = await here.town.as('samordnare', (work) => showCase(work, here.reference));
    expect(seen).toMatchObject({ concern: null, youngPerson: { name: null, age: null, ageBand: null } });
    expect(seen.tracks).toMatchObject([{ id: 'coordination', agency: { id: COORDINATION } }]);
    expect(seen.next).not.toBeNull();
    const share = (await here.waiting('polischef')).find(({ purpose }) => purpose === 'sspf-referral');
    expect(share).toMatchObject({ kinds: ['age-band', 'concerns'], receiver: { id: COORDINATION } });
    await here.approves('polischef', share?.id ?? '');
    const then = await here.town.as('samordnare', (work) => showCase(work, here.reference));
    expect(then).toMatchObject({
      concern: { concerns: ['vandalism'], facts: null },
      youngPerson: { ageBand: '12-14' },
    });
  });

  it('is gone where its ground may be used no more, and says so', async () => {
    const share = (await here.waiting('polischef')).find(({ purpose }) => purpose === 'sspf-referral');
    const grounds = await here.town.as('polis', (work) => Promise.resolve(settingInForce(work, 'grounds')));
    const { anonymous, ...others } = grounds;
    if (anonymous === undefined) throw new Error('There is no ground for what is told without a name.');
    const { approved: _no, ...unapproved } = anonymous;
    await here.town.set('lindvik', 'grounds', { ...others, anonymous: unapproved });
    await expect(here.approves('polischef', share?.id ?? '')).rejects.toMatchObject({ code: 'gone' });
  });

  it('does not go by itself as a consent is recorded; the consent’s end ends what waits on it', async () => {
    await here.consents(COORDINATION, SOCIAL);
    const byConsent = async () => (await here.waiting('polischef')).filter(({ purpose }) => purpose === 'consent');
    expect((await byConsent()).map(({ receiver }) => receiver.id).sort()).toEqual([COORDINATION, SOCIAL]);
    expect((await here.went(COORDINATION)).filter(({ purpose }) => purpose === 'consent')).toEqual([]);
    await here.consents(COORDINATION, SOCIAL);
    expect(await byConsent()).toHaveLength(2);
    const to = async (agency: string) => (await byConsent()).find(({ receiver }) => receiver.id === agency)?.id ?? '';
    await here.approves('polischef', await to(COORDINATION));
    expect(await here.went(COORDINATION)).toMatchObject([
      { purpose: 'consent', onConsent: true, approvedBy: 'Tomas Rask' },
    ]);
    expect(await here.town.as('samordningschef', (work) => showYoungPerson(work, here.reference))).toMatchObject({
      givenName: 'Elis',
    });
    const last = await to(SOCIAL);
    await here.town.as('polis', (work) =>
      recordConsent(work, here.reference, { outcome: 'withdrawn', agencies: [SOCIAL], givenBy: ['guardian-1'] }),
    );
    expect(await byConsent()).toEqual([]);
    await expect(here.approves('polischef', last)).rejects.toMatchObject({ code: 'gone' });
    await expect(here.town.raw('polischef', `select samspel.tell_prepared('${last}', now())`)).rejects.toThrow(
      'approve',
    );
  });

  it('does not go as an agency confirms a consent, nor as a guardian frees their own', async () => {
    await here.names('chef', 'soc', 'chef');
    await here.consents(COORDINATION, SOCIAL);
    await confirms(here.town, here.reference, 'soc');
    expect((await here.waiting('chef')).map(({ purpose, receiver }) => [purpose, receiver.id])).toContainEqual([
      'consent',
      COORDINATION,
    ]);
    expect((await here.register('soc')).filter(({ sender }) => sender.id === SOCIAL)).toEqual([]);
    const before = await here.waiting('polis');
    await here.town.as('polis', (work) =>
      recordConsent(work, here.reference, {
        outcome: 'given',
        whose: 'guardian',
        agencies: [POLICE, COORDINATION],
        givenBy: ['guardian-1'],
      }),
    );
    expect(await here.went(COORDINATION)).toEqual([]);
    expect((await here.waiting('polis')).length).toBeGreaterThanOrEqual(before.length);
  });

  describe('by an offer of coordination', () => {
    const offer = {
      track: 'coordination',
      handoff: 'school',
      receiver: SCHOOL,
      why: 'Hemligt: skolan ser henne varje dag.',
      fields: ['identity' as const],
    };
    const offers = (who = 'samordnare') => here.town.as(who, (work) => offerHandoff(work, here.reference, offer));
    const asked = async () => (await here.town.as('skola', (work) => showInbox(work))).handoffs;

    beforeEach(async () => {
      await here.consents(COORDINATION, SOCIAL, SCHOOL);
      await approvesAll(here.town, here.reference, 'polischef');
      await confirms(here.town, here.reference, 'samordnare');
      await registers(here.town, here.reference, 'chef');
      await here.names('samordningschef', 'samordnare', 'samordningschef');
    });
    const mine = async () => (await here.waiting('samordningschef')).find(({ purpose }) => purpose === 'handoff');

    it('waits, reason and all: another reader makes the offer, and what is approved is told as it is accepted', async () => {
      await offers();
      expect(await asked()).toEqual([]);
      expect(await here.town.as('samordnare', (work) => showCase(work, here.reference))).toMatchObject({
        handoffs: [],
      });
      const share = await mine();
      expect(share).toMatchObject({ why: offer.why, receiver: { id: SCHOOL }, title: { sv: expect.any(String) } });
      await here.approves('samordningschef', share?.id ?? '');
      const [card] = await asked();
      expect(card).toMatchObject({ reference: here.reference });
      await here.town.as('skola', (work) => answerHandoff(work, card?.id ?? '', { answer: 'accept' }));
      const all = await here.register('samordnare');
      expect(all.find(({ receiver, purpose }) => receiver.id === SCHOOL && purpose === 'handoff')).toMatchObject({
        decidedBy: 'Maria Ekdal',
        approvedBy: 'Birgitta Sund',
        kinds: ['identity'],
      });
      expect(await here.town.as('rektor', (work) => showYoungPerson(work, here.reference))).toMatchObject({
        protectedIdentity: true,
      });
    });

    it('is made by nobody else, by SQL neither: not without what was prepared, nor otherwise than it was', async () => {
      await offers();
      const share = (await mine())?.id ?? '';
      // Whoever writes a ground that goes at once is not believed.
      const made = (who: string, by: string, of: string | null, receiver = SCHOOL) =>
        here.town.raw(
          who,
          `insert into samspel.handoff_offer (id, case_id, municipality, sender, receiver, by_person, why, ground, fields, on_consent, share)
           values (gen_random_uuid(), '${here.id}', 'lindvik', '${COORDINATION}', '${receiver}', '${by}', '${offer.why}',
             'SoL 19 kap. 1 §', '{identity}', true, ${of === null ? 'null' : `'${of}'`})`,
        );
      const [coordinator, head] = await Promise.all([here.accountOf('samordnare'), here.accountOf('samordningschef')]);
      await expect(made('samordnare', coordinator, null)).rejects.toThrow('another reader has not approved');
      await expect(made('samordningschef', head, null)).rejects.toThrow('another reader has not approved');
      await expect(made('samordnare', coordinator, share)).rejects.toThrow('approve');
      await expect(made('samordningschef', head, share, SOCIAL)).rejects.toThrow('not what was prepared');
      await expect(here.town.raw('samordningschef', `select samspel.tell_prepared('${share}', now())`)).rejects.toThrow(
        'approved by offering it',
      );
      expect(await asked()).toEqual([]);
    });

    it('is asked anew: without the consent it stands on, it is gone', async () => {
      await offers();
      const share = (await mine())?.id ?? '';
      await here.town.as('samordnare', (work) =>
        recordConsent(work, here.reference, { outcome: 'withdrawn', agencies: [SCHOOL], givenBy: ['guardian-1'] }),
      );
      await expect(here.approves('samordningschef', share)).rejects.toMatchObject({ code: 'gone' });
      expect(await asked()).toEqual([]);
    });

    it('that was made before the identity was protected is accepted, and what it tells waits', async () => {
      const known = await here.town.as('polis', (work) => openReferral(work, elis));
      here.reference = known.reference;
      here.id = await here.idOf(here.reference);
      await here.consents(COORDINATION, SOCIAL, SCHOOL);
      await confirms(here.town, here.reference, 'samordnare');
      await offers();
      const card = (await asked()).find((each) => each.reference === here.reference);
      await here.town.rows(
        'update samspel.young_person set protected_identity = true where case_id = $1 and agency = $2',
        [here.id, COORDINATION],
      );
      await here.town.as('skola', (work) => answerHandoff(work, card?.id ?? '', { answer: 'accept' }));
      expect(await here.partyOf(SCHOOL)).toHaveLength(1);
      await expect(here.town.as('rektor', (work) => showYoungPerson(work, here.reference))).rejects.toMatchObject({
        code: 'no-access',
      });
      await here.approves('samordningschef', (await mine())?.id ?? '');
      expect(await here.town.as('rektor', (work) => showYoungPerson(work, here.reference))).toMatchObject({
        givenName: 'Elis',
      });
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
    ({ reference: here.reference } = await here.town.as('polis', (work) => openReferral(work, talk)));
    here.id = await here.idOf(here.reference);
    await here.tells();
    const share = await here.first('polischef');
    await here.town.as('polis', (work) =>
      execute(work, here.reference, {
        do: 'take-action',
        track: 'police',
        action: 'talk-not-possible',
        answers: { closing: 'no-contact' },
      }),
    );
    await expect(here.approves('polischef', share)).rejects.toMatchObject({ code: 'gone' });
    expect(await here.town.rows('select answer from samspel.prepared_share where id = $1', [share])).toEqual([
      { answer: 'over' },
    ]);
  });

  it('is not told past it by SQL: what copies is called by nobody, and refuses whoever calls it', async () => {
    const consent = 'OSL 10 kap. 1 § och 12 kap. 2 §';
    const copying = (ground: string, share: string) =>
      `select samspel.copy_fields('${here.id}', '${POLICE}', '${LEISURE}', '{identity}', '${ground}', 'chosen', '${jonas}', null, null, ${share}, now())`;
    const jonas = await here.accountOf('polis');
    await expect(here.town.raw('polis', copying(consent, 'null'))).rejects.toThrow('permission denied');
    await expect(here.town.rows(copying(consent, 'null'))).rejects.toThrow('another reader has not approved');
    await here.tells();
    const share = await here.first('polischef');
    await expect(here.town.rows(copying(consent, `'${share}'`))).rejects.toThrow('another reader has not approved');
    for (const write of [
      `update samspel.prepared_share set answer = 'approved'`,
      `insert into samspel.prepared_share (case_id, municipality, agency, receiver, purpose, ground, fields, prepared_by, at, due)
       values ('${here.id}', 'lindvik', '${POLICE}', '${LEISURE}', 'chosen', 'anonymous', '{identity}', '${jonas}', now(), now())`,
      `select samspel.approve('${share}', now())`,
    ])
      await expect(here.town.raw('polischef', write).then(() => write)).rejects.toThrow('permission denied');
    await expect(
      here.town.rows(
        `update samspel.prepared_share set answer = 'approved', answered_by = prepared_by, answered_at = now() where id = $1`,
        [share],
      ),
    ).rejects.toThrow('approved_by_another');
    // In SQL as in the program: what is called past the use case waits too.
    await here.town.raw(
      'polis',
      `select samspel.disclose('${here.id}', '${LEISURE}', '{concerns}', 'anonymous', 'x', null, null, now())`,
    );
    expect(await here.went(LEISURE)).toEqual([]);
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
