import { DataSource } from 'typeorm';
import { entities } from './entities/index.js';
import { migrations } from './migrations/index.js';

/** How many connections a program keeps. Each of the two programs on a small PostgreSQL (100 connections) keeps far below. */
const POOL = 20;

/** A connection pool for one role. The schema is never synchronised: migrations alone change it. */
export function dataSource(url: string, pool = POOL): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    schema: 'samspel',
    entities,
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    extra: { max: pool },
  });
}
