import assert from 'node:assert/strict';
import { TalkView } from '#cases';
import { z } from 'zod';
import type { Road } from './road.js';

const talk = 'police.concern-talk';

/** Day 18: the concern talk, with guardians, social services and school; what was agreed is read by those whom consent covers. */
export async function concernTalk(road: Road): Promise<void> {
  await road.until(road.day(18));
  const planned = (await road.view('polis')).tasks.find(({ id }) => id === talk);
  assert.equal(planned?.due, road.day(18), 'The talk is due on the day it was booked for.');
  await road.tellsOfTalk('polis', talk, {
    outcome: 'held',
    answer: 'held',
    present: ['Elis B', 'Anna Bergman', 'Socialtjänsten Lindvik', 'Björkskolan'],
    childsWords: 'Det känns bra att ni vet.',
    agreements: [{ what: 'Hemma klockan åtta på vardagar', who: 'Anna Bergman', by: road.day(40) }],
  });
  const [read] = await road.people.samordnare.get(road.path('/talks'), z.array(TalkView));
  assert.deepEqual(
    [read?.outcome, read?.agreements.length, read?.ownNotes],
    ['held', 1, null],
    'Coordination reads what was agreed.',
  );
  await road.say('Orossamtalet hålls med vårdnadshavare, socialtjänst och skola');

  await road.act('polis', 'police', 'follow');
  await road.act('soc', 'social-services', 'look-again');
  await road.say('Polisen följer upp samtalet; socialtjänsten ger stöd hemma');
}
