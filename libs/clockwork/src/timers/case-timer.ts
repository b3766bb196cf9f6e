import { z } from 'zod';
import type { Timer } from '#workflow';
import { day, instant } from '#database';
import { storedCaseThing } from '../thing.js';

/** A case's timer as the table has it, read as the engine writes it. */
export const CaseTimer = z
  .object({
    thing: storedCaseThing,
    at: instant,
    due: day,
    track: z.string(),
    definition: z.string(),
    agency: z.string(),
    person: z.string().nullable(),
  })
  .transform(({ person, ...timer }): Timer => (person === null ? timer : { ...timer, person }));
