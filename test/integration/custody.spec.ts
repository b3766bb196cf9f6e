import {
  answerHandoff,
  correctYoungPerson,
  openReferral,
  recordConsent,
  showCase,
  showInbox,
  showYoungPerson,
  type CustodySource,
  type NewConsent,
  type NewReferral,
} from '#cases';
import type { Giver } from '#sharing';
import { confirms, offers } from '../support/coordinated.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const START_MS = 60_000;
const POLICE = 'lindvik-polis';
const COORDINATION = 'lindvik-samordning';
const SCHOOL = 'lindvik-bjorkskolan';
const anna = { name: 'Anna Bergman' };
const erik = { name: 'Erik Bergman' };
const karin = { name: 'Karin Ek' };
const referral: NewReferral = { ...elis, guardians: [anna, erik] };

describe('custody', () => {
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

  const later = (day: string) => town.setTime(`2026-09-${day}T08:00:00.000Z`);
  const says = (givenBy: Giver[], change: Partial<NewConsent> = {}, who = 'polis') =>
    town.as(who, (work) =>
      recordConsent(work, reference, { outcome: 'given', agencies: [COORDINATION, SCHOOL], givenBy, ...change }),
    );
  /** Writes down who the guardians are now, the same ones by who they were. */
  const are = async (
    who: string,
    guardians: NewReferral['guardians'],
    custodySource?: CustodySource,
    birthDate = elis.youngPerson.birthDate,
  ) => {
    const before = await town.as(who, (work) => showYoungPerson(work, reference));
    const { givenName, familyName } = elis.youngPerson;
    const known = guardians.map((each) => ({
      ...each,
      id: before.guardians.find(({ name }) => name === each.name)?.id,
    }));
    await town.as(who, (work) =>
      correctYoungPerson(work, reference, { givenName, familyName, birthDate, guardians: known, custodySource }),
    );
  };
  const consents = async (who: string) =>
    (await town.as(who, (work) => showCase(work, reference))).consents.map(({ code }) => code);
  const refused = (pointer: string, code: string) => ({
    failure: { code: 'validation', errors: [expect.objectContaining({ pointer, code })] },
  });

  it('changes with its source, and who is only written otherwise has not changed', async () => {
    await expect(are('polis', [anna])).rejects.toMatchObject(refused('/custodySource', 'missing'));
    await expect(are('polis', [anna, erik, karin])).rejects.toMatchObject(refused('/custodySource', 'missing'));
    await are('polis', [{ ...anna, phone: '070-000 00 09' }, erik]);
    await are('polis', [erik, anna]);
    await are('polis', [anna], 'population-register');
    const kept = await town.rows(
      `select x.agency, x.change, x.source from samspel.custody_change x join samspel.concern_case c on c.id = x.case_id
       where c.reference = $1`,
      [reference],
    );
    expect(kept).toEqual([{ agency: POLICE, change: 'went', source: 'population-register' }]);
  });

  it('ends the no of whoever has none any more, and nothing else does', async () => {
    await town.as('polis', (work) =>
      recordConsent(work, reference, { outcome: 'declined', agencies: [], givenBy: ['guardian-2'] }),
    );
    await expect(says(['guardian-1'])).rejects.toMatchObject(refused('/givenBy', 'needs-their-yes'));
    // Another place in the list, another spelling: the same person, the same no.
    await later('09');
    const [first, second] = (await town.as('polis', (work) => showYoungPerson(work, reference))).guardians;
    const { givenName, familyName, birthDate } = elis.youngPerson;
    const guardians = [
      { id: second?.id, name: 'Erik Ek' },
      { id: first?.id, ...anna },
    ];
    await town.as('polis', (work) =>
      correctYoungPerson(work, reference, { givenName, familyName, birthDate, guardians }),
    );
    await expect(says(['guardian-2'])).rejects.toMatchObject(refused('/givenBy', 'needs-their-yes'));
    await are('polis', [anna], 'court');
    await says(['guardian-1']);
    expect(await consents('polis')).toContain('in-force');
  });

  it('of a new guardian: what rested on the yes of all rests until they have said theirs', async () => {
    await says(['guardian-1', 'guardian-2']);
    await confirms(town, reference, 'samordnare');
    const id = await offers(town, reference, 'skola', { handoff: 'school', receiver: SCHOOL });
    await later('10');
    await are('polis', [anna, karin], 'court');
    for (const who of ['polis', 'samordnare']) expect(await consents(who)).toEqual(['guardian-lacking']);
    // Nothing is left in flight, nothing more is read, and what was told is marked.
    await expect(town.as('skola', (work) => answerHandoff(work, id, { answer: 'accept' }))).rejects.toMatchObject({
      code: 'gone',
    });
    expect((await town.as('skola', (work) => showInbox(work))).handoffs).toEqual([]);
    const [row] = await town.rows<{ id: string }>('select id from samspel.concern_case where reference = $1', [
      reference,
    ]);
    const open = await town.raw<{ reads: boolean }>(
      'samordnare',
      `select samspel.joined('${row?.id}', '${POLICE}', '{${POLICE},${COORDINATION}}', 'mapping') as reads`,
    );
    expect(open).toEqual([{ reads: false }]);
    const told = await town.as('samordnare', (work) => showCase(work, reference));
    expect(told.concern).toMatchObject({ facts: elis.facts, withdrawn: true });
    expect(told.tasks).toContainEqual(expect.objectContaining({ kind: 'decide', mine: true }));
  });

  it('of a new guardian who took another’s place: with their yes there is a consent again', async () => {
    await says(['guardian-1', 'guardian-2']);
    await later('10');
    await are('polis', [anna, karin], 'court');
    expect(await consents('polis')).toEqual(['guardian-lacking']);
    await expect(says(['guardian-1'])).rejects.toMatchObject(refused('/givenBy', 'needs-their-yes'));
    await says(['guardian-1', 'guardian-2']);
    expect(await consents('polis')).toEqual(['in-force']);
  });

  it('of a new guardian ends nothing that did not rest on all: one who may not know, and a consent of a mature youth', async () => {
    await says(['guardian-1', 'guardian-2']);
    await are('polis', [anna, { ...karin, mayNotKnow: true, whyMayNotKnow: 'Hon har hotat.' }], 'court');
    expect(await consents('polis')).toEqual(['in-force']);
    const youth = { ...elis.youngPerson, birthDate: '2010-03-02' };
    ({ reference } = await town.as('polis', (work) => openReferral(work, { ...referral, youngPerson: youth })));
    await says(['young-person'], { maturity: 'Han är mogen.' });
    await are('polis', [anna, karin], 'told', youth.birthDate);
    expect(await consents('polis')).toEqual(['in-force']);
  });

  it('of a third, who has no place among those who decide, ends nothing', async () => {
    await says(['guardian-1', 'guardian-2']);
    await are('polis', [anna, erik, karin], 'told');
    expect(await consents('polis')).toEqual(['in-force']);
  });

  it('is changed by no stranger, and ends no consent that an agency knows nothing of', async () => {
    await says(['guardian-1', 'guardian-2'], { agencies: [COORDINATION] });
    await are('soc', [anna, karin], 'population-register');
    expect(await consents('polis')).toEqual(['in-force']);
    const change = (who: string) =>
      town.raw(
        who,
        `select samspel.change_custody((select id from samspel.concern_case where reference = '${reference}'), '{x}', '{x}', '{}', 'court',
           '{}', now())`,
      );
    for (const who of ['skola', 'polis@grannby'])
      await expect(change(who)).rejects.toThrow(/not for this agency|null value/);
  });
});
