import assert from 'node:assert/strict';
import { Receipt } from '#cases';
import { elis } from '../support/referrals.js';
import type { Road } from './road.js';

/** Day 0: all three acts, a receipt that says who has each and by when, and the protection check on the same day. */
export async function referral(road: Road): Promise<void> {
  const { reference, acts } = await road.people.polis.post('/referrals', elis, Receipt);
  await road.begin(reference);
  assert.deepEqual(
    acts.map(({ act, agency, due }) => [act, agency.name, due]),
    [
      ['statutory-report', 'Socialtjänsten Lindvik', road.day(0)],
      ['sspf-referral', 'Samordningen Lindvik', await road.due('14 calendar days', road.day(0))],
      ['concern-talk', 'Polisen Lindvik', await road.due('14 calendar days', road.day(0))],
    ],
  );
  // The report goes at once and with names; the SSPF referral tells nobody's name before consent.
  assert.equal((await road.view('soc')).youngPerson.name, 'Elis B');
  assert.equal((await road.view('samordnare')).youngPerson.name, null);
  await road.say(`Polisen anmäler oro. Kvitto: ${acts.map(({ act, agency }) => `${act} → ${agency.name}`).join(', ')}`);

  await road.takes('soc', 'social-services');
  assert.deepEqual(
    (await road.view('polis')).sent.map(({ act, received }) => [act, received]),
    [['statutory-report', null]],
    'Nobody has had it before them yet.',
  );
  await road.registers('soc');
  const [told] = (await road.view('polis')).sent;
  assert.ok(told?.received && told.registered, 'The reporter learns that it is received and registered.');
  await road.say('Socialtjänsten registrerar anmälan');
  await road.takes('samordnare', 'coordination');
  await road.takes('polis', 'police');
  const { tracks, now } = await road.act('soc', 'social-services', 'assess-protection', {
    answers: { protection: 'no-danger', assessor: 'qualified' },
    text: 'Samtal med rektorn. Ingen omedelbar fara.',
  });
  assert.deepEqual(
    tracks.map(({ stage, due }) => [stage, due]),
    [['preliminary-assessment', await road.due('14 calendar days', road.day(0))]],
  );
  assert.equal(await road.today(), road.day(0), `The protection check was made at ${now}, not on the same day.`);
  await road.say('Socialtjänsten gör skyddsbedömningen samma dag');

  await road.plansTalk('polis', 'police.concern-talk', road.day(18));
  await road.say(`Polisen bokar orossamtalet till ${road.day(18)}`);
}
