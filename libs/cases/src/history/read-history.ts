import { z } from 'zod';
import { instant, rows } from '#database';
import type { Work } from '../work.js';

/** Ids and codes, whichever an event's type brings. */
type EventData = {
  track?: string | { id: string; definition: string; agency: string; stage: string; entered: string; person?: string };
  task?: string | { id: string; definition: string; track: string; agency: string };
  fact?: string | { id: string; kind: string; code: string; agency: string; subject?: string };
  handoff?: { id: string; definition: string; track: string; sender: string; receiver: string };
  definition?: string;
  agency?: string;
  code?: string;
  kind?: string;
  reason?: string;
  action?: string;
  thing?: string;
  step?: number;
};

/** An event as its row has it. */
const EventRow = z.object({
  seq: z.int(),
  at: instant,
  type: z.string(),
  by_person: z.string().nullable(),
  person_name: z.string().nullable(),
  acting_for: z.string().nullable(),
  data: z.custom<EventData>(),
});
export type EventRow = z.output<typeof EventRow>;

/** A case has some dozens of events; this bounds what a page reads of one that has run for years. */
const MOST_EVENTS = 2000;

/** What has happened, oldest first, with the names of those who acted. */
export async function readHistory({ manager }: Work, caseId: string): Promise<EventRow[]> {
  return rows(
    manager,
    EventRow,
    `select seq, at, type, by_person, person_name, acting_for, data from (
       select e.seq, e.at, e.type, e.by_person, a.name as person_name, e.acting_for, e.data
       from samspel.event e left join samspel.account a on a.id = e.by_person
       where e.case_id = $1 order by e.seq desc limit ${MOST_EVENTS}
     ) newest order by seq`,
    [caseId],
  );
}

/** A step of a track: where it went, and when. */
export const Step = EventRow.pick({ at: true, type: true, data: true });
export type Step = z.output<typeof Step>;

/** The steps that the score of the case `c` is drawn from, oldest first, and the names of those who took a track of it. */
export const STEPS = `
  array(
    select jsonb_build_object('at', at, 'type', type, 'data', data) from (
      select e.seq, e.at, e.type, e.data from samspel.event e
      where e.case_id = c.id and e.type in ('track-opened', 'stage-entered', 'track-closed')
      order by e.seq desc limit ${MOST_EVENTS}
    ) newest order by seq
  ) as steps,
  array(
    select jsonb_build_object('id', a.id, 'name', a.name) from samspel.account a
    where a.id in (select t.person from samspel.timer t where t.case_id = c.id and t.person is not null)
  ) as people`;
