import { readFileSync } from 'node:fs';
import { type FunctionRule, functionTable } from './function-table.js';

export type FunctionFile = Pick<FunctionRule, 'name' | 'callers'> & { sql: string };

/** The functions of the schema, a file each in `functions/`, in the order they are made; and who may call each. */
export function functionFiles(): FunctionFile[] {
  return functionTable.map(({ name, callers }) => ({
    name,
    callers,
    sql: readFileSync(new URL(`./functions/${name}.sql`, import.meta.url), 'utf8'),
  }));
}
