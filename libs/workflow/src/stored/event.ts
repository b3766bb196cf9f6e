import type { Instant } from '#calendar';
import type { Event } from '../decision.js';
import { exactly } from './exactly.js';
import { event1 } from './version-1.js';
import { event2 } from './version-2.js';
import { event3, toEvent3 } from './version-3.js';
import { event4, toEvent4 } from './version-4.js';
import { event5, toEvent5 } from './version-5.js';
import { event6, toEvent6 } from './version-6.js';
import { firstVersion, nextVersion, read, type Versioned, write } from './versions.js';

/** The version that is written now. */
const current: Versioned<Event> = nextVersion(
  nextVersion(
    nextVersion(
      nextVersion(
        nextVersion(firstVersion(event1), event2, (old) => old),
        event3,
        toEvent3,
      ),
      event4,
      toEvent4,
    ),
    event5,
    toEvent5,
  ),
  exactly<Event>()(event6),
  toEvent6,
);

/** An event as its row has it: what is asked for in SQL in columns, the rest as its type brings it. */
export type EventRow = {
  seq: number;
  at: Instant;
  type: string;
  by_person: string | null;
  acting_for: string | null;
  data: object;
};

/** What has been written of an event. `by` is the system where nobody is named. */
export function readEvent({ seq, at, type, by_person, acting_for, data }: EventRow): Event {
  const told = { ...data, seq, at, type, by: by_person ?? 'system' };
  return read(`Event ${seq} of a case`, current, acting_for === null ? told : { ...told, actingFor: acting_for });
}

/** What is kept of an event: `data` is what its type brings beside the columns. */
export function writeEvent({ seq, at, type, by, actingFor, ...data }: Event) {
  return { seq, at, type, by, actingFor, data: write(current, data) };
}
