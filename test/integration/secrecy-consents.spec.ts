import { confirmConsent, openReferral, recordConsent, showCase, writeMapping } from '#cases';
import { confirms } from '../support/coordinated.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const START_MS = 60_000;
const POLICE = 'lindvik-polis';
const COORDINATION = 'lindvik-samordning';
const SOCIAL = 'lindvik-socialtjanst';

describe('what one agency reads of another stands on one consent', () => {
  let town: Town;
  let reference: string;
  let id: string;

  beforeAll(async () => {
    town = await Town.open();
  }, START_MS);
  afterAll(async () => town.close());

  /** Police, social services and coordination each know of the case, and each has written its part of the mapping. */
  beforeEach(async () => {
    await town.setTime('2026-09-08T08:00:00.000Z');
    ({ reference } = await town.as('polis', (work) => openReferral(work, elis)));
    for (const who of ['polis', 'soc', 'samordnare'])
      await town.as(who, (work) =>
        writeMapping(work, reference, { risks: [`Av ${who}.`], strengths: [], childView: 'Jag vill spela.' }),
      );
    const [row] = await town.rows<{ id: string }>('select id from samspel.concern_case where reference = $1', [
      reference,
    ]);
    id = row?.id ?? '';
  });

  const says = (who: string, outcome: 'given' | 'withdrawn', agencies: string[]) =>
    town.as(who, (work) => recordConsent(work, reference, { outcome, agencies, givenBy: ['guardian-1'] }));
  /** Whose mappings somebody reads by SQL, past every use case. */
  const reads = async (who: string): Promise<string[]> => {
    const found = await town.raw<{ agency: string }>(who, `select agency from samspel.mapping where case_id = '${id}'`);
    return found.map(({ agency }) => agency).sort();
  };

  it('that names both: of two that share an agency none is read between the others', async () => {
    await says('polis', 'given', [POLICE, COORDINATION]);
    await says('soc', 'given', [SOCIAL, COORDINATION]);
    await confirms(town, reference, 'samordnare');
    expect(await reads('samordnare')).toEqual([POLICE, COORDINATION, SOCIAL].sort());
    expect(await reads('polis')).toEqual([POLICE, COORDINATION].sort());
    expect(await reads('soc')).toEqual([COORDINATION, SOCIAL].sort());
  });

  it('that the owner has on record: who types one reads nothing by it', async () => {
    await says('soc', 'given', [SOCIAL, POLICE, COORDINATION]);
    expect(await reads('soc')).toEqual([SOCIAL]);
    expect(await reads('polis')).toEqual([POLICE, SOCIAL].sort());
    await confirms(town, reference, 'polis');
    expect(await reads('soc')).toEqual([POLICE, SOCIAL].sort());
  });

  it('that is about it, and is in force today', async () => {
    await town.as('polis', (work) =>
      recordConsent(work, reference, {
        outcome: 'given',
        agencies: [COORDINATION],
        givenBy: ['guardian-1'],
        kinds: ['identity', 'progress'],
        until: '2026-09-16',
      }),
    );
    expect(await reads('samordnare')).toEqual([COORDINATION]);
    await says('polis', 'given', [COORDINATION]);
    expect(await reads('samordnare')).toEqual([POLICE, COORDINATION].sort());
    await town.setTime('2027-09-09T08:00:00.000Z');
    expect(await reads('samordnare')).toEqual([COORDINATION]);
  });

  it('until anybody at a party heard it taken back', async () => {
    await says('polis', 'given', [COORDINATION, SOCIAL]);
    await confirms(town, reference, 'samordnare', 'soc');
    expect(await reads('polis')).toHaveLength(3);
    await says('soc', 'withdrawn', [POLICE]);
    expect(await reads('polis')).toEqual([POLICE]);
    expect(await reads('samordnare')).toEqual([COORDINATION, SOCIAL].sort());
    const marked = await town.rows<{ gone: boolean }>(
      'select withdrawn_at is not null as gone from samspel.disclosure where case_id = $1 and sender = $2 and on_consent',
      [id, POLICE],
    );
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.every(({ gone }) => gone)).toBe(true);
  });

  it('that no SQL of a program writes, widens or brings back', async () => {
    const record = (who: string, agencies: string) =>
      town.raw(
        who,
        `select samspel.record_consent('${id}', gen_random_uuid(), 'given', 'young-person', '{guardian-1}', '{${agencies}}', '{mapping}',
           null, null, null, null, null, null, null, now())`,
      );
    // Before a yes coordination has not been told whom it is about: it has asked no family.
    await expect(record('samordnare', `${POLICE},${COORDINATION}`)).rejects.toThrow(/not for this agency/);
    await says('polis', 'given', [POLICE, COORDINATION]);
    await says('polis', 'withdrawn', [POLICE]);
    for (const sql of [
      `update samspel.consent set joins = '{${POLICE},${COORDINATION}}'`,
      `insert into samspel.consent (case_id, municipality, agency, by_person, at, outcome, given_by, agencies)
       values ('${id}', 'lindvik', '${SOCIAL}', gen_random_uuid(), now(), 'given', '{}', '{${SOCIAL},${POLICE}}')`,
      'delete from samspel.consent',
      `select samspel.consent_between('${id}', '${POLICE}', '${COORDINATION}')`,
    ])
      await expect(town.raw('soc', sql)).rejects.toThrow(/permission denied/);
    // Not for others alone, not by who is no party, and over no border of a town.
    await expect(record('soc', `${POLICE},${COORDINATION}`)).rejects.toThrow(/not for this agency/);
    await expect(record('skola', `lindvik-bjorkskolan,${POLICE}`)).rejects.toThrow(/not for this agency/);
    await expect(record('soc', `${SOCIAL},grannby-polis`)).rejects.toThrow(/not for this agency/);
    // One that it may record opens its own; confirming in another's place opens nothing.
    await record('soc', `${SOCIAL},${POLICE}`);
    expect(await reads('soc')).toEqual([SOCIAL]);
    await town.raw('samordnare', `select samspel.confirm_consents('${id}', array(select gen_random_uuid()))`);
    expect(await reads('samordnare')).toEqual([COORDINATION]);
  });

  it('and shares nothing on one that is gone, though the program forgot to ask', async () => {
    await says('polis', 'given', [POLICE, COORDINATION]);
    await says('polis', 'withdrawn', [COORDINATION]);
    const share = `select samspel.disclose_on_consent('${id}', '${COORDINATION}', '{facts}', now())`;
    await expect(town.raw('polis', share)).rejects.toThrow(/no consent names both/);
    const { consents } = await town.as('samordnare', (work) => showCase(work, reference));
    for (const consent of consents)
      await expect(town.as('samordnare', (work) => confirmConsent(work, reference, consent.id))).rejects.toMatchObject({
        code: 'no-access',
      });
  });
});
