import assert from 'node:assert/strict';
import { CaseView } from '#cases';
import { type Day, instantAt } from '#calendar';
import type { Road } from './road.js';

const feedback = 'social-services.feedback';

/** Days 1 to 14: reminders on days 7, 10, 13 and the last of the preliminary assessment, a decision in time, and feedback within a week. */
export async function assessment(road: Road): Promise<void> {
  const since = road.told.length;
  await road.until(road.day(14), 'Förhandsbedömningen pågår, familjen funderar på samtycke');
  // A fourteenth day on a weekend or a holiday is the weekday after: it is not here yet. Nor is its reminder, to who walks by night.
  const isWeekday = (await road.due('14 calendar days', road.day(0))) === road.day(14);
  const isLast = isWeekday && (await road.now()) >= instantAt(road.day(14), '09:00');
  const last = await road.due('14 calendar days', road.day(0));
  const days = await Promise.all([7, 10, 13, ...(isLast ? [14] : [])].map((day) => landsOn(road, day, last)));
  assert.deepEqual(await road.reminded('soc', 'Socialtjänsten Lindvik', 'Förhandsbedömning'), days);
  // What comes on a weekend or a holiday lands in one e-mail on the morning after, which may not be here yet.
  const landed = (who: string): number => road.landedAt(`${who}@lindvik.example`, since).length;
  assert.ok(landed('soc') >= 1 && landed('soc') <= days.length);
  assert.ok(landed('chef') <= days.length - 2, 'The head is told from day 13.');

  // The family was to be asked within a week. The police are reminded of it, and on the day after so is their chief.
  const asked = await road.due('7 calendar days', road.day(0));
  assert.deepEqual(await road.reminded('polis', 'Polisen Lindvik', 'Fråga familjen om samtycke'), [
    await landsOn(road, 4, asked),
    asked,
    await road.due('1 calendar days', asked),
  ]);
  assert.equal(road.landedAt('polischef@lindvik.example', since).length, 1);

  const { tasks } = await road.act('soc', 'social-services', 'not-open', {
    answers: { 'child.heard': 'heard', assessor: 'qualified' },
    text: 'Familjen har stöd. Beslut: Eva Strand, delegationsordningen 2.3.',
  });
  const owed = tasks.find(({ id }) => id === feedback);
  assert.equal(owed?.due, await road.due('1 week', road.day(14)), 'Feedback is due within a week (SoL 19 kap. 6 §).');
  assert.equal((await road.view('polis')).feedback, null);
  await road.say('Socialtjänsten inleder inte utredning');

  const given = { outcome: 'done', answers: { reply: 'given' } };
  await road.people.soc.post(road.path(`/tasks/${feedback}/outcome`), given, CaseView);
  assert.equal((await road.view('polis')).feedback?.code, 'not-opened');
  assert.equal((await road.view('samordnare')).feedback, null, 'The outcome is told to the reporter alone.');
  await road.say('Socialtjänsten återkopplar till polisen, som anmälde');
}

/** The day of its mail: what rings on a weekend or a holiday goes on the weekday after, where that comes before the date it is about. */
async function landsOn(road: Road, day: number, due: Day): Promise<Day> {
  const weekday = await road.due(`${day} calendar days`, road.day(0));
  return weekday < due && weekday <= road.day(14) ? weekday : road.day(day);
}
