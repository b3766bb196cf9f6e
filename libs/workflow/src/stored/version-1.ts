/**
 * What commit 98a92b3 wrote. Never edit a version that has been written: rows of it are in the databases of
 * towns. Another shape is the next version, in a file of its own, with an upcaster from this one.
 */
import { z } from 'zod';
import type { Day, Instant } from '#calendar';
import type { FactId, TaskId, ThingId } from '../state.js';

export const text = z.string();
/** Their form alone: that each is in the calendar was asked when it was decided, and costs more than all the rest of the reading. */
const day = z.custom<Day>((value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value));
const instant = z.custom<Instant>(
  (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value),
);
export const count = z.int();
const taskId = z.custom<TaskId>((value) => typeof value === 'string' && value.includes('.'));
const factId = z.custom<FactId>((value) => typeof value === 'string' && /~\d+$/.test(value));

export const clock = z.strictObject({ from: instant, statutory: day, due: day, next: instant });
const postponed = z.strictObject({ until: day, reason: text });

export const track = z.strictObject({
  id: text,
  definition: text,
  agency: text,
  person: text.exactOptional(),
  stage: text,
  visit: count,
  entered: instant,
  opened: instant,
  clock,
  earlier: z.record(text, count).exactOptional(),
  extended: postponed.exactOptional(),
  parked: postponed.exactOptional(),
  revision: count,
});

export const task = z.strictObject({
  id: taskId,
  track: text,
  definition: text,
  stage: text.exactOptional(),
  afterHandoff: text.exactOptional(),
  fact: factId.exactOptional(),
  agency: text,
  round: count,
  booked: instant.exactOptional(),
  missed: count,
  clock,
  revision: count,
});

export const fact = z.strictObject({
  id: factId,
  kind: text,
  subject: text.exactOptional(),
  holder: text.exactOptional(),
  answers: factId.exactOptional(),
  had: z.array(text).exactOptional(),
  code: text,
  from: instant,
  to: day.exactOptional(),
  by: text,
  agency: text,
  at: instant,
  clock: clock.exactOptional(),
});

export const handoff = z.strictObject({
  id: text,
  definition: text,
  kind: z.enum(['open', 'transfer']),
  track: text,
  target: text,
  sender: text,
  receiver: text,
  offered: instant,
  clock,
  revision: count,
});

export const state1 = z.strictObject({
  reference: text,
  workflow: text,
  version: count,
  seq: count,
  status: z.enum(['new', 'open', 'closed']),
  tracks: z.record(text, track),
  tasks: z.record(text, task),
  facts: z.record(text, fact),
  handoffs: z.record(text, handoff),
  counts: z.record(text, count),
});

/** Of every event: where it stands among its case's, when it was, who did it and for whom. */
export const told = { seq: count, at: instant, by: text, actingFor: text.exactOptional() };
export const thing = z.custom<ThingId>(
  (value) => typeof value === 'string' && /^(track|task|handoff|fact):/.test(value),
);

export const event1 = z.discriminatedUnion('type', [
  z.strictObject({ ...told, type: z.literal('case-opened') }),
  z.strictObject({ ...told, type: z.enum(['track-opened', 'stage-entered']), track, action: text.exactOptional() }),
  z.strictObject({
    ...told,
    type: z.enum(['track-assigned', 'track-parked', 'track-extended', 'track-transferred', 'track-reckoned']),
    track,
  }),
  z.strictObject({
    ...told,
    type: z.literal('track-closed'),
    track: text,
    definition: text,
    agency: text,
    code: text,
  }),
  z.strictObject({ ...told, type: z.enum(['task-opened', 'task-booked', 'task-missed', 'task-reckoned']), task }),
  z.strictObject({
    ...told,
    type: z.enum(['task-done', 'task-dropped']),
    task: taskId,
    definition: text,
    track: text,
    agency: text,
  }),
  z.strictObject({ ...told, type: z.enum(['fact-recorded', 'fact-corrected']), fact }),
  z.strictObject({ ...told, type: z.literal('fact-over'), fact: factId, kind: text, subject: text.exactOptional() }),
  z.strictObject({ ...told, type: z.enum(['handoff-offered', 'handoff-reckoned']), handoff }),
  z.strictObject({
    ...told,
    type: z.enum(['handoff-accepted', 'handoff-declined', 'handoff-withdrawn']),
    handoff,
    reason: text.exactOptional(),
  }),
  z.strictObject({ ...told, type: z.literal('reminded'), thing, step: count, clock }),
  z.strictObject({ ...told, type: z.literal('case-closed') }),
]);
