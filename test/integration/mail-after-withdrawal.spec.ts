import { answerHandoff, assignTrack, openReferral, planTalk, recordConsent, showCase } from '#cases';
import { claimMails, recordAttempt } from '#clockwork';
import { inWorkerTransaction } from '#database';
import { addressing } from '../support/mailing.js';
import { offers, withdrawConsent } from '../support/coordinated.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const SCHOOL = 'lindvik-bjorkskolan';
const SOCIAL = 'lindvik-socialtjanst';
const everyone = ['lindvik-samordning', SOCIAL, 'lindvik-polis', SCHOOL];

describe('the mail to an agency whose consent is taken back', () => {
  let town: Town;
  let reference: string;
  let offer: string;

  /** Coordination has asked the school, which has not answered; the board has its protection check before it. */
  beforeEach(async () => {
    town = await Town.open();
    // A Tuesday without holidays near.
    await town.setTime('2026-09-08T08:00:00.000Z');
    ({ reference } = await town.as('polis', (work) => openReferral(work, elis)));
    await town.as('polis', (work) =>
      recordConsent(work, reference, { outcome: 'given', agencies: everyone, givenBy: ['guardian-1'] }),
    );
    offer = await offers(town, reference, 'skola', { handoff: 'school', receiver: SCHOOL });
  });
  afterEach(async () => town.close());

  const addressed = () => addressing(town).run();
  const mailsTo = (agency: string) =>
    town.rows<{ thing: string; status: string; why: string | null }>(
      'select thing, status, why from samspel.mail where agency = $1 order by thing, planned_at',
      [agency],
    );

  it('that is on its way is not sent, and the ledger says why; the board’s protection check goes on', async () => {
    await addressed();
    const aboutOffer = { thing: `handoff:${offer}`, status: 'planned', why: null };
    expect(await mailsTo(SCHOOL)).toEqual([aboutOffer]);
    const before = await mailsTo(SOCIAL);
    expect(before).toContainEqual({ thing: 'track:social-services', status: 'planned', why: null });

    await withdrawConsent(town, reference, SCHOOL);
    expect(await mailsTo(SCHOOL)).toEqual([{ ...aboutOffer, status: 'superseded', why: 'without-consent' }]);
    expect(await mailsTo(SOCIAL)).toEqual(before);
    const { tracks } = await town.as('soc', (work) => showCase(work, reference));
    expect(tracks).toContainEqual(expect.objectContaining({ stage: 'protection-check', mine: true }));
    await addressed();
    expect(await mailsTo(SCHOOL)).toHaveLength(1);
  });

  it('ends at 14:02 with all that stood on it: the offer, the invitation on its way and the page; the ledger says why', async () => {
    const LEISURE = 'lindvik-fritid';
    await town.as('skola', (work) => answerHandoff(work, offer, { answer: 'accept' }));
    const yes = { outcome: 'given' as const, agencies: [...everyone, LEISURE], givenBy: ['guardian-1' as const] };
    await town.as('polis', (work) => recordConsent(work, reference, yes));
    for (const [who, track] of [
      ['polis', 'police'],
      ['skola', 'school'],
    ] as const)
      await town.as(who, (work) => assignTrack(work, reference, track, work.actor.account));
    await town.as('polis', (work) =>
      planTalk(work, reference, { task: 'police.concern-talk', on: '2026-09-15T08:00:00.000Z' }),
    );
    const open = await offers(town, reference, 'fritid', { handoff: 'leisure', receiver: LEISURE });
    await addressed();
    const page = async () => (await town.as('skola', (work) => showCase(work, reference))).tasks;
    expect(await page()).toContainEqual(expect.objectContaining({ id: 'police.concern-talk' }));
    const invitation = { thing: 'task:police.concern-talk', status: 'planned', why: null };
    expect(await mailsTo(SCHOOL)).toContainEqual(invitation);
    const before = await mailsTo(SOCIAL);

    await town.setTime('2026-09-08T12:02:00.000Z');
    await town.as('samordnare', (work) =>
      recordConsent(work, reference, { outcome: 'withdrawn', agencies: [SCHOOL, LEISURE], givenBy: ['guardian-1'] }),
    );
    await addressed();
    expect(await page()).not.toContainEqual(expect.objectContaining({ id: 'police.concern-talk' }));
    expect(await mailsTo(SCHOOL)).toContainEqual({ ...invitation, status: 'superseded', why: 'without-consent' });
    expect(await mailsTo(LEISURE)).toEqual([
      { thing: `handoff:${open}`, status: 'superseded', why: 'without-consent' },
    ]);
    await expect(town.as('fritid', (work) => answerHandoff(work, open, { answer: 'accept' }))).rejects.toThrow();
    // The board's own goes on.
    expect(await mailsTo(SOCIAL)).toEqual(before);
  });

  it('that the server has taken meanwhile is said to be sent, and one that it refused is not tried again', async () => {
    await addressed();
    const [mail] = await town.rows<{ id: string }>('select id from samspel.mail where agency = $1', [SCHOOL]);
    const id = mail?.id ?? '';
    const fate = (status: 'sent' | 'planned') =>
      inWorkerTransaction(town.worker, ({ manager, now }) => {
        const [sentAt, nextAttemptAt] = status === 'sent' ? [now, null] : [null, now];
        return recordAttempt(manager, [{ id, attempts: 1 }], { status, why: null, sentAt, nextAttemptAt });
      });
    await inWorkerTransaction(town.worker, ({ manager, now }) => claimMails(manager, id, now));
    await withdrawConsent(town, reference, SCHOOL);
    await fate('planned');
    expect(await mailsTo(SCHOOL)).toMatchObject([{ status: 'superseded' }]);
    await fate('sent');
    expect(await mailsTo(SCHOOL)).toMatchObject([{ status: 'sent' }]);
  });

  it('that was not planned yet is never planned', async () => {
    await withdrawConsent(town, reference, SCHOOL);
    await addressed();
    expect(await mailsTo(SCHOOL)).toEqual([]);
    // Whoever offered is told what to decide now.
    expect((await mailsTo('lindvik-samordning')).map(({ status }) => status)).toContain('planned');
  });
});
