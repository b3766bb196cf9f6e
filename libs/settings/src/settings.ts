import type { z } from 'zod';
import type { Day } from '#calendar';
import { type SettingKind, settingKinds, type SettingValue } from './setting-kinds.js';

/** One value of a kind from a day on: a municipality's own, or what is shipped to all where there is none. */
export type SettingRow = { municipality: string | null; kind: string; version: number; from: Day; value: unknown };

/** What holds in every municipality that sets nothing of its own, from a day on. */
export type ShippedSetting = { kind: SettingKind; from: Day; value: unknown };

const shapes: { [K in SettingKind]: z.ZodType<SettingValue<K>> } = settingKinds;

/** What holds where and when, of the rows that somebody may read. The database's `setting_as_of` finds the same. */
export class Settings {
  constructor(private readonly rows: readonly SettingRow[]) {}

  /**
   * The value in force: the municipality's own, else what is shipped, which is all that holds for nobody's; of several the one that
   * began last, and of those the newest.
   */
  of<K extends SettingKind>(kind: K, municipality: string | null, day: Day): SettingValue<K> {
    const inForce = this.rows.filter((row) => row.kind === kind && row.from <= day);
    const own = inForce.filter((row) => row.municipality === municipality);
    const shipped = inForce.filter((row) => row.municipality === null);
    const found = latest(own) ?? latest(shipped);
    if (found === undefined) throw new Error(`No setting "${kind}" is in force on ${day}: migrate the database.`);
    return shapes[kind].parse(found.value);
  }
}

function latest(rows: SettingRow[]): SettingRow | undefined {
  return rows.toSorted((a, b) => (a.from === b.from ? b.version - a.version : a.from < b.from ? 1 : -1))[0];
}
