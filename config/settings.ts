import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { isDay } from '#calendar';
import { isSettingKind, settingKinds, type ShippedSetting } from '#settings';
import { type Problem, readYaml } from '#workflow';

const A_DAY = 'write a day, as 2026-01-01';
const day = z.string({ error: A_DAY }).transform((text, context) => {
  if (isDay(text)) return text;
  context.addIssue(A_DAY);
  return z.NEVER;
});

/** Reads and checks what is shipped, a file for each kind of setting. A bad one stops the start with the reason, file and line. */
export function readShippedSettings(dir: string): ShippedSetting[] {
  const files = readdirSync(dir).filter((file) => file.endsWith('.yaml'));
  const read = files.map((name) => readSetting(basename(name, '.yaml'), join(dir, name)));
  const problems = read.flatMap((each) => ('problems' in each ? each.problems : []));
  const missing = Object.keys(settingKinds).filter((kind) => !files.includes(`${kind}.yaml`));
  const said = [
    ...problems.map(({ where, message }) => `  ${where}: ${message}`),
    ...missing.map((kind) => `  ${join(dir, `${kind}.yaml`)}: is missing`),
  ];
  if (said.length > 0) throw new Error(['The settings can not be used:', ...said].join('\n'));
  return read.flatMap((each) => ('problems' in each ? [] : [each]));
}

function readSetting(kind: string, file: string): ShippedSetting | { problems: Problem[] } {
  if (!isSettingKind(kind)) {
    const message = `"${kind}" is no setting; name the file as one of ${Object.keys(settingKinds).join(', ')}`;
    return { problems: [{ where: `${file}:1`, path: '', message }] };
  }
  const text = readFileSync(file, 'utf8');
  const read = readYaml(z.object({ from: day, value: settingKinds[kind] }), text, file);
  if ('problems' in read) return read;
  const problems = unknownIn(parse(text), read.value).map((path) => {
    const message = `"${path.split('/').at(-1)}" is no word that belongs here; check its spelling and its indentation, or remove the line`;
    return { where: read.locate(path), path, message };
  });
  return problems.length > 0 ? { problems } : { kind, ...read.value };
}

/** The paths of words that the shape passed over: a program does so, but nobody writes what has no meaning. */
function unknownIn(written: unknown, read: unknown, above = ''): string[] {
  if (!isTree(written) || !isTree(read)) return [];
  return Object.entries(written).flatMap(([key, each]) =>
    Object.hasOwn(read, key) ? unknownIn(each, read[key], `${above}${key}/`) : [`${above}${key}`],
  );
}

const isTree = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
