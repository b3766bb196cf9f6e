import assert from 'node:assert/strict';
import { addDays, type Day } from '#calendar';
import { closeLeisure, closePolice, closeSocialServices } from './close.js';
import { keeps } from './plan.js';
import { beganOn, type Road } from './road.js';

const talk = 'coordination.follow-up-talk';
const talks = ['', '~2', '~3', '~4'].map((number) => `${talk}${number}`);

/** Talks may be booked six weeks ahead. */
const BOOKED_AHEAD_DAYS = 35;

/** Half a year: talks at 2 and 6 weeks, 3 and 6 months after the plan, one of them missed and rebooked. */
export async function followUp(road: Road): Promise<void> {
  const adopted = road.day(27);
  const [first = '', second = '', third = '', fourth = ''] = talks;

  const twoWeeks = await road.due('2 weeks', adopted);
  await booked(road, first, twoWeeks);
  await held(road, first, 'same');
  await keeps(road, 'polis', 'Polisen Lindvik', twoWeeks);
  await closePolice(road);
  await closeSocialServices(road);

  const sixWeeks = await road.due('6 weeks', adopted);
  await booked(road, second, sixWeeks);
  await held(road, second, 'better');
  await keeps(road, 'samordnare', 'Samordningen Lindvik', sixWeeks);

  const threeMonths = await road.due('3 months', adopted);
  await closeLeisure(road);
  await booked(road, third, threeMonths);
  await missed(road, third, await road.due('3 working days', threeMonths));
  await held(road, third, 'better');

  await booked(road, fourth, await road.due('6 months', adopted));
  await held(road, fourth, 'better');
}

/** The talk is due when the rhythm says, counted from the plan; it is booked for that day, and the day comes. */
async function booked(road: Road, task: string, day: Day): Promise<void> {
  const found = (await road.view('samordnare')).tasks.find(({ id }) => id === task);
  assert.equal(found?.due, day, `${task} is not due when the rhythm says.`);
  await road.until(addDays(day, -BOOKED_AHEAD_DAYS));
  await road.plansTalk('samordnare', task, day);
  await road.say(`Samordnaren bokar uppföljningssamtalet ${day}`);
  await road.until(day);
}

async function held(road: Road, task: string, answer: 'better' | 'same' | 'worse'): Promise<void> {
  const words = 'Det är lugnare nu.';
  await road.tellsOfTalk('samordnare', task, { outcome: 'held', answer, present: ['Elis B'], childsWords: words });
  assert.ok(!(await road.view('samordnare')).tasks.some(({ id }) => id === task));
  await road.say('Uppföljningssamtalet hålls');
}

/** Nobody came: the same talk stands open, with a new day within a week. */
async function missed(road: Road, task: string, again: Day): Promise<void> {
  await road.tellsOfTalk('samordnare', task, { outcome: 'missed', again: beganOn(again) });
  const found = (await road.view('samordnare')).tasks.find(({ id }) => id === task);
  assert.deepEqual([found?.missed, found?.due, found?.booked], [1, again, beganOn(again)]);
  await road.say(`Familjen kom inte; samtalet bokas om till ${again}`);
  await road.until(again);
}
