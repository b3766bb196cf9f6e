import type { DataSource } from 'typeorm';
import { hint } from '#clockwork';
import { type UseCaseContext, UseCases } from '#use-case';
import type { Rules } from '#workflow';

export type Work = UseCaseContext;

/** Runs use cases on concern cases; each change hints to the worker that there may be something to do. */
export class Cases extends UseCases<Work> {
  constructor(
    source: DataSource,
    readonly rules: Rules,
  ) {
    super(
      source,
      (unit) => ({ ...unit, ...rules }),
      () => hint(source),
    );
  }
}
