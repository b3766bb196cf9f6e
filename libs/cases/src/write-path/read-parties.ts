import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { rows } from '#database';

const Party = z.object({ agency: z.string() });

/** Which agencies know of a case. */
export const readParties = (manager: EntityManager, caseId: string): Promise<z.output<typeof Party>[]> =>
  rows(manager, Party, 'select agency from samspel.party where case_id = $1', [caseId]);
