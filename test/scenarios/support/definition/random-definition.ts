import fc from 'fast-check';
import type { Actor, Context, Definition } from '#workflow';
import { drawDefinition } from './draw.js';
import { type Drawing, drawing } from './drawing.js';
import { mended } from './mend.js';

/** A definition that the checker accepts, and a town that runs it: one or two agencies of each kind, and who works there. */
export type Town = { definition: Definition; agencies: Context['agencies']; folk: Actor[] };

export const randomTown: fc.Arbitrary<Town> = fc.gen().map((value) => town(drawing(value)));

/** The same, with some of what is required hidden from whoever needs it, which no checked definition does. */
export const secretiveTown: fc.Arbitrary<Town> = randomTown.map(({ definition, ...rest }) => ({
  definition: {
    ...definition,
    facts: Object.fromEntries(Object.entries(definition.facts).map(([name, fact]) => [name, { ...fact, seenBy: [] }])),
  },
  ...rest,
}));

function town(draw: Drawing): Town {
  const definition = mended(drawDefinition(draw));
  const agencies: Context['agencies'] = {};
  const folk: Actor[] = [];
  for (const kind of Object.keys(definition.agencies)) {
    for (const agency of draw.chance(50) ? [kind, `${kind}-2`] : [kind]) {
      agencies[agency] = { kind };
      folk.push({ person: `${agency} worker`, agency, kind, roles: ['worker'] });
      folk.push({ person: `${agency} head`, agency, kind, roles: draw.chance(50) ? ['worker', 'head'] : ['head'] });
    }
  }
  folk.push({ person: 'stranger', agency: 'elsewhere', kind: 'north', roles: ['worker', 'head'] });
  return { definition, agencies, folk };
}
