import type { z } from 'zod';
import { In } from 'typeorm';
import { invalid } from '#use-case';
import { type PledgePart, PlaceRow, run } from '#database';
import type { Work } from '../work.js';
import { fieldsOf } from './fields.js';

/** What a record names has to be there: agencies and places of the municipality, other records of the same pledge. */
export async function requireNamed(work: Work, fields: z.ZodObject, values: object, pledge: string): Promise<void> {
  const valueOf = new Map(Object.entries(values));
  for (const [name, field] of fieldsOf(fields)) {
    const pointer = `/${name}`;
    const ids = idsIn(valueOf.get(name));
    switch (field.as) {
      case 'agency':
        if (!(await areAgencies(work, ids)))
          throw invalid(pointer, 'unknown', "Name an agency of the municipality's directory.");
        break;
      case 'place':
        if (!(await arePlaces(work, ids)))
          throw invalid(pointer, 'unknown', 'Name one of the places by its id, or leave it out.');
        break;
      case 'record':
      case 'records':
        await requireRecords(work, field.of.Row, pledge, ids, pointer);
        break;
      default:
    }
  }
}

/** Each of these ids has to be a record of this pledge. */
export async function requireRecords<R extends PledgePart>(
  { manager }: Work,
  Row: new () => R,
  pledge: string,
  ids: string[],
  pointer: string,
): Promise<void> {
  if (ids.length === 0) return;
  const found = await manager
    .createQueryBuilder(Row, 'r')
    .where('r.pledge = :pledge and r.id::text = any(:ids)', { pledge, ids })
    .getCount();
  if (found !== new Set(ids).size) throw invalid(pointer, 'unknown', 'Name records of this pledge by their ids.');
}

async function arePlaces({ manager }: Work, ids: string[]): Promise<boolean> {
  return ids.length === 0 || (await manager.countBy(PlaceRow, { id: In(ids) })) === ids.length;
}

async function areAgencies({ manager }: Work, ids: string[]): Promise<boolean> {
  const found = await run(manager, 'select from samspel.agency where id = any($1)', [ids]);
  return found === ids.length;
}

function idsIn(value: unknown): string[] {
  return [value].flat().filter((id) => typeof id === 'string');
}
