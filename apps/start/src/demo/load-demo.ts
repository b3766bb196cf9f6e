import { type IdentityKeys, run } from '#database';
import type { Rules } from '#workflow';
import { towns } from './directory.js';
import { loadDirectory } from './load-directory.js';
import type { Story } from './story.js';
import { type Sources, tellStories } from './teller.js';

/** Fills a fresh demo: two towns, and cases whose stories began weeks ago. Case time ends where it began: now. */
export async function loadDemo(sources: Sources, rules: Rules, keys: IdentityKeys, stories: Story[]): Promise<void> {
  await sources.owner.transaction(async (manager) => {
    for (const town of towns) await loadDirectory(manager, town);
    // Both towns have the same office hours, and one has somebody on duty.
    await run(
      manager,
      `insert into samspel.setting (municipality, kind, version, from_day, value)
       select 'lindvik', kind, 1, from_day, value || '{"phone": "070-000 00 11"}' from samspel.setting
       where kind = 'out-of-hours' and municipality is null`,
    );
  });
  await tellStories(sources, rules, keys, stories);
}
