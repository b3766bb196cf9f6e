import { PlaceRow } from '#database';
import { Place } from '../kinds/places.js';
import type { Work } from '../work.js';

/** The municipality's places by name. */
export async function listPlaces({ manager }: Work): Promise<Place[]> {
  const rows = await manager.find(PlaceRow, { order: { name: 'asc', id: 'asc' } });
  return rows.map((row) => Place.parse(row));
}
