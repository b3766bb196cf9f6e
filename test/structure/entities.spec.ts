import { getMetadataArgsStorage } from 'typeorm';
import * as library from '#database';
import { entities } from '../../libs/database/src/entities/index.js';

it('every entity that the library exports is in the list of entities/index.ts', () => {
  const mapped = getMetadataArgsStorage().tables.map(({ target }) => target);
  const exported = Object.entries<unknown>({ ...library }).filter(([, value]) => mapped.some((each) => each === value));
  const listed: unknown[] = entities;
  expect(exported.length).toBeGreaterThan(0);
  expect(exported.filter(([, value]) => !listed.includes(value)).map(([name]) => name)).toEqual([]);
});
