import assert from 'node:assert/strict';
import { CaseView, MappingView } from '#cases';
import { z } from 'zod';
import type { Road } from './road.js';

const agencies = [
  'lindvik-samordning',
  'lindvik-socialtjanst',
  'lindvik-polis',
  'lindvik-bjorkskolan',
  'lindvik-fritid',
];

const parts = {
  polis: { risks: ['Söker sig till äldre pojkar vid skolan.'], strengths: ['Lyssnar när vi pratar på tu man hand.'] },
  soc: { risks: ['Föräldrarna arbetar kvällar.'], strengths: ['Farmor bor nära och ställer upp.'] },
  samordnare: { risks: [], strengths: ['Spelar basket och litar på sin tränare.'] },
} as const;

/** Days 14 to 17: the family consents, coordination learns who it is about, and each agency gives its part of the mapping. */
export async function consent(road: Road): Promise<void> {
  const given = { outcome: 'given', agencies, givenBy: ['guardian-1', 'young-person'] };
  await road.people.polis.post(road.path('/consents'), given, CaseView);
  assert.equal((await road.view('samordnare')).youngPerson.name, 'Elis B');
  await road.say('Familjen samtycker; samordningen får veta vem det gäller');

  for (const name of ['samordnare', 'soc'] as const) {
    const { consents } = await road.view(name);
    for (const { id, mayConfirm } of consents)
      if (mayConfirm) await road.people[name].post(road.path(`/consents/${id}/confirmation`), {}, CaseView);
  }
  await road.say('Samordning och socialtjänst bekräftar samtycket: det som är deras blir läst av de andra');

  await road.act('samordnare', 'coordination', 'start-mapping');
  for (const name of ['polis', 'soc', 'samordnare'] as const) {
    const part = { ...parts[name], childView: 'Jag vill vara med på basketen, inte på torget.' };
    await road.people[name].post(road.path('/mappings'), part, z.unknown());
  }
  const mappings = await road.people.soc.get(road.path('/mappings'), z.array(MappingView));
  assert.deepEqual(
    mappings.map(({ agency }) => agency.name).sort(),
    ['Polisen Lindvik', 'Samordningen Lindvik', 'Socialtjänsten Lindvik'],
    'Under consent each party reads the others’ parts.',
  );
  await road.say('Polis, socialtjänst och samordning ger var sin del av kartläggningen');

  await road.until(road.day(17));
  const { tracks } = await road.act('samordnare', 'coordination', 'finish-mapping');
  assert.equal(tracks.find(({ id }) => id === 'coordination')?.stage, 'joint-meeting');
  await road.say('Kartläggningen är klar');
}
