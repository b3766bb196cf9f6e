import { z } from 'zod';
import { row, rows } from '#database';
import type { UseCaseContext } from '#use-case';
import type { Span } from './period.js';
import type { WhatCounts } from './what-counts.js';

/** A line for each agency that was first to tell of a concern, and each quarter. */
const FirstSeen = z.object({ agency: z.string(), quarter: z.number(), concerns: z.number() });

const Reached = z.object({
  consent: z.number(),
  declined: z.number(),
  mapped: z.number(),
  planned: z.number(),
  closed: z.number(),
  goalsMet: z.number(),
});

export type ConcernNumbers = { firstSeen: z.output<typeof FirstSeen>[] } & z.output<typeof Reached>;

/** The concerns of the period; of a duplicate the case that it is one of is counted. */
const RECEIVED = `
  select e.case_id, e.acting_for as agency, c.status, c.workflow, extract(quarter from e.at at time zone 'Europe/Stockholm')::integer as quarter
  from samspel.event e join samspel.concern_case c on c.id = e.case_id
  where e.type = 'case-opened' and e.seq = 1 and e.at >= $1 and e.at < $2 and not (c.status = 'closed' and exists (
    select from samspel.case_track_event d where d.case_id = e.case_id and d.type = 'track-closed'
      and c.workflow || '/' || d.code = any ($3)))`;

/** What was said with a close that was undone is unsaid. Engine rows alone, which hold ids and codes: no word of a case is read to count it. Their wall is the municipality. */
export async function readConcerns(
  { manager }: UseCaseContext,
  { begins, ends }: Span,
  { duplicates, said, plans }: WhatCounts,
): Promise<ConcernNumbers> {
  const firstSeen = await rows(
    manager,
    FirstSeen,
    `select agency, quarter, count(*)::integer as concerns from (${RECEIVED}) as received group by 1, 2`,
    [begins, ends, duplicates],
  );
  const reached = await row(
    manager,
    Reached,
    `with received as (${RECEIVED}), reached as (
       select r.case_id, r.status,
         coalesce(bool_or(said.what = any ($4)), false) as consent,
         coalesce(bool_or(said.what = any ($5)), false) as declined,
         coalesce(bool_or(said.what = any ($6)), false) as mapped,
         coalesce(bool_or(r.workflow || '/' || f.kind = any ($7)), false) as planned,
         coalesce(bool_or(said.what = any ($8) and not exists (
           select from samspel.case_fact_event u where u.case_id = f.case_id and u.type = 'fact-over' and u.fact = f.fact)), false) as goals
       from received r left join samspel.case_fact_event f on f.case_id = r.case_id and f.type = 'fact-recorded'
       cross join lateral (select r.workflow || '/' || f.kind || '/' || f.code as what) said
       group by 1, 2
     )
     select count(*) filter (where consent)::integer as consent,
       count(*) filter (where declined and not consent)::integer as declined,
       count(*) filter (where consent and mapped)::integer as mapped,
       count(*) filter (where consent and mapped and planned)::integer as planned,
       count(*) filter (where status = 'closed')::integer as closed,
       count(*) filter (where status = 'closed' and goals)::integer as "goalsMet"
     from reached`,
    [begins, ends, duplicates, said.consented, said.declined, said.mapped, plans, said.goalsMet],
  );
  if (reached === undefined) throw new Error('A count without a group has one row.');
  return { firstSeen, ...reached };
}
