import type { DataSource } from 'typeorm';
import { HeldSettings, type Idempotency, inUnitOfWork, send, type Unit } from '#database';
import { DomainError } from './failures.js';

/** Who asks, by the session's token; on a change the key under which it happens once. */
export type Request = { token: string; idempotency?: Idempotency };

const KEEP = 'update samspel.idempotency set result = $3 where account = $1 and key = $2';

/** Runs use cases: one transaction each, under the session that asks. `Work` is what their hands need beside the unit. */
export class UseCases<Work extends Unit> {
  private readonly held = new HeldSettings();

  /** `committed` is called after each change that was committed. */
  constructor(
    private readonly source: DataSource,
    private readonly workOf: (unit: Unit) => Work,
    private readonly committed: () => void,
  ) {}

  /** Reads; a request's key is of no matter. */
  read<T>({ token }: Request, verb: (work: Work) => Promise<T>): Promise<T> {
    return inUnitOfWork(this.source, this.held, token, undefined, async ({ unit }) => verb(this.workIn(unit)));
  }

  /** Changes something, and returns what `act` does. */
  change<T>(request: Request, act: (work: Work) => Promise<T>): Promise<T> {
    return this.changeAndShow(request, act, (_work, done) => Promise.resolve(done));
  }

  /**
   * Changes something and shows what then is, in one transaction. A repeated request acts once: what `act` returned the first
   * time is kept and shown anew, so it holds references and never people; what may be seen is asked again.
   */
  async changeAndShow<T, V>(
    request: Request,
    act: (work: Work) => Promise<T>,
    show: (work: Work, done: T) => Promise<V>,
  ): Promise<V> {
    const { token, idempotency } = request;
    const shown = await inUnitOfWork(this.source, this.held, token, idempotency, async ({ unit, before }) => {
      const work = this.workIn(unit);
      if (idempotency === undefined) return show(work, await act(work));
      if (before !== undefined) return show(work, replay<T>(before, idempotency));
      const done = await act(work);
      // Most changes lead to nothing but what their answer shows.
      if (done !== undefined) send(work.manager, KEEP, [work.actor.account, idempotency.key, JSON.stringify(done)]);
      return show(work, done);
    });
    this.committed();
    return shown;
  }

  private workIn(unit: Unit | undefined): Work {
    if (unit === undefined) throw new DomainError({ code: 'no-session' });
    return this.workOf(unit);
  }
}

function replay<T>(before: { hash: string; result: unknown }, { hash }: Idempotency): T {
  if (before.hash !== hash) throw new DomainError({ code: 'idempotency-reuse' });
  return before.result as T;
}
