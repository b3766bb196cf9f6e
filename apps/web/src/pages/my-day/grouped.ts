import type { InboxItem } from '../../api/api-types.js';
import { addDays, daysBetween, mondayOf } from '../../time.js';

export interface Group {
  name: 'groupLate' | 'groupToday' | 'groupWeek' | 'groupLater';
  items: InboxItem[];
}

/** Of what is late: what a law gives the time for before what was agreed, and of each the longest overdue first. */
const byLaw = (a: InboxItem, b: InboxItem): number =>
  Number(a.law === null) - Number(b.law === null) || a.due.localeCompare(b.due);

/** The inbox in the order of haste; with a chosen day, that day's alone (the word 'late' for what is overdue). */
export function grouped(items: InboxItem[], today: string, chosen?: string): Group[] {
  const sunday = addDays(mondayOf(today), 6);
  const groups: Record<Group['name'], InboxItem[]> = { groupLate: [], groupToday: [], groupWeek: [], groupLater: [] };
  for (const item of items) {
    if (chosen !== undefined && chosen !== (item.late ? 'late' : item.due)) continue;
    if (item.late) groups.groupLate.push(item);
    else if (item.due === today) groups.groupToday.push(item);
    else if (daysBetween(item.due, sunday) >= 0) groups.groupWeek.push(item);
    else groups.groupLater.push(item);
  }
  return [
    { name: 'groupLate', items: groups.groupLate.toSorted(byLaw) },
    { name: 'groupToday', items: groups.groupToday },
    { name: 'groupWeek', items: groups.groupWeek },
    { name: 'groupLater', items: groups.groupLater },
  ];
}
