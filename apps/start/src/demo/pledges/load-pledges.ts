import type { Calendar, Day } from '#calendar';
import { signIn } from '#identity';
import { Pledges } from '#pledge';
import { DEMO_PASSWORD } from '../directory.js';
import type { Sources } from '../teller.js';
import { lindvikPledge } from './lindvik.js';
import { loadPledge, type Tell } from './load-pledge.js';
import { mariestad2020 } from './mariestad-2020.js';

/** The demo's pledges: the one that Samspel grew from, and Lindvik's own. */
export async function loadPledges(
  { api, auth }: Pick<Sources, 'api' | 'auth'>,
  calendar: Calendar,
  today: Day,
): Promise<void> {
  const pledges = new Pledges(api, calendar);
  const tokens = new Map<string, string>();
  const tell: Tell = async (who, verb) => {
    const token = tokens.get(who) ?? (await signIn(auth, `${who}@lindvik.example`, DEMO_PASSWORD)).token;
    tokens.set(who, token);
    return pledges.change({ token }, verb);
  };
  await loadPledge(tell, mariestad2020);
  await loadPledge(tell, lindvikPledge(today));
}
