import { assessment } from './assessment.js';
import { close } from './close.js';
import { concernTalk } from './concern-talk.js';
import { consent } from './consent.js';
import { followUp } from './follow-up.js';
import { handoff } from './handoff.js';
import { plan } from './plan.js';
import { referral } from './referral.js';
import { Road, type Told } from './road.js';

/**
 * The whole road, half a year: a police officer opens a concern with all three acts; social services assess it; the family
 * consents; it is mapped, talked about and planned; the school does not answer and then declines, leisure takes over; talks follow
 * it up, and it closes. Tells each step with its date, where the tracks stand and the mails that landed. Throws where it strays.
 */
export async function walkMainRoad(base: string, tell: (told: Told) => void): Promise<void> {
  const road = await Road.open(base, tell);
  for (const phase of [referral, assessment, consent, concernTalk, plan, handoff, followUp, close]) await phase(road);
}
