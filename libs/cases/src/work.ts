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
    if (found === undefined) throw new Error(`No definition ${workflow} version ${version}: keep every version that a case runs on.`);
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

  /** `verb`'s answer has to be JSON: a repeated request gets it from the row that the first one left. */
  async run<T>(request: Request, verb: (work: Work) => Promise<T>): Promise<T> {
    try {
      return await this.once(request, verb);
    } catch (error) {
      if (request.idempotency !== undefined && violates(error, KEY_TAKEN)) return this.once(request, verb);
      throw error;
    }
  }

  private async once<T>({ token, idempotency }: Request, verb: (work: Work) => Promise<T>): Promise<T> {
    const answer = await inUnitOfWork(this.source, token, idempotency?.key, async ({ unit, before }) => {
      if (unit === undefined) throw new DomainError({ code: 'no-session' });
      if (idempotency === undefined) return verb({ ...unit, ...this.rules });
      if (before !== undefined) return replay<T>(before, idempotency);
      const result = await verb({ ...unit, ...this.rules });
      await unit.manager.query(
        'insert into samspel.idempotency (account, key, request_hash, result) values ($1, $2, $3, $4)',
        [unit.actor.account, idempotency.key, idempotency.hash, JSON.stringify(result)],
      );
      return result;
    });
    if (idempotency !== undefined) hint(this.source);
    return answer;
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
