import type { z } from 'zod';
import type { Day } from '#calendar';
import { type SettingKind, settingKinds, type SettingValue } from './setting-kinds.js';

/** One value of a kind from a day on: a municipality's own, or what is shipped to all where there is none. */
export type SettingRow = { municipality: string | null; kind: string; version: number; from: Day; value: unknown };

/** What holds in every municipality that sets nothing of its own, from a day on. */
export type ShippedSetting = { kind: SettingKind; from: Day; value: unknown };

const shapes: { [K in SettingKind]: z.ZodType<SettingValue<K>> } = settingKinds;

/** A row of a kind; its value is read once, by whoever first asks for it. */
type Entry<K extends SettingKind> = { row: SettingRow; value?: SettingValue<K> };

/** What holds where and when, of the rows that somebody may read. The database's `setting_as_of` finds the same. */
export class Settings {
  private readonly entries: { [K in SettingKind]: Entry<K>[] };

  constructor(rows: readonly SettingRow[]) {
    const latestFirst = rows.toSorted((a, b) => (a.from === b.from ? b.version - a.version : a.from < b.from ? 1 : -1));
    const entriesOf = <K extends SettingKind>(kind: K): Entry<K>[] =>
      latestFirst.flatMap((row) => (row.kind === kind ? [{ row }] : []));
    this.entries = {
      acts: entriesOf('acts'),
      'age-bands': entriesOf('age-bands'),
      'agency-kinds': entriesOf('agency-kinds'),
      'consent-rules': entriesOf('consent-rules'),
      duties: entriesOf('duties'),
      grounds: entriesOf('grounds'),
      notifications: entriesOf('notifications'),
      'out-of-hours': entriesOf('out-of-hours'),
      roles: entriesOf('roles'),
      'small-numbers': entriesOf('small-numbers'),
    };
  }

  /**
   * The value in force: the municipality's own, else what is shipped, which is all that holds for nobody's; of several the one that
   * began last, and of those the newest.
   */
  of<K extends SettingKind>(kind: K, municipality: string | null, day: Day): SettingValue<K> {
    const entries: Entry<K>[] = this.entries[kind];
    const begun = entries.filter(({ row }) => row.from <= day);
    const found =
      begun.find(({ row }) => row.municipality === municipality) ?? begun.find(({ row }) => row.municipality === null);
    if (found === undefined) throw new Error(`No setting "${kind}" is in force on ${day}: migrate the database.`);
    found.value ??= shapes[kind].parse(found.row.value);
    return found.value;
  }
}
