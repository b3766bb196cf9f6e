import type { Work } from '../work.js';

/** An event as its row has it. `data` holds ids and codes, whichever its type brings. */
export type EventRow = {
  seq: number;
  at: Date;
  type: string;
  by_person: string | null;
  person_name: string | null;
  acting_for: string | null;
  data: {
    track?:
      | string
      | { id: string; definition: string; agency: string; stage: string; entered: string; person?: string };
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
};

export type History = { events: EventRow[]; names: Map<string, string> };

/** A case has some dozens of events; this bounds what a page reads of one that has run for years. */
const MOST_EVENTS = 2000;

/** The events that the score is drawn from: where each track has been. */
export const WAY = ['track-opened', 'stage-entered', 'track-closed'];

/** What has happened, oldest first, and the names of those who acted or took a track; of some types if they are named. */
export async function readHistory({ manager }: Work, caseId: string, types?: string[]): Promise<History> {
  const events: EventRow[] = await manager.query(
    `select * from (
       select e.seq, e.at, e.type, e.by_person, a.name as person_name, e.acting_for, e.data
       from samspel.event e left join samspel.account a on a.id = e.by_person
       where e.case_id = $1 and ($2::text[] is null or e.type = any ($2)) order by e.seq desc limit ${MOST_EVENTS}
     ) newest order by seq`,
    [caseId, types ?? null],
  );
  const people: { id: string; name: string }[] = await manager.query(
    `select a.id, a.name from samspel.account a
     where a.id in (select person from samspel.timer where case_id = $1 and person is not null)`,
    [caseId],
  );
  return { events, names: new Map(people.map(({ id, name }) => [id, name])) };
}
