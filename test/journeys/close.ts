import assert from 'node:assert/strict';
import { addDays, isDay } from '#calendar';
import type { Road } from './road.js';

/** The police's part is over when nothing new has come in after the talk. */
export async function closePolice(road: Road): Promise<void> {
  await road.act('polis', 'police', 'end-police', { answers: { closing: 'completed' } });
  await road.say('Polisen avslutar sin del');
}

export async function closeSocialServices(road: Road): Promise<void> {
  await road.act('soc', 'social-services', 'end-support');
  const remainingNeeds = 'Inget som kräver mer av oss.';
  await road.act('soc', 'social-services', 'end-social-services', {
    answers: { closing: 'goals-met' },
    remainingNeeds,
  });
  await road.say('Socialtjänsten avslutar sin del');
}

/** Leisure's support is needed for another round, and then no more. */
export async function closeLeisure(road: Road): Promise<void> {
  await road.act('fritid', 'leisure', 'review-support', { answers: { 'support.outcome': 'continues' } });
  await road.act('fritid', 'leisure', 'support-again');
  await road.say('Fritid följer upp sitt stöd: det behövs en omgång till');
  const support = (await road.view('fritid')).tracks.find(({ definition }) => definition === 'leisure');
  assert.ok(support !== undefined && isDay(support.due));
  await road.until(addDays(support.due, -5));
  await road.act('fritid', 'leisure', 'review-support', { answers: { 'support.outcome': 'enough' } });
  await road.act('fritid', 'leisure', 'end-leisure');
  await road.say('Fritid avslutar sin del: behovet är tillgodosett');
}

/** Coordination is the last to close, and the case closes with it. */
export async function close(road: Road): Promise<void> {
  const { status, tracks, closed, next } = await road.act('samordnare', 'coordination', 'finish', {
    answers: { goals: 'met', closing: 'completed' },
    remainingNeeds: 'Basketen går vidare utan oss.',
  });
  assert.deepEqual([status, tracks, next], ['closed', [], null]);
  assert.deepEqual(closed.map(({ agency, code }) => [agency.name, code.sv]).sort(), [
    ['Fritid Lindvik', 'målen nådda'],
    ['Polisen Lindvik', 'arbetet är klart'],
    ['Samordningen Lindvik', 'arbetet är klart'],
    ['Socialtjänsten Lindvik', 'målen nådda'],
  ]);
  await road.say('Samordningen avslutar sin del, och med den ärendet');
}
