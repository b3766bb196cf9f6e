import type { dataSource } from '#database';

/** The connection pool under the api's own role. */
export type Database = ReturnType<typeof dataSource>;
export const DATABASE = Symbol('database');

/** What of the environment the routes need. */
export type Settings = { publicUrl: string; mailCatcherUrl: string | undefined };
export const SETTINGS = Symbol('settings');
