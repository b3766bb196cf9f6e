import { readFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { rows, run } from './rows.js';

const DESCRIBE = readFileSync(new URL('./describe-schema.sql', import.meta.url), 'utf8');

const Described = z.object({ object: z.string() });

const HEAD = `-- The schema as the migrations and the files of functions make it, to be read. "npm run schema" writes it, and a test holds it true.
-- What a function does stands in its file, in src/functions.`;

/** Tables, policies, grants and functions, in an order of its own: the same schema is the same text. */
export async function describeSchema(source: DataSource): Promise<string> {
  return source.transaction(async (manager) => {
    // With nothing on the path every name is written whole.
    await run(manager, "set local search_path = ''");
    const objects = await rows(manager, Described, DESCRIBE);
    return `${[HEAD, ...objects.map(({ object }) => object)].join('\n\n')}\n`;
  });
}
