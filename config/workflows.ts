import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, checkUsual, type Definition, loadDefinition } from '#workflow';

/** A definition with the text that it was read from. */
export type WrittenDefinition = { file: string; text: string; definition: Definition };

/** Reads and checks every definition in a folder. A bad one stops the start with the reason, file and line. */
export function readDefinitions(dir: string): WrittenDefinition[] {
  const files = readdirSync(dir).filter((file) => file.endsWith('.yaml'));
  const written = files.map((name) => {
    const file = join(dir, name);
    const text = readFileSync(file, 'utf8');
    return { file, text, read: loadDefinition(text, file) };
  });
  const readable = written.flatMap(({ read }) => ('definition' in read ? [read] : []));
  const problems = [
    ...written.flatMap(({ read }) => ('problems' in read ? read.problems : check(read.definition, read.locate))),
    // What can not be read may be the usual one.
    ...(readable.length === written.length ? checkUsual(readable) : []),
  ];
  if (problems.length > 0) {
    throw new Error(
      ['The workflow definitions can not be used:', ...problems.map((each) => `  ${each.where}: ${each.message}`)].join(
        '\n',
      ),
    );
  }
  return written.flatMap(({ file, text, read }) =>
    'definition' in read ? [{ file, text, definition: read.definition }] : [],
  );
}
