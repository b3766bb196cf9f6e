import { z } from 'zod';
import { MeasureRow } from '#database';
import { day, line, optional, phrase, record } from '../record/fields.js';
import { recordKind } from '../record/kind.js';
import { activities } from './activities.js';

const fields = z.object({
  what: phrase(),
  owner: line(),
  activity: optional(record(activities)),
  doneOn: optional(day()),
});

/** What a visit to a place led to (light, a fence, opening hours), and which function does it. */
export const measures = recordKind({
  code: 'measures',
  keptBy: 'agency',
  fields,
  View: fields.extend({ id: z.string(), agency: z.string() }).meta({ id: 'PledgeMeasure' }),
  Row: MeasureRow,
});
