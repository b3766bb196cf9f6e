import { z } from 'zod';
import { day as dayColumn, row, rows } from '#database';
import type { UseCaseContext } from '#use-case';
import type { Span } from './period.js';
import { FIRST_TALK, nameInSql, type WhatCounts } from './what-counts.js';

const OnTime = z.object({ inTime: z.number(), of: z.number() });
export type OnTime = z.output<typeof OnTime>;

/** How handoffs to an agency were answered; the longest wait from one day to the other. */
const AnswerNumbers = OnTime.extend({ agency: z.string(), asked: dayColumn, answered: dayColumn });
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

const day = (moment: string): string => `(${moment} at time zone 'Europe/Stockholm')::date`;

/** How dates were kept. What is still open after its day counts as late from then on. Engine rows alone, as for concerns. */
export async function readDates(work: UseCaseContext, span: Span, counts: WhatCounts): Promise<DateNumbers> {
  const firstTalks = await readFirstTalks(work, span);
  const deadlines = await readDeadlines(work, span, counts);
  const handoffs = await readHandoffs(work, span);
  const talks = await readTalks(work, span, counts);
  return { firstTalks, deadlines, handoffs, talks, commitments: await readCommitments(work, span) };
}

/** From the first moment that anything in the case counts from to the day the talk was booked for, by the month it was told of. */
async function readFirstTalks({ manager }: UseCaseContext, { begins, ends }: Span): Promise<TalkNumbers[]> {
  return rows(
    manager,
    TalkNumbers,
    `with held as (
       select to_char(e.at at time zone 'Europe/Stockholm', 'YYYY-MM') as month, ${day('least(e.at, b.booked)')} as on_day,
         ${day('least(c.opened_at, f.began)')} as began, o.due
       from samspel.event e join samspel.concern_case c on c.id = e.case_id
       left join lateral (
         select min((f.data -> 'fact' ->> 'from')::timestamptz) as began from samspel.event f
         where f.case_id = e.case_id and f.type in ('fact-recorded', 'fact-corrected')) f on true
       left join lateral (
         select (b.data -> 'task' ->> 'booked')::timestamptz as booked from samspel.event b
         where b.case_id = e.case_id and b.seq < e.seq and b.type in ('task-booked', 'task-missed')
           and b.data -> 'task' ->> 'id' = e.data ->> 'task' order by b.seq desc limit 1) b on true
       left join lateral (
         select (o.data -> 'task' -> 'clock' ->> 'due')::date as due from samspel.event o
         where o.case_id = e.case_id and o.type = 'task-opened' and o.data -> 'task' ->> 'id' = e.data ->> 'task'
         order by o.seq limit 1) o on true
       where e.type = 'task-done' and e.at >= $1 and e.at < $2 and e.data ->> 'definition' = $3 and not exists (
         select from samspel.event a where a.case_id = e.case_id and a.seq < e.seq and a.type = 'task-done'
           and a.data ->> 'definition' = $3)
     )
     select month, count(*)::integer as of, count(*) filter (where on_day <= due)::integer as "inTime",
       percentile_cont(0.5) within group (order by on_day - began) as median
     from held group by grouping sets ((month), ()) order by month`,
    [begins, ends, FIRST_TALK],
  );
}

async function readDeadlines({ manager }: UseCaseContext, span: Span, { statutory }: WhatCounts): Promise<OnTime> {
  return one(
    await row(
      manager,
      OnTime,
      `with ended as (
         select e.case_id, e.seq, ${day('e.at')} as on_day, case e.type
           when 'task-done' then e.data ->> 'task' when 'track-closed' then e.data ->> 'track' else e.data -> 'track' ->> 'id' end as id
         from samspel.event e where e.type in ('stage-entered', 'track-closed', 'task-done') and e.at >= $1 and e.at < $2
       ), met as (
         select e.on_day <= (b.thing -> 'clock' ->> 'due')::date as held
         from ended e join samspel.concern_case c on c.id = e.case_id
         cross join lateral (
           select coalesce(b.data -> 'track', b.data -> 'task') as thing from samspel.event b
           where b.case_id = e.case_id and b.seq < e.seq
             and coalesce(b.data -> 'track' ->> 'id', b.data -> 'task' ->> 'id') = e.id
           order by b.seq desc limit 1) b
         where ${nameInSql('b.thing')} = any ($3)
       ), late as (
         select false from samspel.timer t join samspel.concern_case c on c.id = t.case_id
         cross join lateral (select case split_part(t.thing, ':', 1)
           when 'track' then jsonb_build_object('definition', split_part(t.track, '~', 1), 'stage', t.definition)
           else jsonb_build_object('track', t.track, 'definition', t.definition) end as thing) b
         where ${OPEN_AND_LATE} and t.thing ~ '^(track|task):' and ${nameInSql('b.thing')} = any ($3)
       )
       select count(*)::integer as of, count(*) filter (where held)::integer as "inTime"
       from (select held from met union all select * from late) as deadlines`,
      [span.begins, span.ends, statutory, span.from, span.to, span.today],
    ),
  );
}

/** A date that passed in the period, and still is open today. Found by agency: that is how the table is indexed. */
const OPEN_AND_LATE = `t.agency in (select id from samspel.agency) and t.due >= $4 and t.due <= $5 and t.due < $6`;

async function readHandoffs({ manager }: UseCaseContext, span: Span): Promise<AnswerNumbers[]> {
  return rows(
    manager,
    AnswerNumbers,
    `with answered as (
       select e.data -> 'handoff' as handoff, ${day('e.at')} as on_day, true as is_answer
       from samspel.event e where e.type in ('handoff-accepted', 'handoff-declined') and e.at >= $1 and e.at < $2
       union all
       select c.state -> 'handoffs' -> split_part(t.thing, ':', 2), $3::date, false
       from samspel.timer t join samspel.concern_case c on c.id = t.case_id
       where ${OPEN_AND_LATE.replace('$6', '$3')} and t.thing like 'handoff:%'
     ), waits as (
       select handoff ->> 'receiver' as agency, ${day("(handoff ->> 'offered')::timestamptz")} as asked, on_day,
         is_answer and on_day <= (handoff -> 'clock' ->> 'due')::date as in_time
       from answered
     )
     select agency, count(*)::integer as of, count(*) filter (where in_time)::integer as "inTime",
       ((array_agg(asked order by on_day - asked desc))[1])::text as asked,
       ((array_agg(on_day order by on_day - asked desc))[1])::text as answered
     from waits group by agency`,
    [span.begins, span.ends, span.today, span.from, span.to],
  );
}

async function readTalks({ manager }: UseCaseContext, { begins, ends }: Span, { talks }: WhatCounts): Promise<OnTime> {
  return one(
    await row(
      manager,
      OnTime,
      `select count(*)::integer as of, count(*) filter (where e.type = 'task-done')::integer as "inTime"
       from samspel.event e where e.type in ('task-done', 'task-missed') and e.at >= $1 and e.at < $2
         and coalesce(e.data ->> 'definition', e.data -> 'task' ->> 'definition') = any ($3)`,
      [begins, ends, talks],
    ),
  );
}

/** The day of a line is said as it is written; that it was kept is a fact of its own about the same line. */
async function readCommitments({ manager }: UseCaseContext, span: Span): Promise<DateNumbers['commitments']> {
  return one(
    await row(
      manager,
      CommitmentNumbers,
      `with told as (
         select e.case_id, e.seq, e.at, e.data -> 'fact' as fact from samspel.event e
         where e.type = 'fact-recorded' and e.at >= $1 and e.at < $2 and e.data -> 'fact' ->> 'kind' = 'commitment'
       ), due as (
         select ${day('k.at')} <= w.due as kept from told k cross join lateral (
           select (w.data -> 'fact' ->> 'to')::date as due from samspel.event w
           where w.case_id = k.case_id and w.seq < k.seq and w.type = 'fact-recorded'
             and w.data -> 'fact' ->> 'kind' = 'commitment' and w.data -> 'fact' ->> 'subject' = k.fact ->> 'subject'
           order by w.seq desc limit 1) w
         where k.fact ->> 'code' = 'kept'
         union all
         select false from samspel.timer t
         where ${OPEN_AND_LATE.replace('$6', '$3')} and t.thing like 'fact:%' and t.definition = 'commitment'
       )
       select count(*)::integer as of, count(*) filter (where kept)::integer as "inTime",
         (select count(*)::integer from told where fact ->> 'code' = 'open') as made
       from due`,
      [span.begins, span.ends, span.today, span.from, span.to],
    ),
  );
}

function one<T>(counted: T | undefined): T {
  if (counted === undefined) throw new Error('A count without a group has one row.');
  return counted;
}
