import type { Span } from './period.js';

/** What each of the statements that look at open dates too is told first. */
export const parametersOf = ({ begins, ends, from, to, today }: Span): string[] => [begins, ends, from, to, today];

/** A date that passed in the period, and still is open today. Found by agency: that is how the table is indexed. */
export const OPEN_AND_LATE =
  't.agency in (select id from samspel.agency) and t.due >= $3 and t.due <= $4 and t.due < $5';

/**
 * Stages and tasks that ended in the period, and those that are open still after their day: which deadline it was, as
 * `youth-concern@2/police.concern-talk`, its day, and whether it was held. A second track of its kind, `police~2`, has the
 * deadlines of the first. A close that was undone ended nothing.
 */
export const DEADLINES = `
  select ended.case_id, c.workflow || '@' || c.version || '/' || ended.name as deadline, ended.track, ended.due, ended.held
  from (
    select e.case_id, b.stage as name, split_part(b.stage, '/', 1) as track, b.due, e.on_day <= b.due as held
    from samspel.case_track_event e
    cross join lateral (
      select b.stage, b.due from samspel.case_track_event b
      where b.case_id = e.case_id and b.seq < e.seq and b.track = e.track and b.due is not null
      order by b.seq desc limit 1) b
    where e.type in ('stage-entered', 'track-closed') and e.at >= $1 and e.at < $2 and not (e.type = 'track-closed' and exists (
      select from samspel.case_track_event u
      where u.case_id = e.case_id and u.track = e.track and u.type = 'track-reopened' and u.seq > e.seq))
    union all
    select e.case_id, b.track || '.' || b.definition, b.track, b.due, e.on_day <= b.due
    from samspel.case_task_event e
    cross join lateral (
      select b.track, b.definition, b.due from samspel.case_task_event b
      where b.case_id = e.case_id and b.seq < e.seq and b.task = e.task and b.due is not null
      order by b.seq desc limit 1) b
    where e.type = 'task-done' and e.at >= $1 and e.at < $2
    union all
    select t.case_id, split_part(t.track, '~', 1)
        || case split_part(t.thing, ':', 1) when 'track' then '/' when 'task' then '.' end || t.definition,
      split_part(t.track, '~', 1), t.due, false
    from samspel.case_date t where ${OPEN_AND_LATE}
  ) as ended join samspel.concern_case c on c.id = ended.case_id`;
