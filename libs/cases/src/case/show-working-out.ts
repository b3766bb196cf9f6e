import { dayOf } from '#calendar';
import { DomainError } from '#use-case';
import { workingOut } from '#workflow';
import type { DateWorkingOut } from '../views/work-out.js';
import { seesItem } from '../visibility/seen-dates.js';
import type { Work } from '../work.js';
import { contextOf } from '../write-path/execute.js';
import { readAsParty } from '../write-path/open-file.js';

/** How a date of a case was reckoned, for those who see the date. What is not theirs to see is as what is not there. */
export async function showWorkingOut(work: Work, reference: string, thing: string): Promise<DateWorkingOut> {
  const file = await readAsParty(work, reference);
  const found = workingOut(file.definition, file.state, contextOf(work, file), thing);
  if (found === undefined || !seesItem(work, file, found.item)) throw new DomainError({ code: 'no-access' });
  const { item, rule, reckoned, isMoved } = found;
  const { from, statutory, due } = item.clock;
  return {
    source: rule?.source ?? null,
    rule: rule?.rule ?? null,
    from: dayOf(from),
    statutory,
    due,
    isMoved,
    steps: (reckoned?.steps ?? []).map(({ day, why, name }) => ({ day, why, name: name ?? null })),
  };
}
