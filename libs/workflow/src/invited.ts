import { taskDefinition } from './clocks.js';
import { doerOf, takerAt } from './dated-items.js';
import type { Definition } from './definition/definition.js';
import type { AgencyId, CaseState, Context, PersonId, Task, TaskId } from './state.js';
import type { Instant } from '#calendar';

/** Somebody who takes part in a talk that is booked: of the agency that holds it, or of one that it is held with. */
export type Invited = { task: TaskId; at: Instant; holder: AgencyId; agency: AgencyId; person: PersonId };

/**
 * Who takes part in the talks that are booked: whoever does the task, or where nobody took it whoever booked it, and of the agencies that
 * it is held with whoever took the case there. Where nobody did, nobody is asked: an agency's mailbox goes to no meeting. Which of them
 * may know of it is not asked here.
 */
export function invitedTo(definition: Definition, state: CaseState, agencies: Context['agencies']): Invited[] {
  const found: Invited[] = [];
  // Most decisions are of cases without a talk that is booked.
  for (const id in state.tasks) {
    const task = state.tasks[id];
    if (task?.booked === undefined) continue;
    const { booked: at, agency: holder } = task;
    for (const [agency, person] of partOf(definition, state, agencies, task))
      found.push({ task: task.id, at, holder, agency, person });
  }
  return found;
}

function partOf(
  definition: Definition,
  state: CaseState,
  agencies: Context['agencies'],
  task: Task,
): Map<AgencyId, PersonId> {
  const kinds = taskDefinition(definition, state, task)?.with ?? [];
  const others = Object.values(state.tracks).flatMap(({ agency }) =>
    kinds.includes(agencies[agency]?.kind ?? '') ? [agency] : [],
  );
  const part = new Map<AgencyId, PersonId>();
  for (const agency of [task.agency, ...others.sort()]) {
    const person = agency === task.agency ? (doerOf(state, task) ?? task.bookedBy) : takerAt(state, agency);
    if (person !== undefined) part.set(agency, person);
  }
  return part;
}
