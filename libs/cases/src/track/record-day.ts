import { dayOf, instantAt, isDay } from '#calendar';
import { DomainError, invalid } from '#use-case';
import type { Command } from '#workflow';
import type { CaseFile } from '../write-path/case-file.js';
import { execute } from '../write-path/execute.js';
import type { Work } from '../work.js';

/** What is recorded with a day of its own: that a suspicion was served, that an opinion is wanted. */
type DatedFact = { kind: string; day: string };

export async function recordDay(work: Work, reference: string, dated: DatedFact): Promise<void> {
  await execute(work, reference, (file: CaseFile) => [commandFor(work, file, dated)]);
}

/** A day that has been is told as its noon, and today as now. What the day is for, the workflow says. */
function commandFor({ now }: Work, { definition }: CaseFile, { kind, day }: DatedFact): Command {
  if (!isDay(day)) throw invalid('/day', 'out-of-range', 'Write the day as 2026-11-30.');
  const fact = Object.entries(definition.facts).find(([name]) => name === kind)?.[1];
  // What has no day of its own is recorded where it belongs, and not here.
  if (fact?.dated === undefined) throw new DomainError({ code: 'no-access' });
  const [code = ''] = Object.keys(fact.codes);
  const recorded = { do: 'record-fact', kind, code } as const;
  if (fact.dated !== 'past') return { ...recorded, to: day };
  return { ...recorded, from: day === dayOf(now) ? now : instantAt(day, '12:00') };
}
