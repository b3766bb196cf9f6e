import type { DataSource } from 'typeorm';
import { type Asked, leaveRefusal, leaveTrail, Trail } from '#audit';
import type { Permission } from '#sharing';
import { HeldSettings, type Idempotency, inUnitOfWork, send, type Unit } from '#database';
import { permissionsOf, type RequestUnit } from './context.js';
import { DomainError } from './failures.js';

/** What is asked of the API, and the word that whoever asks it has to have. */
export type Guarded = Asked & { needs: Permission };

/**
 * Who asks, by the session's token, and for what; on a change the key under which it happens once. A program that acts as somebody
 * by itself (the demo's stories) asks through no route, and needs no word.
 */
export type Request = { token: string; asked?: Guarded; idempotency?: Idempotency };

const KEEP = 'update samspel.idempotency set result = $3 where account = $1 and key = $2';

/** Runs use cases: one transaction each, under the session that asks. `Work` is what their hands need beside the unit. */
export class UseCases<Work extends RequestUnit> {
  private readonly held = new HeldSettings();

  /**
   * `committed` is called after each change that was committed; `mended` with what a request failed by, and says whether it is worth
   * another try: nothing of the first one stands.
   */
  constructor(
    private readonly source: DataSource,
    private readonly workOf: (unit: RequestUnit) => Work,
    private readonly committed: () => void,
    private readonly mended: (error: unknown) => Promise<boolean> = () => Promise.resolve(false),
  ) {}

  /** Reads; a request's key is of no matter. */
  read<T>({ token, asked }: Request, verb: (work: Work) => Promise<T>): Promise<T> {
    return this.within({ token, ...(asked && { asked }) }, verb);
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
    const { idempotency } = request;
    const shown = await this.within(request, async (work, before) => {
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

  /** Leaves the row of a request that is refused before any use case hears of it; of one by a session of nobody's there is none. */
  async leaveRefused({ token, asked }: Request, code: string): Promise<void> {
    await leaveRefusal(this.source, token, new Trail(asked), code).catch(() => undefined);
  }

  /** One transaction, which leaves its row in the audit; one that is refused, or fails, leaves it in another. */
  private async within<T>(request: Request, answer: Answer<Work, T>): Promise<T> {
    const first = new Trail(request.asked);
    try {
      return await this.once(request, answer, first);
    } catch (error) {
      if (!(await this.mended(error))) throw await this.left(request, first, error);
    }
    const second = new Trail(request.asked);
    try {
      return await this.once(request, answer, second);
    } catch (error) {
      throw await this.left(request, second, error);
    }
  }

  private once<T>({ token, asked, idempotency }: Request, answer: Answer<Work, T>, trail: Trail): Promise<T> {
    return inUnitOfWork(this.source, this.held, token, idempotency, async ({ unit, before }) => {
      const answered = await answer(this.workIn(unit, trail, asked), before);
      if (unit !== undefined) leaveTrail(unit.manager, trail);
      return answered;
    });
  }

  /** The error, once its row is left. Where there is no database to leave it in, what failed first is what is told. */
  private async left({ token }: Request, trail: Trail, error: unknown): Promise<unknown> {
    const code = refusalOf(error);
    if (code === undefined) return error;
    const leaving = leaveRefusal(this.source, token, trail, code);
    await (error instanceof DomainError ? leaving : leaving.catch(() => undefined));
    return error;
  }

  private workIn(unit: Unit | undefined, trail: Trail, asked: Guarded | undefined): Work {
    if (unit === undefined) throw new DomainError({ code: 'no-session' });
    if (asked !== undefined && !permissionsOf(unit).includes(asked.needs)) throw new DomainError({ code: 'no-access' });
    return this.workOf({ ...unit, trail });
  }
}

type Before = { hash: string; result: unknown };
type Answer<Work, T> = (work: Work, before: Before | undefined) => Promise<T>;

function replay<T>(before: Before, { hash }: Idempotency): T {
  if (before.hash !== hash) throw new DomainError({ code: 'idempotency-reuse' });
  return before.result as T;
}

/** What PostgreSQL answers whom its own checks refuse: policies, grants, and functions that ask who acts. */
const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * As which a request that was not answered is in the audit: what the use case said; refused, where the database did; else failed.
 * A code alone: what an error says may hold what somebody wrote. Of whom nobody knows there is no row.
 */
function refusalOf(error: unknown): string | undefined {
  if (error instanceof DomainError) return error.code === 'no-session' ? undefined : error.code;
  const isRefused = error instanceof Error && 'code' in error && error.code === INSUFFICIENT_PRIVILEGE;
  return isRefused ? 'refused' : 'failed';
}
