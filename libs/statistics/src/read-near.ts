import { z } from 'zod';
import { rows } from '#database';
import type { UseCaseContext } from '#use-case';
import { DEADLINES, OPEN_AND_LATE, parametersOf } from './deadlines.js';
import type { Span } from './period.js';
import type { WhatCounts } from './what-counts.js';

/**
 * What nearly fell between the chairs, and why: a report or a case that was registered after its day, a date that a law sets and that
 * passed, each by whether anybody at the agency had taken it when it did; an offer that was answered on its last day, or after it.
 */
export const nearCauses = {
  report: ['nobody', 'somebody'],
  check: ['nobody', 'somebody'],
  offer: ['last-day', 'after'],
} as const;
export type NearMiss = keyof typeof nearCauses;

const Near = z.object({
  what: z.enum(['report', 'check', 'offer']),
  cause: z.enum(['nobody', 'somebody', 'last-day', 'after']),
  /** Whether it is a date that the law sets, and so is counted among those too. */
  byLaw: z.boolean(),
  n: z.number(),
});
export type NearNumbers = z.output<typeof Near>[];

/** Engine rows alone, as for concerns. Who had the track on the day is what the last event before its end brings. */
export async function readNear({ manager }: UseCaseContext, span: Span, counts: WhatCounts): Promise<NearNumbers> {
  return rows(
    manager,
    Near,
    `select what, cause, by_law as "byLaw", count(*)::integer as n from (
       select case when d.deadline = any ($7) then 'report' else 'check' end as what,
         case when had.person is null then 'nobody' else 'somebody' end as cause,
         d.deadline = any ($8) as by_law
       from (${DEADLINES}) d left join lateral (
         select a.person from samspel.case_track_event a
         where a.case_id = d.case_id and split_part(a.track, '~', 1) = d.track and a.on_day <= d.due and a.entered is not null
         order by a.seq desc limit 1) had on true
       where not d.held and d.deadline = any ($6)
       union all
       select 'offer', case when on_day > due then 'after' else 'last-day' end, false
       from samspel.case_handoff_event
       where type in ('handoff-accepted', 'handoff-declined') and at >= $1 and at < $2 and on_day >= due
       union all
       select 'offer', 'after', false from samspel.case_date t
       where ${OPEN_AND_LATE} and t.thing like 'handoff:%'
     ) as near group by 1, 2, 3`,
    [...parametersOf(span), [...counts.statutory, ...counts.registers], counts.registers, counts.statutory],
  );
}
