import {
  answerHandoff,
  correctYoungPerson,
  disclose,
  offerHandoff,
  openReferral,
  recordConsent,
  showCase,
  showDisclosureChoices,
  showYoungPerson,
  type NewConsent,
  type NewReferral,
} from '#cases';
import type { Giver, ToldKind } from '#sharing';
import { offers } from '../support/coordinated.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const START_MS = 60_000;
const SCHOOL = 'lindvik-bjorkskolan';
const COORDINATION = 'lindvik-samordning';
const anna = { name: 'Anna Bergman', phone: '070-000 00 01' };
const erik = { name: 'Erik Bergman', phone: '070-000 00 02' };
const MATURE = 'Han är sexton och har tänkt igenom det.';

/** Somebody of sixteen, with two guardians. */
const referral: NewReferral = {
  ...elis,
  youngPerson: { ...elis.youngPerson, birthDate: '2010-03-02' },
  guardians: [anna, erik],
  statutoryReport: false,
  suspectsHarm: 'no',
  wantsFeedback: false,
  concernTalk: false,
};

describe('a yes frees one’s own', () => {
  let town: Town;
  let reference: string;

  beforeAll(async () => {
    town = await Town.open();
  }, START_MS);
  afterAll(async () => town.close());

  beforeEach(async () => {
    await town.setTime('2026-09-08T08:00:00.000Z');
    ({ reference } = await town.as('polis', (work) => openReferral(work, referral)));
  });

  const says = (givenBy: Giver[], change: Partial<NewConsent> = {}, who = 'polis') =>
    town.as(who, (work) =>
      recordConsent(work, reference, {
        outcome: 'given',
        agencies: [COORDINATION, SCHOOL],
        givenBy,
        maturity: MATURE,
        ...change,
      }),
    );
  const known = async (who: string) =>
    (await town.as(who, (work) => showYoungPerson(work, reference))).guardians.map(({ name, phone }) => [name, phone]);

  it('the young person’s alone tells nobody of the guardians; a guardian’s, of that guardian', async () => {
    await says(['young-person']);
    expect(await known('samordnare')).toEqual([]);
    await says(['guardian-1', 'young-person']);
    expect(await known('samordnare')).toEqual([[anna.name, anna.phone]]);
    // What the other says of their own comes beneath.
    await says(['guardian-2'], { whose: 'guardian' });
    expect(await known('samordnare')).toEqual([
      [anna.name, anna.phone],
      [erik.name, erik.phone],
    ]);
  });

  it('and before it is told, on consent, the guardian who said yes alone is shown; on another ground both', async () => {
    await says(['guardian-1', 'young-person']);
    const kinds: ToldKind[] = ['identity', 'guardians'];
    const shown = async (ground: string) => {
      const asked = { receiver: SCHOOL, ground, kinds };
      const { preview } = await town.as('polis', (work) => showDisclosureChoices(work, reference, asked));
      return preview?.guardians.map(({ name, phone }) => [name, phone]);
    };
    expect(await shown('general-clause')).toEqual([
      [anna.name, anna.phone],
      [erik.name, erik.phone],
    ]);
    const onConsent = await shown('consent');
    expect(onConsent).toEqual([[anna.name, anna.phone]]);
    await town.as('polis', (work) =>
      disclose(work, reference, { receiver: SCHOOL, ground: 'consent', why: 'Skolgången.', kinds }),
    );
    expect(await known('skola')).toEqual(onConsent);
  });

  it('a guardian’s own alone tells nothing of the young person, and no handoff stands on it', async () => {
    await says(['guardian-1'], { whose: 'guardian' });
    await expect(town.as('samordnare', (work) => showYoungPerson(work, reference))).rejects.toMatchObject({
      code: 'no-access',
    });
    const offer = {
      track: 'coordination',
      handoff: 'school',
      receiver: SCHOOL,
      why: 'Skolan.',
      fields: [],
      requestOnly: true,
    };
    await expect(town.as('samordnare', (work) => offerHandoff(work, reference, offer))).rejects.toMatchObject({
      failure: { code: 'not-possible' },
    });
    // When the young person says yes, it goes along.
    await says(['young-person']);
    expect(await known('samordnare')).toEqual([[anna.name, anna.phone]]);
  });

  it('also in a handoff: whose guardian said nothing is not handed over', async () => {
    await says(['guardian-2', 'young-person']);
    const id = await offers(town, reference, 'skola', {
      handoff: 'school',
      receiver: SCHOOL,
      fields: ['identity', 'guardians'],
    });
    await town.as('skola', (work) => answerHandoff(work, id, { answer: 'accept' }));
    expect(await known('skola')).toEqual([[erik.name, erik.phone]]);
  });

  it('a guardian’s no stands also where another agency knows of the other guardian alone, in that place', async () => {
    await says(['guardian-2', 'young-person']);
    const id = await offers(town, reference, 'skola', {
      handoff: 'school',
      receiver: SCHOOL,
      fields: ['identity', 'guardians'],
    });
    await town.as('skola', (work) => answerHandoff(work, id, { answer: 'accept' }));
    await says(['guardian-1'], { outcome: 'declined' });
    // To the school Erik is the first guardian, and the only one; Anna, who said no, is the police's first.
    const asSchool = (maturity?: string) => says(['guardian-1', 'young-person'], { maturity }, 'skola');
    await expect(asSchool()).rejects.toMatchObject({
      failure: { errors: [{ pointer: '/maturity', code: 'missing' }] },
    });
    await asSchool(MATURE);
  });

  it('an offer may hand over how a guardian is reached where that guardian freed it, and not otherwise', async () => {
    const covers = async () => {
      const view = await town.as('samordnare', (work) => showCase(work, reference));
      const school = view.offers.find(({ handoff }) => handoff === 'school');
      return school?.receivers.find(({ agency }) => agency.id === SCHOOL)?.covers?.includes('guardians');
    };
    await says(['young-person']);
    await says(['guardian-1'], { whose: 'guardian', agencies: [COORDINATION] });
    const asks = () =>
      offers(town, reference, 'skola', { handoff: 'school', receiver: SCHOOL, fields: ['identity', 'guardians'] });
    expect(await covers()).toBe(false);
    await expect(asks()).rejects.toMatchObject({ failure: { errors: [{ pointer: '/fields', code: 'not-covered' }] } });
    await says(['guardian-1'], { whose: 'guardian', agencies: [SCHOOL] }, 'samordnare');
    expect(await covers()).toBe(true);
    await asks();
  });

  it('but that somebody may not know is told with their name, without how they are reached', async () => {
    const { givenName, familyName, birthDate } = referral.youngPerson;
    const guardians = [anna, { ...erik, mayNotKnow: true, whyMayNotKnow: 'Han har hotat.' }];
    await town.as('polis', (work) =>
      correctYoungPerson(work, reference, { givenName, familyName, birthDate, guardians }),
    );
    await says(['guardian-1', 'young-person']);
    const told = (await town.as('samordnare', (work) => showYoungPerson(work, reference))).guardians;
    expect(told).toMatchObject([
      { name: anna.name, phone: anna.phone, mayNotKnow: false },
      { name: erik.name, phone: null, mayNotKnow: true, whyMayNotKnow: null },
    ]);
  });

  it('is whoever’s it is, also when their place among the guardians or their name is another later', async () => {
    await says(['guardian-2', 'young-person']);
    const record = await town.as('polis', (work) => showYoungPerson(work, reference));
    const [first, second] = record.guardians;
    const { givenName, familyName, birthDate } = referral.youngPerson;
    const guardians = [
      { ...erik, id: second?.id, name: 'Erik Bergman Ek' },
      { ...anna, id: first?.id },
    ];
    await town.as('polis', (work) =>
      correctYoungPerson(work, reference, { givenName, familyName, birthDate, guardians }),
    );
    await says(['guardian-1', 'young-person']);
    expect(await known('samordnare')).toEqual([[erik.name, erik.phone]]);
    const saidBy = await town.rows<{ said_by: string[] }>(
      `select said_by from samspel.consent c join samspel.concern_case k on k.id = c.case_id where k.reference = $1`,
      [reference],
    );
    expect(saidBy.map(({ said_by }) => said_by)).toEqual([[second?.id], [second?.id]]);
  });

  it('is said by a guardian who stands in the record, of their own, and by nobody in their place', async () => {
    const refused = (pointer: string) => ({
      failure: { code: 'validation', errors: [expect.objectContaining({ pointer })] },
    });
    await expect(says(['young-person'], { whose: 'guardian' })).rejects.toMatchObject(refused('/givenBy'));
    await expect(says(['guardian-1'], { whose: 'guardian', outcome: 'declined' })).rejects.toMatchObject(
      refused('/whose'),
    );
    await expect(says(['guardian-1'], { whose: 'guardian', until: '2028-01-01' })).rejects.toMatchObject(
      refused('/until'),
    );
    await expect(says(['guardian-1'], { whose: 'guardian', agencies: [] })).rejects.toMatchObject(refused('/agencies'));
    const past = (whose: string, kinds: string) =>
      town.raw(
        'polis',
        `select samspel.record_consent((select id from samspel.concern_case where reference = '${reference}'), gen_random_uuid(),
           'given', '${whose}', '{guardian-1}', '{lindvik-polis,${COORDINATION}}', '{${kinds}}', null, null, null, null, null, null,
           null, now())`,
      );
    await expect(past('guardian', 'guardians,identity')).rejects.toThrow(/a_guardian_frees_their_own/);
    await expect(past('sibling', 'identity')).rejects.toThrow(/whose_it_may_be/);
    await past('guardian', 'guardians');
  });

  it('ends no no: who said no of the young person has still said it', async () => {
    await town.as('polis', (work) =>
      recordConsent(work, reference, { outcome: 'declined', agencies: [], givenBy: ['guardian-2'] }),
    );
    await says(['guardian-2'], { whose: 'guardian' });
    await expect(says(['guardian-1', 'young-person'], { maturity: undefined })).rejects.toMatchObject({
      failure: { code: 'validation', errors: [expect.objectContaining({ code: 'missing', pointer: '/maturity' })] },
    });
  });
});
