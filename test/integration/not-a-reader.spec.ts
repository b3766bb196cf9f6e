import {
  addReferral,
  confirmConsent,
  nameReaders,
  openReferral,
  reopenCase,
  showCase,
  showChoicesIn,
  showYoungPerson,
  takeAction,
} from '#cases';
import { elisInFull } from '../support/referrals.js';
import { hidden, ProtectedCase } from '../support/protected-case.js';

const { youngPerson: _whom, guardians: _their, ...told } = elisInFull;
const sspf = {
  ...told,
  statutoryReport: false,
  sspfReferral: true,
  concernTalk: false,
  wantsFeedback: false,
  suspectsHarm: 'no' as const,
};
const talk = {
  ...told,
  statutoryReport: false,
  sspfReferral: false,
  concernTalk: true,
  wantsFeedback: false,
  suspectsHarm: 'no' as const,
};
const NEEDS_A_READER = { failure: { code: 'not-possible', missing: [{ need: 'reader' }] } };

/** The police have it; `nils` is an officer there, and none of its readers. */
describe('a colleague who does not read a protected identity', () => {
  let here: ProtectedCase;
  beforeEach(async () => (here = await ProtectedCase.open()));
  afterEach(async () => here.town.close());

  const reads = (reference: string) =>
    here.town.as('nils', (work) => showYoungPerson(work, reference)).catch(() => 'nothing');
  const choices = (who: string) => here.town.as(who, (work) => showChoicesIn(work, here.reference));

  it('does not become one by adding what they know: it is not offered, and refused for that', async () => {
    expect((await choices('nils')).acts).toEqual([]);
    expect((await here.town.as('nils', (work) => showCase(work, here.reference))).may).not.toContain('refer');
    await expect(here.town.as('nils', (work) => addReferral(work, here.reference, sspf))).rejects.toMatchObject(
      NEEDS_A_READER,
    );
    expect(await reads(here.reference)).toBe('nothing');
    expect((await choices('polis')).acts.map(({ act }) => act)).toContain('sspf-referral');
  });

  it('does not become one by taking it up again; a reader does, and whom the head had named read that too', async () => {
    const { town } = here;
    const only = { ...hidden, ...talk };
    here.reference = (await town.as('polis', (work) => openReferral(work, only))).reference;
    const polis = await here.accountOf('polis');
    await town.as('polischef', (work) => nameReaders(work, here.reference, [polis]));
    await town.as('polis', (work) =>
      takeAction(work, here.reference, {
        track: 'police',
        action: 'talk-not-possible',
        answers: { closing: 'no-contact' },
      }),
    );
    const again = (who: string) => town.as(who, (work) => reopenCase(work, here.reference, talk));
    expect((await choices('nils')).acts).toEqual([]);
    await expect(again('nils')).rejects.toMatchObject(NEEDS_A_READER);
    await expect(again('polischef')).rejects.toMatchObject(NEEDS_A_READER);
    const { reference } = await again('polis');
    expect(await reads(reference)).toBe('nothing');
    const { protectedReaders } = await town.as('polischef', (work) => showCase(work, reference));
    expect(protectedReaders).toMatchObject({ named: [{ id: polis }], mine: false });
    const [first, second] = await Promise.all([here.idOf(here.reference), here.idOf(reference)]);
    await town.rows('delete from samspel.young_person where case_id = $1', [second]);
    expect(await town.raw('nils', `select samspel.copy_young_person('${first}', '${second}') as born`)).toEqual([
      { born: null },
    ]);
  });

  it('opens nothing to others by putting a consent on record', async () => {
    const { town } = here;
    await here.consents('lindvik-samordning');
    const { consents } = await town.as('nils', (work) => showCase(work, here.reference));
    expect(consents.map(({ mayConfirm }) => mayConfirm)).not.toContain(true);
    const id = await here.idOf(here.reference);
    await town.rows("update samspel.consent set opened_by = '{}' where case_id = $1", [id]);
    const [consent] = await town.rows<{ id: string }>('select id from samspel.consent where case_id = $1', [id]);
    await expect(
      town.as('nils', (work) => confirmConsent(work, here.reference, consent?.id ?? '')),
    ).rejects.toMatchObject(NEEDS_A_READER);
    const inSql = `select samspel.confirm_consents('${id}', array['${consent?.id}']::uuid[])`;
    await expect(town.raw('nils', inSql)).rejects.toThrow('confirm_consents');
    await town.raw('polis', inSql);
  });
});
