import type { MissingView, ProblemBody } from './api-types.js';

/** An answer that is not the one asked for. `code` picks the words; 'offline' means that no answer came at all. */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly requestId: string | null;
  readonly fields: NonNullable<ProblemBody['errors']>;
  readonly missing: MissingView[];
  /** Of something that is over: the case in which to see what became of it, if one may. */
  readonly reference: string | null;

  constructor(status: number, body: Partial<ProblemBody>) {
    super(body.title ?? body.code ?? String(status));
    this.name = 'Problem';
    this.status = status;
    this.code = body.code ?? (status === 0 ? 'offline' : 'unavailable');
    this.requestId = body.requestId ?? null;
    this.fields = body.errors ?? [];
    this.missing = body.missing ?? [];
    this.reference = body.reference ?? null;
  }

  /** Whether the same request may have been carried out without our hearing of it. */
  get unanswered(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

export const isProblem = (error: unknown, code?: string): error is Problem =>
  error instanceof Problem && (code === undefined || error.code === code);

/** Somebody else was first: the thing changed, is over, or is no longer there to be answered. */
export const isOvertaken = (error: unknown): error is Problem =>
  isProblem(error, 'conflict') || isProblem(error, 'gone') || isProblem(error, 'no-access');
