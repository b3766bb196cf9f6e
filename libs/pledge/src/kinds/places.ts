import { z } from 'zod';
import { decimal, line, one, optional } from '../record/fields.js';

/** A place that activities may name: a park, a school, a square. It is the municipality's, whatever the pledge. */
const fields = z.object({
  name: line(),
  type: one('placeType'),
  address: optional(line()),
  latitude: optional(decimal({ min: 55, max: 70 })),
  longitude: optional(decimal({ min: 10, max: 25 })),
});

export const Place = fields.extend({ id: z.string() }).meta({ id: 'Place' });
export type Place = z.infer<typeof Place>;

export const places = { code: 'places', keptBy: 'agency', fields, View: Place } as const;
