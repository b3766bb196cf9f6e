import { setTimeout as pause } from 'node:timers/promises';
import { Timeline } from '#cases';
import type { Person } from './person.js';

/** The worker is told of news at once, and looks by itself every few seconds. */
const PATIENCE_MS = 20_000;

/** Why a mail waits for an office morning: it is as it should be. */
export const HELD: readonly (string | null)[] = ['same-day', 'quiet-hours', 'free-day', 'morning'];

/** Waits until no mail of the case, as this person sees it, is still to be sent now. */
export async function settled(person: Person, reference: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const { mails } = await person.get(`/cases/${reference}/timeline`, Timeline);
    if (mails.every(({ status, why }) => status !== 'planned' || HELD.includes(why))) return;
    await pause(100);
  }
  throw new Error(`The mails of ${reference} were not sent within ${PATIENCE_MS} ms: is the worker running?`);
}
