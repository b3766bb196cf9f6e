import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, type Definition, loadDefinition } from '#workflow';

/** Reads and checks every definition in a folder. A bad one stops the start with the reason, file and line. */
export function loadDefinitions(dir: string): Definition[] {
  const files = readdirSync(dir).filter((file) => file.endsWith('.yaml'));
  const read = files.map((file) => loadDefinition(readFileSync(join(dir, file), 'utf8'), join(dir, file)));
  const problems = read.flatMap((each) => ('problems' in each ? each.problems : check(each.definition, each.locate)));
  if (problems.length > 0) {
    throw new Error(
      ['The workflow definitions can not be used:', ...problems.map((each) => `  ${each.where}: ${each.message}`)].join(
        '\n',
      ),
    );
  }
  return read.flatMap((each) => ('definition' in each ? [each.definition] : []));
}
