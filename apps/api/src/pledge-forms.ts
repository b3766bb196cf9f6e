/** Writes to the file that is named what the web app makes a pledge's forms from. */
import { writeFile } from 'node:fs/promises';
import { describeForms } from '#pledge';

const [, , file] = process.argv;
if (file === undefined)
  throw new Error('Name the file to write, as in: node dist/apps/api/src/pledge-forms.js pledge-forms.ts');
const head = '/** Written by `npm run client` from what libs/pledge describes. Do not change it by hand. */';
const constants = Object.entries(describeForms()).map(
  ([name, value]) => `export const ${name} = ${JSON.stringify(value)} as const;`,
);
await writeFile(file, `${[head, ...constants].join('\n\n')}\n`);
