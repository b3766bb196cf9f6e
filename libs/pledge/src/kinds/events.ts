import { z } from 'zod';
import { EventRow } from '#database';
import { day, flag, line, optional, optionalRows, phrase, place } from '../record/fields.js';
import { recordKind } from '../record/kind.js';

const fields = z.object({
  title: line(),
  on: optional(day()),
  place: optional(place()),
  checklist: optionalRows(z.object({ what: phrase(), done: flag() }), { max: 30 }),
});

/** A larger event, and what police and municipality settle before it. */
export const events = recordKind({
  code: 'events',
  keptBy: 'keeper',
  fields,
  View: fields.extend({ id: z.string() }).meta({ id: 'PledgeEvent' }),
  Row: EventRow,
});
