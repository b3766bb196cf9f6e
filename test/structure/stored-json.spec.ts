import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** SQL that reaches into the JSON of a state or an event by itself. */
const REACHES_IN = /\b(?:state|data)\s*(?:->|#>)|\bjsonb_\w+\(\s*(?:\w+\.)?(?:state|data)\b/;

/** Where it may: what SQL knows of that JSON stands in the views of a migration, and until consents have rows in functions. */
const MAY = /^libs\/database\/src\/(?:migrations|functions)\//;

const reaching = (files: Map<string, string>): string[] =>
  [...files].filter(([file, text]) => !MAY.test(file) && REACHES_IN.test(text)).map(([file]) => file);

describe('the JSON that the engine stores', () => {
  it('is reached into by the views alone; another statement asks them', () => {
    const files = ['apps', 'libs'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(?:tsx?|sql)$/.test(file))
        .map((file) => join(folder, file)),
    );
    const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
    texts.delete('libs/database/schema.sql');
    expect(texts.size).toBeGreaterThan(500);
    expect(reaching(texts)).toEqual([]);
  });

  it.each([
    "select c.state -> 'tracks' from samspel.concern_case c",
    "select e.data->>'code' from samspel.event e",
    "select data #>> '{task,id}' from samspel.event",
    'select from jsonb_object_keys(c.state)',
    "select jsonb_path_query(data, '$.fact') from samspel.event",
  ])('would be found in: %s', (sql) => {
    expect(reaching(new Map([['libs/cases/src/case/planted.ts', sql]]))).toEqual(['libs/cases/src/case/planted.ts']);
    expect(reaching(new Map([['libs/database/src/migrations/0030-stored-views.ts', sql]]))).toEqual([]);
  });
});
