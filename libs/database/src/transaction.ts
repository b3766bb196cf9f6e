import type { ClientBase, QueryConfig } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';

/**
 * A transaction in which a statement may be asked without waiting for the one before. PostgreSQL answers in the order in which it
 * was asked, and once one has failed refuses all that come after, so that nothing is missed by asking on. The beginning is waited
 * for: behind one that failed each statement would be a transaction of its own.
 */
export class Transaction extends PostgresQueryRunner {
  private readonly answers: Promise<unknown>[] = [];
  private last: QueryConfig | undefined;

  /**
   * Where anything failed, whether or not somebody caught it, there is nothing to commit: PostgreSQL would roll back, and say so
   * softly. What is asked last goes out in one breath with the commit, which rolls back where that fails.
   */
  override async commitTransaction(): Promise<void> {
    await Promise.all(this.answers);
    if (this.last !== undefined) {
      const client: Pick<ClientBase, 'query'> = await this.connect();
      this.expect(client.query(this.last));
    }
    const committed = super.commitTransaction();
    await Promise.allSettled([...this.answers, committed]);
    await Promise.all([...this.answers, committed]);
  }

  /** Nobody reads its answer, and nothing is asked after it. */
  askLast(statement: QueryConfig): void {
    this.last = statement;
  }

  /** Nobody need wait for this: that it failed is told in the place of what failed for it. */
  expect(answer: Promise<unknown>): void {
    answer.catch(() => undefined);
    this.answers.push(answer);
  }

  /** What stopped the transaction first, where that was a statement. */
  async firstFailure(): Promise<unknown> {
    const answers = await Promise.allSettled(this.answers);
    return answers.find((each) => each.status === 'rejected')?.reason;
  }
}

/** Runs `work` in one transaction, which is rolled back where it throws. */
export async function inTransaction<T>(source: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  const { driver } = source;
  if (!(driver instanceof PostgresDriver)) throw new Error('The database is PostgreSQL.');
  const transaction = new Transaction(driver, 'master');
  const { manager } = Object.assign(transaction, { manager: source.createEntityManager(transaction) });
  try {
    return await manager.transaction(work);
  } catch (error) {
    throw (await transaction.firstFailure()) ?? error;
  } finally {
    await transaction.release();
  }
}
