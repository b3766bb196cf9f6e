import { z } from 'zod';
import type { Calendar } from '#calendar';
import { readRecordTimers, readSaid, type RecordOwner, type RecordThing, type RecordTimer } from '#clockwork';
import { day, type Executor, instant, row } from '#database';
import type { Deed, Measured } from '../commitment/progress-of.js';
import { type Dated, datedCommitment, datedDuty, type Said } from './dated.js';
import { BEHIND } from './moments.js';

export type Reminded = { municipality: string; dated: Dated[]; timers: RecordTimer[] };

/** Hands of a person's unit of work or of the worker's: both see what dates are made of. */
export type DatedContext = { manager: Executor; calendar: Calendar };

/** Undefined where it isn't there, or isn't the asker's. */
export async function readDated(hands: DatedContext, owner: RecordOwner): Promise<Reminded | undefined> {
  return 'pledge' in owner ? readPledgeDates(hands, owner) : readDutyDates(hands, owner);
}

const PledgeDates = z.object({
  municipality: z.string(),
  from: day,
  to: day,
  commitments: z.array(
    z.object({
      id: z.string(),
      owner: z.string(),
      target: z.number().nullable(),
      unit: z.custom<Measured['unit']>(),
      due: day.nullable(),
      since: instant,
    }),
  ),
  deeds: z.array(z.custom<Deed>()),
});

async function readPledgeDates(hands: DatedContext, owner: { pledge: string }): Promise<Reminded | undefined> {
  const { manager, calendar } = hands;
  const found = await row(
    manager,
    PledgeDates,
    `select p.municipality, p.from_day::text as "from", p.to_day::text as "to", coalesce((
         select jsonb_agg(jsonb_build_object('id', c.id, 'owner', c.owner, 'target', c.target, 'unit', c.unit, 'due', c.due,
           'since', c.since))
         from samspel.pledge_commitment c where c.pledge = p.id), '[]') as commitments,
       coalesce((
         select jsonb_agg(jsonb_build_object('counts', a.counts, 'commitments', a.commitments))
         from samspel.pledge_activity a where a.pledge = p.id and a.status = 'done'), '[]') as deeds
     from samspel.pledge p where p.id = $1`,
    [owner.pledge],
  );
  if (found === undefined) return undefined;
  const { municipality, commitments, deeds, ...period } = found;
  const said = await saidOf(
    hands,
    commitments.map(({ id }): RecordThing => `pledge:${id}`),
  );
  const dated = commitments.flatMap(
    (each) => datedCommitment({ ...each, ...said(`pledge:${each.id}`) }, deeds, period, calendar) ?? [],
  );
  return { municipality, dated, timers: await readRecordTimers(manager, owner) };
}

const DutyDates = z.object({ municipality: z.string(), id: z.string(), agency: z.string(), due: day, since: instant });

async function readDutyDates(hands: DatedContext, owner: { duty: string }): Promise<Reminded | undefined> {
  const { manager, calendar } = hands;
  const found = await row(
    manager,
    DutyDates,
    'select municipality, id, agency, next_due::text as due, since from samspel.duty where id = $1',
    [owner.duty],
  );
  if (found === undefined) return undefined;
  const { municipality, ...duty } = found;
  const said = await saidOf(hands, [`duty:${duty.id}`]);
  return {
    municipality,
    dated: [datedDuty({ ...duty, ...said(`duty:${duty.id}`) }, calendar)],
    timers: await readRecordTimers(manager, owner),
  };
}

/** When a thing was spoken of last, and whether it was said to be behind: its notices tell. */
async function saidOf(
  { manager }: DatedContext,
  things: RecordThing[],
): Promise<(thing: RecordThing) => Omit<Said, 'since'>> {
  const all = await readSaid(manager, things);
  return (thing) => {
    const said = all.get(thing);
    return { spoken: said?.last ?? null, behindTold: said?.rungs.includes(BEHIND) === true };
  };
}
