import { dayOf } from '#calendar';
import { loadDuties } from '../../apps/start/src/demo/pledges/load-duties.js';
import { loadPledges } from '../../apps/start/src/demo/pledges/load-pledges.js';
import { rules } from '../support/town.js';
import type { Site } from './site.js';

/** The demo's pledges and duties, as of the site's day. */
export async function withPledges(site: Site): Promise<void> {
  const today = dayOf(await site.now());
  await loadPledges(site.town, rules.calendar, today);
  await loadDuties(site.town, rules.calendar, today);
}
