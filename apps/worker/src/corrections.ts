import { Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { correctionsIn, moveCases } from '#cases';
import type { Rules } from '#workflow';
import { type Database, InjectDatabase, InjectLog, InjectRules } from './tokens.js';

/**
 * Where a version says that it corrects earlier ones, their running cases go on by it. Looked for again and again: a program that
 * was slow to be replaced may have begun one meanwhile.
 */
@Injectable()
export class Corrections {
  constructor(
    @InjectDatabase() private readonly database: Database,
    @InjectRules() private readonly rules: Rules,
    @InjectLog() private readonly log: Logger,
  ) {}

  async run(): Promise<void> {
    for (const move of correctionsIn(this.rules)) {
      const { moved, stay } = await moveCases(this.database, this.rules, move, 'do');
      const { workflow, from, to } = move;
      const line = { metric: 'corrections', workflow, from, to, moved: moved.length, stay: stay.length };
      if (stay.length > 0)
        this.log.error(
          { ...line, reasons: [...new Set(stay.flatMap(({ why }) => why))] },
          'running cases stay on a version that was corrected; move-cases tells which',
        );
      else if (moved.length > 0) this.log.info(line, 'running cases go on by the corrected version');
    }
  }
}
