import assert from 'node:assert/strict';
import { PlanView } from '#cases';
import { addDays, type Day } from '#calendar';
import type { Road } from './road.js';

const meeting = 'coordination.meeting';

/** Days 18 to 27: the joint meeting, reminded a week and a day ahead, and the plan that it adopts, with who does what by when. */
export async function plan(road: Road): Promise<void> {
  await road.plansTalk('samordnare', meeting, road.day(27));
  await road.say(`Samordnaren kallar till samverkansmöte ${road.day(27)}`);
  await road.until(road.day(27));
  await road.wasReminded('samordnare', 'Samordningen Lindvik', 'Samverkansmöte', [road.day(20), road.day(26)]);
  await road.tellsOfTalk('samordnare', meeting, { outcome: 'held', answer: 'quorum', present: ['Elis B'] });
  await road.act('samordnare', 'coordination', 'plan');
  await road.say('Samverkansmötet hålls');

  await writes(road);
  const { tracks } = await road.act('samordnare', 'coordination', 'adopt-plan');
  assert.equal(tracks.find(({ id }) => id === 'coordination')?.stage, 'follow-up');
  await road.say('Åtagandeplanen antas');
}

/** Two lines, each due shortly after a talk of the follow-up, so that it is reminded of before and kept by then. */
async function writes(road: Road): Promise<void> {
  const { polis, samordnare } = road.people;
  const [first, second] = [await road.due('2 weeks', road.day(27)), await road.due('6 weeks', road.day(27))];
  const goals = ['Elis är i skolan varje dag', 'Elis spelar basket två kvällar i veckan'];
  await samordnare.put(road.path('/plan'), { goals, childView: 'Jag vill ha någon att gå dit med.' }, PlanView);
  const lines = [
    { what: 'Besöker torget på fredagskvällar', due: addDays(first, 2), agency: 'lindvik-polis' },
    {
      what: 'Skjutsar till träningen',
      due: addDays(second, 2),
      person: { name: 'Anna Bergman', role: 'vårdnadshavare', contact: 'lindvik-samordning' },
    },
  ];
  for (const line of lines) await samordnare.post(road.path('/plan/commitments'), line, PlanView);
  // What coordination writes for the police is theirs once they have taken it.
  const asked = await polis.get(road.path('/plan'), PlanView);
  const line = asked.commitments.find(({ answers, status }) => answers && status === 'offered');
  const at = road.path(`/plan/commitments/${line?.id ?? ''}/accept`);
  const { commitments } = await polis.post(at, {}, PlanView);
  assert.deepEqual(
    commitments.map(({ what, holder, mine, status }) => [what, holder.name, mine, status]),
    [
      ['Besöker torget på fredagskvällar', 'Polisen Lindvik', true, 'open'],
      ['Skjutsar till träningen', 'Samordningen Lindvik', false, 'open'],
    ],
  );
}

/** Whose line it is says that it was kept, having been reminded of it three days ahead: the day before the talk. */
export async function keeps(road: Road, name: 'polis' | 'samordnare', agency: string, talk: Day): Promise<void> {
  const { commitments } = await road.people[name].get(road.path('/plan'), PlanView);
  const line = commitments.find(({ holder, status }) => holder.name === agency && status === 'open');
  // What coordination heard before that is the police's yes, on the day when it was given.
  const heard = name === 'samordnare' ? [road.day(27)] : [];
  await road.wasReminded(name, agency, 'Åtagande', [...heard, addDays(talk, -1)]);
  await road.people[name].post(
    road.path(`/plan/commitments/${line?.id ?? ''}/outcome`),
    { outcome: 'kept', comment: 'Som avtalat.' },
    PlanView,
  );
  await road.say(`${agency}: åtagandet är uppfyllt`);
}
