import { z } from 'zod';
import { row } from '#database';
import type { Definition } from '#workflow';
import type { Work } from '../work.js';

/** The roles whose steps a track's are: whoever has it is to be able to take them. */
export const stepRoles = (definition: Definition, track: string): string[] => definition.tracks[track]?.who ?? [];

const Held = z.object({ roles: z.array(z.string()) });

/** Whether a colleague has a role that takes the steps of such a track: nothing is left with somebody who can do none of it. */
export async function takesSteps(
  { manager, actor }: Work,
  definition: Definition,
  track: string,
  account: string,
): Promise<boolean> {
  const sql = 'select roles from samspel.membership where account = $1 and agency = $2';
  const held = (await row(manager, Held, sql, [account, actor.agency]))?.roles ?? [];
  return stepRoles(definition, track).some((role) => held.includes(role));
}
