import type { ActionView, CaseView, PlanView } from '../../../api/api-types.js';
import type { components } from '../../../api/schema.js';
import { allAnswered, type Answers } from './asks.js';

/** How what is open ends with a close, as far as it is chosen; of offers and of lines that nobody took there is nothing to choose. */
export interface Settled {
  lines: Record<string, { outcome: 'kept' | 'dropped' | null; comment: string }>;
  tasks: Record<string, { answers: Answers; number: string }>;
}
export const nothingSettled: Settled = { lines: {}, tasks: {} };

/** What of a case a close settles: all that the reader sees of it. What a colleague has settled meanwhile is asked no more. */
export interface Open {
  lines: PlanView['commitments'];
  tasks: CaseView['tasks'];
  handoffs: CaseView['handoffs'];
}

export const openIn = ({ settles }: ActionView, view: CaseView, plan: PlanView | undefined): Open => ({
  lines: (plan?.commitments ?? []).filter(
    ({ id, status }) => settles.lines.includes(id) && (status === 'open' || status === 'offered'),
  ),
  tasks: view.tasks.filter(({ id }) => settles.tasks.includes(id)),
  handoffs: view.handoffs.filter(({ id }) => settles.withdrawals.includes(id)),
});

export const isAnythingOpen = ({ settles: { lines, tasks, withdrawals } }: ActionView): boolean =>
  lines.length + tasks.length + withdrawals.length > 0;

const outcomeOf = ({ id, status }: Open['lines'][number], { lines }: Settled) =>
  status === 'offered' ? 'dropped' : (lines[id]?.outcome ?? null);

/** What was promised and not done is said why. */
export const lacksReason = (line: Open['lines'][number], settled: Settled): boolean =>
  line.status !== 'offered' &&
  outcomeOf(line, settled) === 'dropped' &&
  (settled.lines[line.id]?.comment ?? '').trim() === '';

export const lacksNumber = ({ id, kind }: Open['tasks'][number], { tasks }: Settled): boolean =>
  kind === 'register' && (tasks[id]?.number ?? '').trim() === '';

/** Whether the plan that was read has each line that is asked about: one that was written since is read first. */
export const isAtHand = ({ settles }: ActionView, plan: PlanView | undefined): boolean =>
  settles.lines.every((line) => plan?.commitments.some(({ id }) => id === line) === true);

/** Whether each has its end. */
export function allSettled(open: Open, settled: Settled): boolean {
  return (
    open.lines.every((line) => outcomeOf(line, settled) !== null && !lacksReason(line, settled)) &&
    open.tasks.every(
      (task) => allAnswered(task.asks, settled.tasks[task.id]?.answers ?? {}) && !lacksNumber(task, settled),
    )
  );
}

type Sent = Pick<components['schemas']['TakenAction'], 'lines' | 'tasks' | 'withdrawals'>;

/** As the api is told; what is not open is left out. */
export function sentOf({ lines, tasks, handoffs }: Open, settled: Settled): Sent {
  return {
    ...(lines.length > 0 && {
      lines: lines.flatMap((line) => {
        const outcome = outcomeOf(line, settled);
        const comment = (settled.lines[line.id]?.comment ?? '').trim();
        return outcome === null ? [] : [{ id: line.id, outcome, ...(comment === '' ? {} : { comment }) }];
      }),
    }),
    ...(tasks.length > 0 && {
      tasks: tasks.map(({ id, asks, kind }) => ({
        task: id,
        ...(asks.length > 0 && { answers: settled.tasks[id]?.answers ?? {} }),
        ...(kind === 'register' && { diaryNumber: (settled.tasks[id]?.number ?? '').trim() }),
      })),
    }),
    ...(handoffs.length > 0 && { withdrawals: handoffs.map(({ id }) => id) }),
  };
}
