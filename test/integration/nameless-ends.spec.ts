import { execute, openReferral, recordConsent, showCase } from '#cases';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const sspf = { ...elis, suspectsHarm: 'no', statutoryReport: false, wantsFeedback: false, concernTalk: false } as const;
const POLICE_AND_COORDINATION = ['lindvik-polis', 'lindvik-samordning'];

describe('an SSPF referral of somebody whom coordination knows no name of', () => {
  let town: Town;
  let reference: string;
  beforeEach(async () => {
    town = await Town.open();
    ({ reference } = await town.as('polis', (work) => openReferral(work, sspf)));
  });
  afterEach(async () => town.close());

  const seen = (who: string) => town.as(who, (work) => showCase(work, reference));
  const mayDo = async (action: string) =>
    (await seen('samordnare')).actions.find((each) => each.action === action)?.possible;

  it.each(['family-declined', 'no-contact', 'moved'])('can end without a yes: %s', async (closing) => {
    expect((await seen('samordnare')).youngPerson.name).toBeNull();
    // Social services are told nothing of it.
    await expect(seen('soc')).rejects.toMatchObject({ failure: { code: 'no-access' } });
    expect([await mayDo('start-mapping'), await mayDo('close')]).toEqual([false, true]);
    await town.as('samordnare', (work) =>
      execute(work, reference, { do: 'take-action', track: 'coordination', action: 'close', answers: { closing } }),
    );
    expect((await seen('polis')).status).toBe('closed');
  });

  it('goes on when whoever knows the name has asked, and coordination is then told it', async () => {
    await town.as('polis', (work) =>
      recordConsent(work, reference, {
        outcome: 'given',
        agencies: POLICE_AND_COORDINATION,
        givenBy: ['guardian-1'],
      }),
    );
    expect((await seen('samordnare')).youngPerson.name).toBe('Elis B');
    expect(await mayDo('start-mapping')).toBe(true);
  });
});
