import type { CommitmentRow } from '#database';
import { invalid } from '#use-case';
import type { Command } from '#workflow';
import { type CommitmentOutcome, findLine, keepOutcome, outcomeOf } from '../plan/record-commitment-outcome.js';
import { statusOf } from '../plan/plan-keeper.js';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';
import { mustBePossible } from '../write-path/execute.js';
import { type DoneTask, isToRegister, keepNumber, taskCommand } from './do-task.js';

/** What is open and would hold up a close, and how each of it ends; in one go with the close. */
export type Settled = {
  lines?: ({ id: string } & CommitmentOutcome)[] | undefined;
  tasks?: Omit<DoneTask, 'outcome' | 'again'>[] | undefined;
  /** Offers that nobody has answered, taken back. */
  withdrawals?: string[] | undefined;
};

/** The commands that settle it, the case as it then stands, and what is written once they are decided. */
export class Settling {
  readonly commands: Command[] = [];
  private readonly kept: ((after: CaseFile) => Promise<void>)[] = [];

  private constructor(
    private readonly work: Work,
    public file: CaseFile,
  ) {}

  /** Offers first, since one that is taken back leaves a decision behind; to close is to decide. */
  static async of(work: Work, file: CaseFile, { lines, tasks, withdrawals }: Settled): Promise<Settling> {
    const settling = new Settling(work, file);
    for (const handoff of withdrawals ?? []) settling.withdraw(handoff);
    for (const [index, each] of (lines ?? []).entries())
      settling.line(await findLine(work, file, each.id), each, `/lines/${index}`);
    for (const [index, each] of (tasks ?? []).entries()) settling.task({ ...each, outcome: 'done' }, `/tasks/${index}`);
    return settling;
  }

  async keep(after: CaseFile): Promise<void> {
    for (const each of this.kept) await each(after);
  }

  private does(command: Command): void {
    this.file = mustBePossible(this.work, this.file, command);
    this.commands.push(command);
  }

  private withdraw(handoff: string): void {
    this.does({ do: 'withdraw-handoff', handoff });
    const decision = Object.values(this.file.state.tasks).find(({ afterHandoff }) => afterHandoff === handoff);
    if (decision !== undefined) this.does({ do: 'do-task', task: decision.id, outcome: 'done' });
  }

  private line(line: CommitmentRow, told: CommitmentOutcome, at: string): void {
    const isPromised = statusOf(this.file, line.id) === 'open';
    const command = outcomeOf(this.work, this.file, line, told, at);
    if (isPromised && told.outcome === 'dropped' && told.comment === undefined)
      throw invalid(`${at}/comment`, 'missing', 'Write why it was not done.');
    this.does(command);
    this.kept.push((after) => keepOutcome(this.work, after, line, told));
  }

  private task(done: DoneTask, at: string): void {
    const isRegistered = isToRegister(this.file, done.task);
    this.does(taskCommand(done));
    this.kept.push((after) => keepNumber(this.work, after, done, isRegistered, at));
  }
}
