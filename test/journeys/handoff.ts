import assert from 'node:assert/strict';
import { CaseView, HandoffView, Inbox } from '#cases';
import { addDays } from '#calendar';
import { z } from 'zod';
import type { Road } from './road.js';

const heads = ['rektor@lindvik.example', 'samordningschef@lindvik.example'];

/**
 * Coordination asks the school to take its part. Nobody answers: both ends are reminded after two working days, both heads after
 * five. Then the school declines, and coordination decides what now: leisure, which accepts. Till then coordination answers for it.
 */
export async function handoff(road: Road): Promise<void> {
  const since = road.told.length;
  const asked = await road.today();
  await offers(road, 'school', 'lindvik-bjorkskolan');
  await road.say('Samordningen ber skolan medverka');
  const reminded = await road.due('2 working days', asked);
  const escalated = await road.due('5 working days', asked);
  await road.until(addDays(escalated, 1), 'Skolan har inte svarat');
  await road.wasReminded('samordnare', 'Samordningen Lindvik', 'Be skolan medverka', [reminded, escalated]);
  for (const head of heads) assert.equal(road.landedAt(head, since).length, 1, `${head} is told once.`);
  await remainsWithCoordination(road);

  const declined = { reason: 'capacity', comment: 'Elevhälsan har en vakans till sommaren.' };
  await road.people.skola.post(`/handoffs/${await offered(road, 'skola')}/decline`, declined, z.unknown());
  const decide = (await road.view('samordnare')).tasks.find(({ kind }) => kind === 'decide');
  assert.deepEqual(
    [decide?.agency.name, decide?.due],
    ['Samordningen Lindvik', await road.due('2 working days', await road.today())],
  );
  await remainsWithCoordination(road);
  await road.say('Skolan tackar nej, har inte utrymme: samordningen bestämmer hur de går vidare');

  await offers(road, 'leisure', 'lindvik-fritid');
  await road.people.samordnare.post(road.path(`/tasks/${decide?.id ?? ''}/outcome`), { outcome: 'done' }, CaseView);
  await road.say('Samordningen ber fritid i stället');
  await road.people.fritid.post(`/handoffs/${await offered(road, 'fritid')}/accept`, {}, CaseView);
  road.joins('fritid');
  const taken = (await road.view('samordnare')).tracks.find(({ definition }) => definition === 'leisure');
  assert.deepEqual([taken?.agency.name, taken?.stage], ['Fritid Lindvik', 'assess']);
  await road.registers('fritid');
  await road.act('fritid', 'leisure', 'start-support');
  await road.say('Fritid tar emot och startar sitt stöd');
}

async function offers(road: Road, to: string, receiver: string): Promise<void> {
  const why = 'En vuxen som följer med till träningen de första veckorna.';
  const offer = { track: 'coordination', handoff: to, receiver, why, fields: ['identity', 'guardians', 'facts'] };
  await road.people.samordnare.post(road.path('/handoffs'), offer, CaseView);
}

async function offered(road: Road, name: 'skola' | 'fritid'): Promise<string> {
  const { handoffs } = await road.people[name].get('/inbox', Inbox);
  const id = handoffs.find(({ reference }) => reference === road.reference)?.id ?? '';
  await road.people[name].get(`/handoffs/${id}`, HandoffView);
  return id;
}

/** The sender is responsible until somebody accepts, and whoever was asked is no party yet. */
async function remainsWithCoordination(road: Road): Promise<void> {
  const { tracks } = await road.view('samordnare');
  const coordination = tracks.find(({ id }) => id === 'coordination');
  assert.deepEqual([coordination?.agency.name, coordination?.mine], ['Samordningen Lindvik', true]);
  assert.ok(!tracks.some(({ definition }) => definition === 'school'));
  await assert.rejects(road.view('skola'), /answered 404/, 'Who has not accepted sees no case.');
}
