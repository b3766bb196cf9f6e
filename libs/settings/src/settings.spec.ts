import { settingKinds } from './setting-kinds.js';
import { type SettingRow, Settings } from './settings.js';

const row = (limit: number, told: Partial<SettingRow> = {}): SettingRow => ({
  municipality: null,
  kind: 'small-numbers',
  version: 1,
  from: '2026-01-01',
  value: { limit, source: 'local' },
  ...told,
});

describe('what holds in a municipality on a day', () => {
  const settings = new Settings([
    row(5),
    row(6, { version: 2, from: '2026-07-01' }),
    row(7, { version: 3, from: '2026-07-01' }),
    row(10, { municipality: 'grannby', from: '2026-05-01' }),
  ]);
  const limit = (municipality: string, day: `${number}-${number}-${number}`) =>
    settings.of('small-numbers', municipality, day).limit;

  it('is what is shipped, from its day on', () => {
    expect(limit('lindvik', '2026-06-30')).toBe(5);
    expect(() => limit('lindvik', '2025-12-31')).toThrow(/No setting "small-numbers" is in force on 2025-12-31/);
  });

  it('is the newest of those that begin on the same day', () => {
    expect(limit('lindvik', '2026-07-01')).toBe(7);
  });

  it('is its own where it has one, in no other municipality and not before', () => {
    expect([limit('grannby', '2026-08-01'), limit('lindvik', '2026-08-01')]).toEqual([10, 7]);
    expect(limit('grannby', '2026-04-30')).toBe(5);
  });

  it('may have come with a later version, which says more than this one knows', () => {
    const later = new Settings([row(5, { value: { limit: 5, source: 'local', of: 'persons' } })]);
    expect(later.of('small-numbers', 'lindvik', '2026-02-01')).toEqual({ limit: 5, source: 'local' });
  });

  it('is no value that its kind does not know', () => {
    const wrong = new Settings([row(5, { value: { limit: 'five', source: 'local' } })]);
    expect(() => wrong.of('small-numbers', 'lindvik', '2026-02-01')).toThrow(/limit/);
  });
});

describe('age bands', () => {
  const read = (...bands: { from: number; to?: number }[]) =>
    settingKinds['age-bands'].safeParse({ bands, source: 'local' }).success;

  it('leave no age out and none in two, and the last has no end', () => {
    expect(read({ from: 0, to: 14 }, { from: 15, to: 17 }, { from: 18 })).toBe(true);
    expect(read({ from: 0 })).toBe(true);
    expect(read({ from: 1 })).toBe(false);
    expect(read({ from: 0, to: 14 }, { from: 16 })).toBe(false);
    expect(read({ from: 0, to: 14 }, { from: 14 })).toBe(false);
    expect(read({ from: 0, to: 14 }, { from: 15, to: 17 })).toBe(false);
    expect(read({ from: 0 }, { from: 15 })).toBe(false);
  });
});

describe('grounds', () => {
  const ground = { paragraph: 'SoL 19 kap. 1 §', sv: 'x', en: 'x' };
  const others = { consent: { ...ground, paragraph: 'a', gives: [] }, transfer: { ...ground, paragraph: 'b' } };

  it('with one paragraph all go at once, or none: a disclosure names the paragraph', () => {
    const at = (acute: boolean, paragraph = ground.paragraph) => ({ ...ground, paragraph, acute });
    const parse = (one: object, other: object) =>
      settingKinds.grounds.safeParse({ ...others, report: one, also: other }).success;
    expect([parse(at(true), at(true)), parse(at(true), at(false, 'c')), parse(at(false), ground)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([parse(at(true), at(false)), parse(ground, at(true))]).toEqual([false, false]);
  });
});
