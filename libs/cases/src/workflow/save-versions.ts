import { isDeepStrictEqual } from 'node:util';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { type Executor, rows, run } from '#database';
import { type Definition, Definitions, loadDefinition } from '#workflow';

type Written = { file: string; text: string; definition: Definition };
const Kept = z.object({ workflow: z.string(), version: z.int(), text: z.string() });
type Kept = z.output<typeof Kept>;
const KEPT = 'select workflow, version, text from samspel.workflow_version';

/**
 * Keeps every version of a definition that ever ran, so that a running case finishes on the version it began with, and returns
 * all of them that can be read. A version that is in use and now says something else stops the start; comments may change.
 */
export async function saveVersions(database: DataSource, written: Written[]): Promise<Definitions> {
  for (const { text, definition } of written) {
    await run(
      database,
      'insert into samspel.workflow_version (workflow, version, text, states) values ($1, $2, $3, $4) on conflict do nothing',
      [definition.workflow, definition.version, text, JSON.stringify(definition.vocabulary.states ?? {})],
    );
  }
  const kept = (await rows(database, Kept, KEPT)).flatMap((each) => readKept(each) ?? []);
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

/**
 * Learns what other programs keep and this one has not met: one that was begun with a newer release, say. True where there was
 * something.
 */
export async function learnVersions(database: Executor, definitions: Definitions): Promise<boolean> {
  const unknown = (await rows(database, Kept, KEPT)).filter(
    ({ workflow, version }) => !definitions.has(workflow, version),
  );
  const learned = unknown.flatMap((each) => readKept(each) ?? []);
  for (const each of learned) definitions.learn(each);
  return learned.length > 0;
}

/** Undefined where today's checker refuses it: what runs on it is said to be unreadable there, and stops nobody else. */
function readKept({ workflow, version, text }: Kept): Definition | undefined {
  const read = loadDefinition(text, `${workflow} version ${version}, as it was kept`);
  return 'definition' in read ? read.definition : undefined;
}
