import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settingKinds } from '#settings';
import { readShippedSettings } from './settings.js';

const SHIPPED = 'config/settings';

describe('the settings that are shipped', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'samspel-settings-'));
    cpSync(SHIPPED, dir, { recursive: true });
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it('are one of each kind', () => {
    expect(
      readShippedSettings(SHIPPED)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(Object.keys(settingKinds).sort());
  });

  it('are refused with file and line where they are wrong', () => {
    const file = join(dir, 'small-numbers.yaml');
    writeFileSync(file, '# few\nfrom: 2020-02-30\nvalue:\n  limit: 1\n');
    expect(() => readShippedSettings(dir)).toThrow(
      [
        'The settings can not be used:',
        `  ${file}:2: write a day, as 2026-01-01`,
        `  ${file}:4: write how many persons may be told of, 2 or more`,
        `  ${file}:3: "source" is missing or not of the right kind; write this in words`,
      ].join('\n'),
    );
  });

  it('are told what to write where a line is missing', () => {
    const file = join(dir, 'small-numbers.yaml');
    writeFileSync(file, 'value:\n  limit: 5\n  source: local\n');
    expect(() => readShippedSettings(dir)).toThrow(
      `${file}:1: "from" is missing or not of the right kind; write a day, as 2026-01-01`,
    );
  });

  it('are refused with a word that nobody knows', () => {
    const file = join(dir, 'acts.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('untilConsent: true', 'tillConsent: true'));
    const line = readFileSync(file, 'utf8').split('\n').indexOf('    tillConsent: true') + 1;
    expect(() => readShippedSettings(dir)).toThrow(`${file}:${line}: "tillConsent" is no word that belongs here`);
  });

  it('are refused where a kind is missing, and where one is not known', () => {
    renameSync(join(dir, 'small-numbers.yaml'), join(dir, 'little-numbers.yaml'));
    expect(() => readShippedSettings(dir)).toThrow(
      /little-numbers.yaml:1: "little-numbers" is no setting; name the file as one of acts, /,
    );
    expect(() => readShippedSettings(dir)).toThrow(/small-numbers.yaml: is missing/);
  });
});
