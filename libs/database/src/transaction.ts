import type { ClientBase } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';

/**
 * A transaction that waits for PostgreSQL only where an answer is needed. It answers in the order in which it was asked, and once
 * a statement has failed refuses all that come after, so that nothing is missed by asking on.
 */
export class Transaction extends PostgresQueryRunner {
  private readonly unanswered: Promise<unknown>[] = [];

  /** TypeORM's own waits for the answer, which the first statement brings with it. */
  override async startTransaction(): Promise<void> {
    const client: Pick<ClientBase, 'query'> = await this.connect();
    this.isTransactionActive = true;
    this.transactionDepth += 1;
    this.expect(client.query('start transaction'));
  }

  override async commitTransaction(): Promise<void> {
    await Promise.all(this.unanswered);
    await super.commitTransaction();
  }

  /** Nobody waits for this; that it failed is told in the place of what failed for it. */
  expect(answer: Promise<unknown>): void {
    answer.catch(() => undefined);
    this.unanswered.push(answer);
  }

  /** What stopped the transaction, where that was a statement nobody waited for. */
  async firstFailure(): Promise<unknown> {
    const answers = await Promise.allSettled(this.unanswered);
    return answers.find((each) => each.status === 'rejected')?.reason;
  }
}

/** Runs `work` in one transaction, which is rolled back where it throws. */
export async function inTransaction<T>(source: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  const { driver } = source;
  if (!(driver instanceof PostgresDriver)) throw new Error('The database is PostgreSQL.');
  const transaction = new Transaction(driver, 'master');
  const manager = Object.assign(transaction, { manager: source.createEntityManager(transaction) }).manager;
  try {
    return await manager.transaction(work);
  } catch (error) {
    throw (await transaction.firstFailure()) ?? error;
  } finally {
    await transaction.release();
  }
}
