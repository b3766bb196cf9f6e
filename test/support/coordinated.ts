import {
  answerCommitment,
  answerHandoff,
  approvePrepared,
  confirmConsent,
  doTask,
  listPrepared,
  offerHandoff,
  openReferral,
  recordConsent,
  showCase,
  showInbox,
  showPlan,
} from '#cases';
import type { HandedOver } from '#sharing';
import { elis } from './referrals.js';
import type { Town } from './town.js';

const everyone = ['lindvik-samordning', 'lindvik-socialtjanst', 'lindvik-polis', 'lindvik-bjorkskolan'];

/**
 * A case that police, social services, coordination and the school are parties to, under one consent that joins all four and that
 * each has on record; social services and the school have registered what came to them.
 */
export async function coordinatedCase(town: Town): Promise<string> {
  const { reference } = await town.as('polis', (work) => openReferral(work, elis));
  await town.as('polis', (work) =>
    recordConsent(work, reference, { outcome: 'given', agencies: everyone, givenBy: ['guardian-1'] }),
  );
  await joins(town, reference, 'skola', { handoff: 'school', receiver: 'lindvik-bjorkskolan' });
  await confirms(town, reference, 'soc');
  await registers(town, reference, 'soc', 'skola');
  return reference;
}

/** Somebody puts on record, for their own agency, each consent that another wrote down. */
export async function confirms(town: Town, reference: string, ...who: string[]): Promise<void> {
  for (const each of who)
    await town.as(each, async (work) => {
      const { consents } = await showCase(work, reference);
      for (const { id } of consents.filter(({ mayConfirm }) => mayConfirm)) await confirmConsent(work, reference, id);
    });
}

/** Somebody approves, as another reader, what their agency is to tell of a protected identity. */
export async function approves(town: Town, reference: string, ...who: string[]): Promise<void> {
  for (const each of who)
    await town.as(each, async (work) => {
      const waiting = await listPrepared(work, reference);
      for (const { id } of waiting.filter(({ mayApprove }) => mayApprove)) await approvePrepared(work, reference, id);
    });
}

/** What came to their agency is registered there, each by a number. */
export async function registers(town: Town, reference: string, ...who: string[]): Promise<void> {
  for (const each of who)
    await town.as(each, async (work) => {
      const { tasks } = await showCase(work, reference);
      for (const { id } of tasks.filter(({ kind, mine }) => kind === 'register' && mine))
        await doTask(work, reference, { task: id, outcome: 'done', diaryNumber: 'SN 2026-0412' });
    });
}

/** Somebody takes, for their own agency, each line of the plan that it is asked to. */
export async function takesLines(town: Town, reference: string, ...who: string[]): Promise<void> {
  for (const each of who)
    await town.as(each, async (work) => {
      const { commitments } = await showPlan(work, reference);
      for (const { id } of commitments.filter(({ answers }) => answers))
        await answerCommitment(work, reference, id, { answer: 'accept' });
    });
}

type To = { handoff: string; receiver: string; fields?: HandedOver[] };

/** Coordination asks an agency to take its part; the offer's id, as the agency finds it in its inbox. */
export async function offers(town: Town, reference: string, who: string, to: To): Promise<string> {
  const offer = { track: 'coordination', why: 'De når familjen.', fields: ['identity' as const], ...to };
  await town.as('samordnare', (work) => offerHandoff(work, reference, offer));
  const { handoffs } = await town.as(who, (work) => showInbox(work));
  return handoffs.find((card) => card.reference === reference)?.id ?? '';
}

/** Coordination asks an agency to take its part, and it accepts. */
export async function joins(town: Town, reference: string, who: string, to: To): Promise<string> {
  const id = await offers(town, reference, who, to);
  await town.as(who, (work) => answerHandoff(work, id, { answer: 'accept' }));
  return id;
}

/** The family takes its consent back from one agency. */
export async function withdrawConsent(town: Town, reference: string, subject: string): Promise<void> {
  await town.as('samordnare', (work) =>
    recordConsent(work, reference, { outcome: 'withdrawn', agencies: [subject], givenBy: ['guardian-1'] }),
  );
}
