import { DataSource, type DataSourceOptions } from 'typeorm';
import { entities } from './entities/index.js';
import { migrations } from './migrations/index.js';

/** How many connections a program keeps. Each of the two programs on a small PostgreSQL (100 connections) keeps far below. */
const POOL = 20;

/** A connection pool for one role. The schema is never synchronised: migrations alone change it. */
export function databaseOptions(url: string, pool = POOL): DataSourceOptions {
  return {
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
  };
}

/** 57P03 is a PostgreSQL that starts up; with the others nothing listens there yet. Anything else, a wrong password say, stays wrong. */
const AWAY = new Set(['57P03', 'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** Whether it is worth waiting for the database after this error. */
export function isAway(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && AWAY.has(error.code);
}

/** The same for a program that is no Nest application, which initialises and destroys it itself. */
export function dataSource(url: string, pool?: number): DataSource {
  return new DataSource(databaseOptions(url, pool));
}
