import { z } from 'zod';
import { Settings } from '#settings';
import { day } from './columns.js';
import { type Executor, rows } from './rows.js';

const SettingRow = z.object({
  municipality: z.string().nullable(),
  kind: z.string(),
  version: z.int(),
  from: day,
  value: z.unknown(),
});

const READ = 'select municipality, kind, version, from_day::text as "from", value from samspel.setting';

/** As the session may see them: without one what is shipped, and no municipality's own. */
export async function loadSettings(executor: Executor): Promise<Settings> {
  return new Settings(await rows(executor, SettingRow, READ));
}

/**
 * The settings as a program holds them, read anew where their count differs from the one they were read at. What a session may
 * read is its own municipality's and the shipped ones, so each municipality has its own.
 */
export class HeldSettings {
  private readonly held = new Map<string, { seq: number; settings: Settings }>();

  async of(manager: Executor, municipality: string, seq: number): Promise<Settings> {
    const before = this.held.get(municipality);
    if (before?.seq === seq) return before.settings;
    const settings = await loadSettings(manager);
    this.held.set(municipality, { seq, settings });
    return settings;
  }
}
