import type { DataSource } from 'typeorm';
import { DomainError, type Unit, UseCases } from '#database';

/** A use case's hands: the transaction, who acts, and case time. */
export type Work = Unit;

/** Runs use cases on pledges. The worker has nothing to do with them yet, so nothing is hinted. */
export class Pledges extends UseCases<Work> {
  constructor(source: DataSource) {
    super(
      source,
      (unit) => unit,
      () => undefined,
    );
  }
}

/** Coordination keeps the pledge itself and its follow-up. The database's own policies say the same. */
export function mayKeep({ actor }: Work): boolean {
  return actor.kind === 'coordination';
}

/** Police and every agency of the municipality log what they do. */
export function mayLog({ actor }: Work): boolean {
  return actor.kind !== 'administration';
}

export function requireKeeper(work: Work): void {
  if (!mayKeep(work)) throw new DomainError({ code: 'no-access' });
}

export function requireLogger(work: Work): void {
  if (!mayLog(work)) throw new DomainError({ code: 'no-access' });
}
