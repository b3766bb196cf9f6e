import {
  addCommitment,
  addReferral,
  answerHandoff,
  assignTrack,
  closeAsDuplicate,
  execute,
  offerHandoff,
  openReferral,
  planTalk,
  recordConsent,
  reopenCase,
  takeAction,
  takeBackDuplicate,
  type Work,
  writeMapping,
  writePlan,
} from '#cases';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

/** Every change that names a case. */
const changes: Record<string, (work: Work, reference: string) => Promise<unknown>> = {
  execute: (work, reference) => execute(work, reference, { do: 're-reckon' }),
  'an action': (work, reference) => takeAction(work, reference, { track: 'coordination', action: 'start-mapping' }),
  'an assignment': (work, reference) => assignTrack(work, reference, 'coordination', work.actor.account),
  'a talk': (work, reference) => planTalk(work, reference, { task: 'police.concern-talk', on: work.now }),
  'a consent': (work, reference) =>
    recordConsent(work, reference, { outcome: 'given', agencies: ['lindvik-polis'], givenBy: ['guardian-1'] }),
  'a mapping': (work, reference) =>
    writeMapping(work, reference, { risks: ['Skolk'], strengths: [], childView: 'Vill ha hjälp.' }),
  'a plan': (work, reference) => writePlan(work, reference, { goals: ['Åter i skolan'] }),
  'a commitment': (work, reference) =>
    addCommitment(work, reference, { what: 'Ringa hem', due: work.now.slice(0, 10), agency: work.actor.agency }),
  'a handoff': (work, reference) =>
    offerHandoff(work, reference, {
      track: 'coordination',
      handoff: 'school',
      receiver: 'lindvik-bjorkskolan',
      why: 'De når familjen.',
      fields: [],
      requestOnly: true,
    }),
  'a later referral': (work, reference) => addReferral(work, reference, elis),
  'a new episode': (work, reference) => reopenCase(work, reference, elis),
  'a duplicate': (work, reference) => closeAsDuplicate(work, reference, { of: 'AAAA-AAAA' }),
  'a duplicate taken back': (work, reference) => takeBackDuplicate(work, reference),
  'an answer': async (work) => answerHandoff(work, '00000000-0000-4000-8000-000000000000', { answer: 'accept' }),
};

describe('a case of others, while somebody is writing in it', () => {
  let town: Town;
  let foreign: string;
  beforeAll(async () => {
    town = await Town.open();
    ({ reference: foreign } = await town.as('polis', (work) => openReferral(work, elis)));
  });
  afterAll(async () => town.close());

  it.each(Object.entries(changes))('answers %s at once, and as one that is not there', async (_what, change) => {
    const whileLocked = await town.owner.transaction(async (manager) => {
      await manager.query('select 1 from samspel.concern_case where reference = $1 for update', [foreign]);
      return settled(town, (work) => change(work, foreign));
    });
    expect(whileLocked).toEqual(await settled(town, (work) => change(work, 'ZZZZ-ZZZZ')));
    expect(whileLocked).toBe('no-access');
  });

  it('answers a duplicate of it at once, and as one of a case that is not there', async () => {
    const { reference: own } = await town.as('skola', (work) => openReferral(work, { ...elis, concernTalk: false }));
    const close = (of: string) => settled(town, (work) => closeAsDuplicate(work, own, { of }));
    const whileLocked = await town.owner.transaction(async (manager) => {
      await manager.query('select 1 from samspel.concern_case where reference = $1 for update', [foreign]);
      return close(foreign);
    });
    expect(whileLocked).toEqual(await close('ZZZZ-ZZZZ'));
    expect(whileLocked).toBe('/of not-yours');
  });
});

/** How a change by somebody of the school ends: it must not wait for whoever holds the lock. */
async function settled(town: Town, change: (work: Work) => Promise<unknown>): Promise<string> {
  return town
    .as('skola', async (work) => {
      await work.manager.query("set local lock_timeout = '2s'");
      return change(work);
    })
    .then(
      () => 'done',
      (error: unknown) => said(error),
    );
}

function said(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'failure' in error) {
    const failure = error.failure as { code: string; errors?: { pointer: string; code: string }[] };
    const [first] = failure.errors ?? [];
    return first === undefined ? failure.code : `${first.pointer} ${first.code}`;
  }
  return String(error);
}
