import { z } from 'zod';
import type { Day } from '#calendar';
import { instant, rows } from '#database';
import { type Event, readEvent, type Track } from '#workflow';
import type { Work } from '../work.js';

/** An event as its row has it. */
const columns = z.object({
  seq: z.int(),
  at: instant,
  type: z.string(),
  by_person: z.string().nullable(),
  acting_for: z.string().nullable(),
  data: z.looseObject({}),
});

/** An event, with the name of the person who did it. */
export type Happened = Event & { personName: string | null };

const happened = columns
  .extend({ person_name: z.string().nullable() })
  .transform(({ person_name: personName, ...row }): Happened => ({ ...readEvent(row), personName }));

/** A case has some dozens of events; this bounds what a page reads of one that has run for years. */
const MOST_EVENTS = 2000;

/** What has happened, oldest first, with the names of those who acted. */
export async function readHistory({ manager }: Work, caseId: string): Promise<Happened[]> {
  return rows(
    manager,
    happened,
    `select seq, at, type, by_person, person_name, acting_for, data from (
       select e.seq, e.at, e.type, e.by_person, a.name as person_name, e.acting_for, e.data
       from samspel.event e left join samspel.account a on a.id = e.by_person
       where e.case_id = $1 order by e.seq desc limit ${MOST_EVENTS}
     ) newest order by seq`,
    [caseId],
  );
}

/** The track as an event left it; none where it touched no track, or ended it. */
export function trackIn(event: Event): Track | undefined {
  return 'track' in event && typeof event.track === 'object' ? event.track : undefined;
}

/** From which day to which a stage was extended: from where it stood until then. */
export function extensionIn(event: Event, events: Event[]): { from: Day; to: Day } | null {
  if (event.type !== 'track-extended') return null;
  const { id, clock } = event.track;
  const before = events.findLast((each) => each.seq < event.seq && trackIn(each)?.id === id);
  const from = before && trackIn(before)?.clock.due;
  return from === undefined ? null : { from, to: clock.due };
}

/**
 * A step of a track: into a stage, to its end, or back from that. `track` is its id, `entered` the stage and `code` why it ended.
 */
export const Step = z.discriminatedUnion('type', [
  z.object({
    type: z.literal(['track-opened', 'stage-entered', 'track-reopened']),
    track: z.string(),
    at: instant,
    entered: z.string(),
  }),
  z.object({
    type: z.literal('track-closed'),
    track: z.string(),
    at: instant,
    definition: z.string(),
    agency: z.string(),
    code: z.string(),
  }),
]);
export type Step = z.output<typeof Step>;

/** The steps that the score of the case `c` is drawn from, oldest first. */
export const STEPS = `
  to_json(array(
    select row_to_json(newest) from (
      select e.seq, e.type, e.track, e.at, e.entered, e.definition, e.agency, e.code from samspel.case_track_event e
      where e.case_id = c.id and e.type in ('track-opened', 'stage-entered', 'track-reopened', 'track-closed')
      order by e.seq desc limit ${MOST_EVENTS}
    ) newest order by seq
  )) as steps`;
