import { z } from 'zod';
import { day, row, rows } from '#database';
import type { UseCaseContext } from '#use-case';
import { DEADLINES, OPEN_AND_LATE, parametersOf } from './deadlines.js';
import type { Span } from './period.js';
import type { WhatCounts } from './what-counts.js';

const OnTime = z.object({ inTime: z.number(), of: z.number() });
export type OnTime = z.output<typeof OnTime>;

/** How handoffs to an agency were answered; the longest wait from one day to the other. */
const AnswerNumbers = OnTime.extend({ agency: z.string(), asked: day, answered: day });
export type AnswerNumbers = z.output<typeof AnswerNumbers>;

/** First talks of a month, of all where it is null; the median in days, and none of no talk. */
const TalkNumbers = OnTime.extend({ month: z.string().nullable(), median: z.number().nullable() });
export type TalkNumbers = z.output<typeof TalkNumbers>;

const CommitmentNumbers = OnTime.extend({ made: z.number() });

export type DateNumbers = {
  firstTalks: TalkNumbers[];
  deadlines: OnTime;
  handoffs: AnswerNumbers[];
  talks: OnTime;
  commitments: z.output<typeof CommitmentNumbers>;
};

/** How dates were kept. What is still open after its day counts as late from then on. Engine rows alone, as for concerns. */
export async function readDates(work: UseCaseContext, span: Span, counts: WhatCounts): Promise<DateNumbers> {
  const firstTalks = await readFirstTalks(work, span, counts);
  const deadlines = await readDeadlines(work, span, counts);
  const handoffs = await readHandoffs(work, span);
  const talks = await readTalks(work, span, counts);
  return { firstTalks, deadlines, handoffs, talks, commitments: await readCommitments(work, span, counts) };
}

/** From the first moment that anything in the case counts from to the day the talk was booked for, by the month it was told of. */
async function readFirstTalks(
  { manager }: UseCaseContext,
  { begins, ends }: Span,
  { concernTalks }: WhatCounts,
): Promise<TalkNumbers[]> {
  return rows(
    manager,
    TalkNumbers,
    `with held as (
       select to_char(e.on_day, 'YYYY-MM') as month, least(e.on_day, b.booked_on) as on_day,
         least((c.opened_at at time zone 'Europe/Stockholm')::date, f.began) as began, o.due
       from samspel.case_task_event e join samspel.concern_case c on c.id = e.case_id
       left join lateral (
         select min(f.from_day) as began from samspel.case_fact_event f where f.case_id = e.case_id) f on true
       left join lateral (
         select b.booked_on from samspel.case_task_event b
         where b.case_id = e.case_id and b.seq < e.seq and b.type in ('task-booked', 'task-missed') and b.task = e.task
         order by b.seq desc limit 1) b on true
       left join lateral (
         select o.due from samspel.case_task_event o
         where o.case_id = e.case_id and o.type = 'task-opened' and o.task = e.task
         order by o.seq limit 1) o on true
       where e.type = 'task-done' and e.at >= $1 and e.at < $2
         and c.workflow || '/' || e.track || '.' || e.definition = any ($3) and not exists (
         select from samspel.case_task_event a where a.case_id = e.case_id and a.seq < e.seq and a.type = 'task-done'
           and c.workflow || '/' || a.track || '.' || a.definition = any ($3))
     )
     select month, count(*)::integer as of, count(*) filter (where on_day <= due)::integer as "inTime",
       percentile_cont(0.5) within group (order by on_day - began) as median
     from held group by grouping sets ((month), ()) order by month`,
    [begins, ends, concernTalks],
  );
}

async function readDeadlines({ manager }: UseCaseContext, span: Span, { statutory }: WhatCounts): Promise<OnTime> {
  return one(
    await row(
      manager,
      OnTime,
      `select count(*)::integer as of, count(*) filter (where held)::integer as "inTime"
       from (${DEADLINES}) as deadlines where deadline = any ($6)`,
      [...parametersOf(span), statutory],
    ),
  );
}

async function readHandoffs({ manager }: UseCaseContext, span: Span): Promise<AnswerNumbers[]> {
  return rows(
    manager,
    AnswerNumbers,
    `with waits as (
       select receiver as agency, offered_on as asked, on_day, on_day <= due as in_time
       from samspel.case_handoff_event
       where type in ('handoff-accepted', 'handoff-declined') and at >= $1 and at < $2
       union all
       select h.receiver, h.offered_on, $5::date, false
       from samspel.case_date t join samspel.case_handoff h on h.case_id = t.case_id and t.thing = 'handoff:' || h.handoff
       where ${OPEN_AND_LATE}
     )
     select agency, count(*)::integer as of, count(*) filter (where in_time)::integer as "inTime",
       ((array_agg(asked order by on_day - asked desc))[1])::text as asked,
       ((array_agg(on_day order by on_day - asked desc))[1])::text as answered
     from waits group by agency`,
    parametersOf(span),
  );
}

async function readTalks({ manager }: UseCaseContext, { begins, ends }: Span, { talks }: WhatCounts): Promise<OnTime> {
  return one(
    await row(
      manager,
      OnTime,
      `select count(*)::integer as of, count(*) filter (where type = 'task-done')::integer as "inTime"
       from samspel.case_task_event
       where type in ('task-done', 'task-missed') and at >= $1 and at < $2 and definition = any ($3)`,
      [begins, ends, talks],
    ),
  );
}

/** The day of a line is said as it is written; that it was kept is a fact of its own about the same line. */
async function readCommitments(
  { manager }: UseCaseContext,
  span: Span,
  { commitments, said }: WhatCounts,
): Promise<DateNumbers['commitments']> {
  return one(
    await row(
      manager,
      CommitmentNumbers,
      `with told as (
         select f.case_id, f.seq, f.on_day, f.kind, f.subject, c.workflow || '/' || f.kind || '/' || f.code as what
         from samspel.case_fact_event f join samspel.concern_case c on c.id = f.case_id
         where f.type = 'fact-recorded' and f.at >= $1 and f.at < $2 and c.workflow || '/' || f.kind = any ($6)
       ), due as (
         select k.on_day <= w.to_day as kept from told k cross join lateral (
           select w.to_day from samspel.case_fact_event w
           where w.case_id = k.case_id and w.seq < k.seq and w.type = 'fact-recorded' and w.kind = k.kind
             and w.subject = k.subject
           order by w.seq desc limit 1) w
         where k.what = any ($7)
         union all
         select false from samspel.case_date t join samspel.concern_case c on c.id = t.case_id
         where ${OPEN_AND_LATE} and t.thing like 'fact:%' and c.workflow || '/' || t.definition = any ($6)
       )
       select count(*)::integer as of, count(*) filter (where kept)::integer as "inTime",
         (select count(*)::integer from told where what = any ($8)) as made
       from due`,
      [...parametersOf(span), commitments, said.kept, said.promised],
    ),
  );
}

function one<T>(counted: T | undefined): T {
  if (counted === undefined) throw new Error('A count without a group has one row.');
  return counted;
}
