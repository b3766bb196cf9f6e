import { isDeepStrictEqual } from 'node:util';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { rows, run } from '#database';
import { type Definition, Definitions, loadDefinition } from '#workflow';

type Written = { file: string; text: string; definition: Definition };
const Kept = z.object({ workflow: z.string(), version: z.int(), text: z.string() });

/**
 * Keeps every version of a definition that ever ran, so that a running case finishes on the version it began with, and returns
 * all of them. A version that is in use and now says something else stops the start; comments may change.
 */
export async function saveVersions(database: DataSource, written: Written[]): Promise<Definitions> {
  for (const { text, definition } of written) {
    await run(
      database,
      'insert into samspel.workflow_version (workflow, version, text, states) values ($1, $2, $3, $4) on conflict do nothing',
      [definition.workflow, definition.version, text, JSON.stringify(definition.vocabulary.states ?? {})],
    );
  }
  const kept = (await rows(database, Kept, 'select workflow, version, text from samspel.workflow_version')).map(
    readKept,
  );
  for (const { file, definition } of written) {
    const { workflow, version } = definition;
    const before = kept.find((each) => each.workflow === workflow && each.version === version);
    if (!isDeepStrictEqual(before, definition)) {
      throw new Error(
        `${file}: version ${version} of "${workflow}" is in use and said something else. Write "version: ${version + 1}": running cases finish on theirs, new ones begin on the new.`,
      );
    }
  }
  return new Definitions(
    kept,
    written.map(({ definition }) => definition),
  );
}

function readKept({ workflow, version, text }: z.output<typeof Kept>): Definition {
  const read = loadDefinition(text, `${workflow} version ${version}, as it was kept`);
  if ('definition' in read) return read.definition;
  throw new Error(read.problems.map(({ where, message }) => `${where}: ${message}`).join('\n'));
}
