import { Injectable } from '@nestjs/common';
import type { Instant } from '#calendar';
import { caseTime } from '#database';
import { type Database, InjectDatabase } from '../tokens.js';

/** Case time, and whether a demo has moved it. */
@Injectable()
export class CaseClock {
  constructor(@InjectDatabase() private readonly database: Database) {}

  async read(): Promise<{ now: Instant; offset: number }> {
    const [row]: { case_time_offset_ms: string }[] = await this.database.query(
      'select case_time_offset_ms from samspel.installation',
    );
    if (row === undefined) throw new Error('The installation row is missing: migrate the database first.');
    const offset = Number(row.case_time_offset_ms);
    return { now: caseTime(offset), offset };
  }

  /** Moves case time on to this instant, never back. The database refuses it outside of a demo. */
  async moveTo(instant: Instant): Promise<void> {
    await this.database.query(
      'update samspel.installation set case_time_offset_ms = greatest(case_time_offset_ms, $1)',
      [Date.parse(instant) - Date.now()],
    );
  }
}
