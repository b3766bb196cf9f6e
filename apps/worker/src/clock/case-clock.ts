import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Instant } from '#calendar';
import { bigint, caseTime, row, run } from '#database';
import { type Database, InjectDatabase } from '../tokens.js';

const Installation = z.object({ case_time_offset_ms: bigint });

/** Case time, and whether a demo has moved it. */
@Injectable()
export class CaseClock {
  constructor(@InjectDatabase() private readonly database: Database) {}

  async read(): Promise<{ now: Instant; offset: number }> {
    const installation = await row(this.database, Installation, 'select case_time_offset_ms from samspel.installation');
    if (installation === undefined) throw new Error('The installation row is missing: migrate the database first.');
    const offset = installation.case_time_offset_ms;
    return { now: caseTime(offset), offset };
  }

  /** Moves case time on to this instant, never back. The database refuses it outside of a demo. */
  async moveTo(instant: Instant): Promise<void> {
    await run(
      this.database,
      'update samspel.installation set case_time_offset_ms = greatest(case_time_offset_ms, $1)',
      [Date.parse(instant) - Date.now()],
    );
  }
}
