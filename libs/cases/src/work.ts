import type { IdentityKeys } from '#database';
import type { DataSource } from 'typeorm';
import { hint } from '#clockwork';
import { type UseCaseContext, UseCases } from '#use-case';
import { NoDefinition, type Rules } from '#workflow';
import { learnVersions } from './workflow/save-versions.js';
import type { CaseFile } from './write-path/case-file.js';

/** `keys` reads and writes what tells who somebody is. `decided` are the cases that were decided on in this transaction, by reference: it holds their rows, so nobody else changes them. */
export type Work = UseCaseContext & { keys: IdentityKeys; decided: Map<string, CaseFile> };

/** Runs use cases on concern cases; each change hints to the worker that there may be something to do. */
export class Cases extends UseCases<Work> {
  constructor(
    source: DataSource,
    readonly rules: Rules,
    keys: IdentityKeys,
  ) {
    super(
      source,
      (unit) => ({ ...unit, ...rules, keys, decided: new Map() }),
      () => hint(source),
      async (error) => error instanceof NoDefinition && (await learnVersions(source, rules.definitions)),
    );
  }
}
