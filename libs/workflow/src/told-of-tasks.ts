import { taskDefinition } from './clocks.js';
import { taskItem } from './dated-items.js';
import type { Recipient } from './decision.js';
import type { Draft } from './draft.js';
import { recipients } from './recipients.js';
import type { Task } from './state.js';

/**
 * An agency that another has given something to do hears of it once: the task opened on the other's step, and nobody here was there. Not
 * where what was decided tells the same people of the case already, nor of what nobody did: a day that came is told by its ladder.
 */
export function tellOfTasks(draft: Draft): void {
  const { actor, agencies } = draft.context;
  if (actor === 'system') return;
  for (const event of draft.events) {
    const task = event.type === 'task-opened' ? draft.state.tasks[event.task.id] : undefined;
    if (task === undefined || task.agency === actor.agency) continue;
    const item = taskItem(draft.state, task);
    const to = recipients([{ at: 'owner' }], item, draft.state, agencies).filter(
      (owner) => !draft.notices.some((told) => told.to.some((each) => isSame(each, owner))),
    );
    draft.notify({ word: wordOf(draft, task), thing: item.thing, occasion: 'news', due: task.clock.due, to });
  }
}

const wordOf = ({ definition, state }: Draft, task: Task): 'meeting' | 'task' =>
  taskDefinition(definition, state, task)?.kind === 'talk' ? 'meeting' : 'task';

const isSame = (one: Recipient, other: Recipient): boolean =>
  one.agency === other.agency && one.person === other.person && one.role === undefined && one.duty === undefined;
