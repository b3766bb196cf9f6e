import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { PlaceRow } from '#database';
import { DomainError, invalid } from '#use-case';
import { type Confirmed, screen } from '../screening/screen.js';
import { PlaceFields } from '../views/work.js';
import { requireLogger, type Work } from '../work.js';

export type NewPlace = z.input<typeof PlaceFields> & Confirmed;

/** A place that activities may name: a park, a school, a square. */
export async function keepPlace(work: Work, told: NewPlace, id?: string): Promise<string> {
  requireLogger(work);
  if (id !== undefined && (await work.manager.countBy(PlaceRow, { id })) === 0)
    throw new DomainError({ code: 'no-access' });
  const fields = PlaceFields.parse(told);
  if ((fields.latitude === null) !== (fields.longitude === null))
    throw invalid(fields.latitude === null ? '/latitude' : '/longitude', 'missing', 'Give both, or neither.');
  await screen(work, { '/name': fields.name, '/address': fields.address }, told);
  const row = { ...fields, id: id ?? randomUUID(), municipality: work.actor.municipality };
  await work.manager.save(PlaceRow, row);
  return row.id;
}
