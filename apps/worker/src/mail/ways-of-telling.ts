import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { dayOf } from '#calendar';
import { HeldSettings, row, type WorkerUnit } from '#database';
import { type Ways, waysOf } from '#settings';

const Counted = z.object({ settings_seq: z.int() });

/** How each agency of each town is told, as is set there today. Read anew when anything was set since. */
@Injectable()
export class WaysOfTelling {
  private readonly held = new HeldSettings();

  async of({ manager, now }: WorkerUnit, municipality: string, agency: string): Promise<Ways> {
    const counted = await row(manager, Counted, 'select settings_seq::integer from samspel.installation');
    // The worker may read what every town has set.
    const settings = await this.held.of(manager, 'all towns', counted?.settings_seq ?? 0);
    return waysOf(settings.of('notifications', municipality, dayOf(now)), agency);
  }
}
