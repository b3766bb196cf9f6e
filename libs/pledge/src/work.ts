import type { DataSource } from 'typeorm';
import type { Calendar } from '#calendar';
import { type Unit } from '#database';
import { keepsPledges, logsForPledges } from '#sharing';
import { DomainError, UseCases } from '#use-case';
import { hint } from '#clockwork';

/** A use case's hands: the transaction, who acts, case time, and which days are working days. */
export type Work = Unit & { calendar: Calendar };

/** Runs use cases on pledges; each change hints to the worker that there may be somebody to remind. */
export class Pledges extends UseCases<Work> {
  constructor(source: DataSource, calendar: Calendar) {
    super(
      source,
      (unit) => ({ ...unit, calendar }),
      () => hint(source),
    );
  }
}

export function mayKeep({ actor }: Work): boolean {
  return keepsPledges(actor);
}

export function mayLog({ actor }: Work): boolean {
  return logsForPledges(actor);
}

/** Who writes something of a pledge: coordination, or each agency its own, which it is then marked with. */
export type KeptBy = 'coordination' | 'agency';

export function requireWriter(work: Work, keptBy: KeptBy): void {
  const may = keptBy === 'coordination' ? mayKeep(work) : mayLog(work);
  if (!may) throw new DomainError({ code: 'no-access' });
}

export function requireKeeper(work: Work): void {
  requireWriter(work, 'coordination');
}
