import type { DataSource } from 'typeorm';
import type { Calendar, Definition } from '#workflow';
import { type Idempotency, inUnitOfWork, type Unit } from '#database';
import { hint } from '#jobs';
import { DomainError } from './errors.js';

/** What the agencies agreed on, read at boot. */
export type Rules = { definitions: Definitions; calendar: Calendar };

/** A use case's hands: the transaction, who acts, case time, and the rules. */
export type Work = Unit & Rules;

export type Request = { token: string; idempotency?: Idempotency };

/** The definitions at hand; a case is decided with the version it began with. */
export class Definitions {
  private readonly all = new Map<string, Definition>();

  constructor(definitions: Definition[]) {
    for (const each of definitions) this.all.set(`${each.workflow}@${each.version}`, each);
  }

  get(workflow: string, version: number): Definition {
    const found = this.all.get(`${workflow}@${version}`);
    if (found === undefined)
      throw new Error(`No definition ${workflow} version ${version}: keep every version that a case runs on.`);
    return found;
  }

  /** The version that new cases begin with. */
  newest(workflow: string): Definition {
    const versions = this.list().filter((each) => each.workflow === workflow);
    const [newest] = versions.sort((a, b) => b.version - a.version);
    if (newest === undefined) throw new Error(`No definition ${workflow}: put one in config/workflows.`);
    return newest;
  }

  list(): Definition[] {
    return [...this.all.values()];
  }
}

/** Raised where the same key was committed by another request meanwhile; the second run finds it. */
const KEY_TAKEN = 'idempotency_key';

/** Runs use cases: one transaction each, under the session that asks. */
export class Cases {
  constructor(
    private readonly source: DataSource,
    readonly rules: Rules,
  ) {}

  /** Reads; a request's key is of no matter. */
  read<T>({ token }: Request, verb: (work: Work) => Promise<T>): Promise<T> {
    return inUnitOfWork(this.source, token, undefined, async ({ unit }) => verb(this.workOf(unit)));
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
    try {
      return await this.once(request, act, show);
    } catch (error) {
      if (request.idempotency !== undefined && violates(error, KEY_TAKEN)) return this.once(request, act, show);
      throw error;
    }
  }

  private async once<T, V>(
    { token, idempotency }: Request,
    act: (work: Work) => Promise<T>,
    show: (work: Work, done: T) => Promise<V>,
  ): Promise<V> {
    const shown = await inUnitOfWork(this.source, token, idempotency?.key, async ({ unit, before }) => {
      const work = this.workOf(unit);
      if (idempotency === undefined) return show(work, await act(work));
      if (before !== undefined) return show(work, replay<T>(before, idempotency));
      const done = await act(work);
      await work.manager.query(
        'insert into samspel.idempotency (account, key, request_hash, result) values ($1, $2, $3, $4)',
        [work.actor.account, idempotency.key, idempotency.hash, JSON.stringify(done ?? null)],
      );
      return show(work, done);
    });
    hint(this.source);
    return shown;
  }

  private workOf(unit: Unit | undefined): Work {
    if (unit === undefined) throw new DomainError({ code: 'no-session' });
    return { ...unit, ...this.rules };
  }
}

function replay<T>(before: { hash: string; result: unknown }, { hash }: Idempotency): T {
  if (before.hash !== hash) throw new DomainError({ code: 'idempotency-reuse' });
  return before.result as T;
}

function violates(error: unknown, constraint: string): boolean {
  return error instanceof Error && 'driverError' in error && constraintOf(error.driverError) === constraint;
}

function constraintOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'constraint' in error ? error.constraint : undefined;
}
