import { PlaceRow } from '#database';
import { invalid } from '#use-case';
import type { Work } from '../work.js';

/** A place that is named has to be one of the municipality's. */
export async function requirePlace({ manager }: Work, place: string | null): Promise<void> {
  if (place === null || (await manager.countBy(PlaceRow, { id: place })) > 0) return;
  throw invalid('/place', 'unknown', 'Name one of the places by its id, or leave it out.');
}
