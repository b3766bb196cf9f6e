import { z } from 'zod';
import { row } from '#database';
import type { Work } from '../work.js';

const Own = z.object({ unit: z.string().nullable() });

/** The actor's unit, where it keeps to itself what is written there. Such a unit has a part of the mapping of its own. */
export async function ownUnit({ manager }: Work): Promise<string | null> {
  return (await row(manager, Own, 'select samspel.my_unit() as unit', []))?.unit ?? null;
}
