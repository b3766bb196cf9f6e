/** What came in is registered by its receiver, and whoever sent it learns no more than that. */
import { taskDefinition } from './clocks.js';
import type { Instant } from '#calendar';
import type { Definition } from './definition/definition.js';
import { ownTask } from './ids.js';
import type { AgencyId, CaseState, Fact, FactId, Task } from './state.js';

/** What an agency sent: when, when somebody there had it before them, and when it had a number there. */
export type Receipt = { fact: Fact; sent: Instant; received?: Instant | undefined; registered?: Instant | undefined };

/** What an agency has sent that its receiver registers; what it sends itself is no news to it. */
export function receiptsOf(definition: Definition, state: CaseState, agency: AgencyId): Receipt[] {
  const { receipt } = definition.vocabulary;
  if (receipt === undefined) return [];
  return Object.values(state.facts).flatMap((fact): Receipt[] => {
    if (fact.agency !== agency) return [];
    const answers = Object.values(state.facts).filter((each) => each.kind === receipt.fact && each.answers === fact.id);
    const receivers = [...answers, ...toRegister(definition, state).filter((task) => task.fact === fact.id)];
    if (receivers.length === 0 || receivers.some((each) => each.agency === agency)) return [];
    const first = (code: string): Instant | undefined => answers.find((each) => each.code === code)?.at;
    const registered = first(receipt.registered);
    return [{ fact, sent: fact.at, received: first(receipt.received) ?? registered, registered }];
  });
}

/** What came to an agency, waits to be registered there, and nobody there has had before them. */
export function unreceived(definition: Definition, state: CaseState, agency: AgencyId): FactId[] {
  const { receipt } = definition.vocabulary;
  if (receipt === undefined || state.status !== 'open') return [];
  const facts = Object.values(state.facts);
  return toRegister(definition, state).flatMap((task) => {
    if (task.agency !== agency || task.fact === undefined) return [];
    const known = facts.some(({ kind, answers }) => kind === receipt.fact && answers === task.fact);
    return known ? [] : [task.fact];
  });
}

/** Noted on a fact of a kind that has its number already, in another case or before a slip closed its track. */
export function registered({ tracks }: Definition, kind: string): Pick<Fact, 'had'> {
  const had = Object.entries(tracks).flatMap(([definition, track]) =>
    Object.entries(track.tasks).flatMap(([name, task]) =>
      task.kind === 'register' && task.forEach === kind ? [ownTask({ definition }, name)] : [],
    ),
  );
  return had.length === 0 ? {} : { had };
}

function toRegister(definition: Definition, state: CaseState): Task[] {
  return Object.values(state.tasks).filter((task) => taskDefinition(definition, state, task)?.kind === 'register');
}
