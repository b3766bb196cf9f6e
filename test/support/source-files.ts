import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files of the product's own code, TypeScript and SQL. */
export const sourceFiles = (): string[] =>
  ['apps', 'libs', 'config'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => join(folder, file))
      .filter((file) => /\.(?:tsx?|sql)$/.test(file)),
  );
