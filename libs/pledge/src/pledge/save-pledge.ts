import { randomUUID } from 'node:crypto';
import { invalid } from '#use-case';
import { z } from 'zod';
import { PledgeRow, row } from '#database';
import { textsIn } from '../record/fields.js';
import { readPledge } from '../record/read-pledge.js';
import type { NewRecord } from '../record/kind.js';
import { mustTouch } from '../record/must-touch.js';
import { screen } from '../screening/screen.js';
import { lockOwner } from '#clockwork';
import { setTimers } from '../reminders/set-timers.js';
import { requireKeeper, type Work } from '../work.js';
import { pledgeFields } from './pledge-fields.js';

export type NewPledge = NewRecord<{ fields: typeof pledgeFields }>;

/** Opens a pledge, or changes the one that `id` names. Its parties are functions; who signed is told by the day alone. */
export async function savePledge(work: Work, told: NewPledge, id?: string): Promise<string> {
  requireKeeper(work);
  if (id !== undefined) await lockOwner(work.manager, { pledge: id });
  const before = id === undefined ? undefined : await readPledge(work, id);
  const fields = pledgeFields.parse(told);
  if (fields.to < fields.from)
    throw invalid('/to', 'out-of-range', 'End the period on or after the day it begins.', { from: fields.from });
  if (before !== undefined) await mustHold(work, before.id, fields);
  await screen(work, textsIn(pledgeFields, fields), told);
  const written = {
    ...fields,
    id: id ?? randomUUID(),
    municipality: work.actor.municipality,
    carriedOverFrom: before?.carriedOverFrom ?? null,
  };
  if (id === undefined) await work.manager.insert(PledgeRow, written);
  else mustTouch(await work.manager.update(PledgeRow, { id }, written));
  await setTimers(work, { pledge: written.id });
  return written.id;
}

const Span = z.object({ first: z.string().nullable(), last: z.string().nullable() });

/** What is dated within the period stays within it: outside, it could not be changed any more. */
async function mustHold({ manager }: Work, pledge: string, { from, to }: { from: string; to: string }): Promise<void> {
  const dated = await row(
    manager,
    Span,
    `select min(day)::text as first, max(day)::text as last from (
       select unnest(array[from_day, to_day]) as day from samspel.pledge_activity where pledge = $1
       union all select due from samspel.pledge_commitment where pledge = $1) as days`,
    [pledge],
  );
  const { first = null, last = null } = dated ?? {};
  if (first !== null && first < from)
    throw invalid(
      '/from',
      'out-of-range',
      `Begin no later than ${first}, which something is dated; or move that first.`,
      { to: first },
    );
  if (last !== null && last > to)
    throw invalid('/to', 'out-of-range', `End no earlier than ${last}, which something is dated; or move that first.`, {
      from: last,
    });
}
