/** How the date of a thing was reached: the rule, the day it counts from, the days on the way, and what has moved it since. */
import { dayOf, type DueRule, reckon, type Reckoned, rollToWeekday } from '#calendar';
import { ruleFor } from './commands/reckon-all.js';
import { type DatedItem, datedItem } from './dated-items.js';
import type { Definition } from './definition/definition.js';
import { Draft } from './draft.js';
import type { CaseState, Context } from './state.js';

export type WorkingOut = {
  item: DatedItem;
  /** Without a rule somebody gave the day. */
  rule?: DueRule;
  /** Left out where the day is not that of the rule: it counts from a day that was given. */
  reckoned?: Reckoned;
  /** It was set to a day of its own: extended, or booked. */
  isMoved: boolean;
};

export function workingOut(
  definition: Definition,
  state: CaseState,
  context: Context,
  thing: string,
): WorkingOut | undefined {
  const item = datedItem(definition, state, thing);
  if (item === undefined) return undefined;
  const rule = item.kind === 'fact' ? undefined : ruleFor(new Draft(definition, state, context), item);
  if (rule === undefined) return { item, isMoved: false };
  const { calendar } = context;
  const { from, statutory, due } = item.clock;
  const isMoved = due !== statutory && due !== rollToWeekday(statutory, calendar);
  const reckoned = reckon(rule.rule, dayOf(from), calendar, rule.rolled);
  return { item, rule, isMoved, ...(reckoned.statutory === statutory && { reckoned }) };
}
