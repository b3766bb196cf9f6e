import { readFileSync } from 'node:fs';
import { readShippedSettings } from '#config/settings';
import { settingKinds, Settings } from '#settings';
import { copiedKinds } from '#sharing';
import { sourceFiles } from '../support/source-files.js';

describe('kinds of data', () => {
  it('are the same to the function that picks them, and each is copied', () => {
    const sql = readFileSync('libs/database/src/functions/picked_fields.sql', 'utf8');
    const copied = [...sql.matchAll(/'([a-z-]+)' = any \(chosen\)/g)].map(([, kind]) => kind);
    expect(copied.sort()).toEqual([...copiedKinds].sort());
  });
});

describe('what is shipped', () => {
  const rows = readShippedSettings('config/settings').map((each) => ({ ...each, municipality: null, version: 1 }));
  const settings = new Settings(rows);

  it('is read, each kind of it, by settingInForce, Settings.of or samspel.setting_as_of', () => {
    const files = sourceFiles().filter((file) => !/\.spec\.|\/migrations\//.test(file));
    const code = files.map((file) => readFileSync(file, 'utf8')).join('\n');
    const reading = /(?:settingInForce\(\w+, |\.of\(|setting_as_of\()'([a-z-]+)'/g;
    const read = new Set([...code.matchAll(reading)].map(([, kind]) => kind));
    expect(Object.keys(settingKinds).filter((kind) => !read.has(kind))).toEqual([]);
  });

  it('has a ground for each act, and kinds of agencies for those that may choose it', () => {
    const grounds = Object.keys(settings.of('grounds', null, '2026-01-01'));
    const kinds = settings.of('agency-kinds', null, '2026-01-01').map(({ kind }) => kind);
    for (const { ground, by = [] } of Object.values(settings.of('acts', null, '2026-01-01'))) {
      expect(grounds).toContain(ground);
      for (const kind of by) expect(kinds).toContain(kind);
    }
  });
});
