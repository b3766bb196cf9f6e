import type { DataSource } from 'typeorm';
import type { Calendar } from '#calendar';
import { DomainError, permissionsOf, type RequestUnit, UseCases } from '#use-case';
import { hint } from '#clockwork';

/** A use case's hands: the transaction, who acts, case time, and which days are working days. */
export type Work = RequestUnit & { calendar: Calendar };

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

/** Which roles at which kinds of agencies keep pledges and their follow-ups is set. Of the kind the database's own policies ask the same. */
export function mayKeep(work: Work): boolean {
  return permissionsOf(work).includes('pledges.keep');
}

export function mayLog(work: Work): boolean {
  return permissionsOf(work).includes('pledges.log');
}

/** Who writes something of a pledge: who keeps it, or each agency its own, which it is then marked with. */
export type KeptBy = 'keeper' | 'agency';

export function requireWriter(work: Work, keptBy: KeptBy): void {
  const may = keptBy === 'keeper' ? mayKeep(work) : mayLog(work);
  if (!may) throw new DomainError({ code: 'no-access' });
}

export function requireKeeper(work: Work): void {
  requireWriter(work, 'keeper');
}
