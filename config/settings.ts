import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { isDay } from '#calendar';
import { isSettingKind, settingKinds, type ShippedSetting } from '#settings';
import { type Problem, readYaml } from '#workflow';

const day = z.string().transform((text, context) => {
  if (isDay(text)) return text;
  context.addIssue('write a day, as 2026-01-01');
  return z.NEVER;
});

/** Reads and checks what is shipped, a file for each kind of setting. A bad one stops the start with the reason, file and line. */
export function readSettings(dir: string): ShippedSetting[] {
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
  if (!isSettingKind(kind)) return { problems: [{ where: `${file}:1`, path: '', message: `"${kind}" is no setting` }] };
  const shape = z.strictObject({ from: day, value: settingKinds[kind] });
  const read = readYaml(shape, readFileSync(file, 'utf8'), file);
  return 'problems' in read ? read : { kind, ...read.value };
}
