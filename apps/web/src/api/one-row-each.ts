import type { InboxItem } from './api-types.js';

/** What is done within a stage; a commitment or a consent that ends is a thing of its own. */
const WITHIN: ReadonlySet<InboxItem['kind']> = new Set(['task', 'talk', 'register', 'decide']);

/**
 * One row a thing: a stage waits for what is to be done within it, which has a row of its own with a nearer day. Once that is done the
 * stage is listed.
 */
export function oneRowEach(items: InboxItem[]): InboxItem[] {
  return items.filter((item) => item.kind !== 'stage' || !items.some((other) => holds(other, item)));
}

const holds = (task: InboxItem, stage: InboxItem): boolean =>
  WITHIN.has(task.kind) && task.reference === stage.reference && task.track === stage.track && task.due <= stage.due;
