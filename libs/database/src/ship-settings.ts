import type { DataSource } from 'typeorm';
import type { ShippedSetting } from '#settings';
import { run } from './rows.js';

/**
 * Writes what is shipped as rows of no municipality, each a new version where it differs from the last: what a municipality set
 * for itself stays, and so does what was shipped before, for whoever asks of an earlier day.
 */
export async function shipSettings(source: DataSource, shipped: ShippedSetting[]): Promise<void> {
  await source.transaction(async (manager) => {
    for (const { kind, from, value } of shipped) {
      await run(
        manager,
        `with last as (
           select version, from_day, value from samspel.setting where kind = $1 and municipality is null
           order by version desc limit 1)
         insert into samspel.setting (kind, version, from_day, value)
         select $1, coalesce((select version from last), 0) + 1, $2, $3
         where not exists (select from last where from_day = $2 and value = $3)`,
        [kind, from, JSON.stringify(value)],
      );
    }
  });
}
