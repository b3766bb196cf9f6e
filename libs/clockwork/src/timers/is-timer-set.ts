import { z } from 'zod';
import { type Executor, row } from '#database';
import type { ThingId } from '#workflow';
import type { RecordThing } from '../thing.js';

/** A timer of a case or of a record beside cases, set for an instant. */
export type SetTimer = { caseId: string; thing: ThingId; at: string } | { thing: RecordThing; at: string };

const Found = z.object({ found: z.boolean() });

/** Whether a timer still stands at its instant. */
export async function isTimerSet(executor: Executor, timer: SetTimer): Promise<boolean> {
  const found =
    'caseId' in timer
      ? await row(
          executor,
          Found,
          'select exists (select from samspel.timer where case_id = $1 and thing = $2 and at = $3) as found',
          [timer.caseId, timer.thing, timer.at],
        )
      : await row(
          executor,
          Found,
          'select exists (select from samspel.timer where case_id is null and thing = $1 and at = $2) as found',
          [timer.thing, timer.at],
        );
  return found?.found === true;
}
