import { randomUUID } from 'node:crypto';
import { DomainError, invalid } from '#use-case';
import { PlaceRow } from '#database';
import { places } from '../kinds/places.js';
import { textsIn } from '../record/fields.js';
import type { NewRecord } from '../record/kind.js';
import { mustTouch } from '../record/must-touch.js';
import { screen } from '../screening/screen.js';
import { requireWriter, type Work } from '../work.js';

/** A place that activities may name: a park, a school, a square. */
export async function savePlace(work: Work, told: NewRecord<typeof places>, id?: string): Promise<string> {
  requireWriter(work, places.keptBy);
  if (id !== undefined && (await work.manager.countBy(PlaceRow, { id })) === 0)
    throw new DomainError({ code: 'no-access' });
  const fields = places.fields.parse(told);
  if ((fields.latitude === null) !== (fields.longitude === null))
    throw invalid(fields.latitude === null ? '/latitude' : '/longitude', 'missing', 'Give both, or neither.');
  await screen(work, textsIn(places.fields, fields), told);
  const row = { ...fields, id: id ?? randomUUID(), municipality: work.actor.municipality };
  if (id === undefined) await work.manager.insert(PlaceRow, row);
  else mustTouch(await work.manager.update(PlaceRow, { id }, row));
  return row.id;
}
