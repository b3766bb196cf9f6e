import { signIn } from '#identity';
import { type DutyDates, saveDuty, Pledges } from '#pledge';
import { addDays, type Calendar, type Day } from '#calendar';
import { DEMO_PASSWORD } from '../directory.js';
import type { Sources } from '../teller.js';

/** The two towns' duties: Lindvik has its review in a few weeks and a report soon after; Grannby is late with its report. */
export async function loadDuties(
  { api, auth }: Pick<Sources, 'api' | 'auth'>,
  calendar: Calendar,
  today: Day,
): Promise<void> {
  const pledges = new Pledges(api, calendar);
  const ago = (days: number): DutyDates => ({ lastDone: addDays(today, -days) });
  const towns: Record<string, Record<string, DutyDates>> = {
    lindvik: { 'action-plan': ago(410), review: ago(695), 'council-report': ago(325) },
    grannby: { 'action-plan': ago(120), 'council-report': ago(390) },
  };
  for (const [town, duties] of Object.entries(towns)) {
    const { token } = await signIn(auth, `samordnare@${town}.example`, DEMO_PASSWORD);
    for (const [kind, dates] of Object.entries(duties))
      await pledges.change({ token }, (work) => saveDuty(work, kind, dates));
  }
}
