/** All that can be wrong with a field. The screens have words for each, in both languages: the compiler holds them to it. */
export const fieldCodes = [
  'already-carried-over',
  'another-birth-date',
  'another-person',
  'closed',
  'does-not-fit',
  'duty-to-report',
  'empty',
  'feedback-owed',
  'has-been',
  'has-no-say',
  'malformed',
  'last-head',
  'locked-out',
  'may-name-a-person',
  'may-name-another',
  'may-not-know',
  'missing',
  'mobile-number',
  'names-another',
  'names-untold',
  'needs-their-yes',
  'no-receiver',
  'nobody-to-ask',
  'no-such-part',
  'not-a-colleague',
  'not-a-count',
  'not-a-day',
  'not-a-diary-number',
  'not-a-flag',
  'not-a-key',
  'not-a-list',
  'not-a-month',
  'not-a-name',
  'not-a-number',
  'not-a-personal-number',
  'not-a-phone-number',
  'not-a-reference',
  'not-a-revision',
  'not-a-whole-number',
  'not-a-year',
  'not-allowed',
  'not-allowed-character',
  'not-an-email',
  'not-an-id',
  'not-an-instant',
  'not-an-object',
  'not-answers',
  'not-asked',
  'not-begun',
  'not-covered',
  'not-csv',
  'not-held',
  'not-in-workflow',
  'not-json',
  'not-known',
  'not-one-line',
  'not-possible',
  'not-readable',
  'not-text',
  'not-told-whom',
  'not-valid',
  'not-their-step',
  'not-yours',
  'nothing-kept',
  'nothing-chosen',
  'nothing-goes-along',
  'out-of-range',
  'out-of-time',
  'outside-ages',
  'personnummer',
  'private-report',
  'repeated',
  'still-open',
  'too-deep',
  'too-early',
  'too-far',
  'too-few',
  'too-large',
  'too-long',
  'too-many',
  'too-short',
  'unknown',
  'unknown-agency',
  'unknown-field',
  'without-role',
] as const;
export type FieldCode = (typeof fieldCodes)[number];

export const isFieldCode = (code: unknown): code is FieldCode => fieldCodes.some((known) => known === code);

/** A field of a request that can't be taken as it is. The pointer is a JSON pointer into the body, `/youngPerson/birthDate`. */
export type FieldError = { pointer: string; code: FieldCode; detail: string } & Choosable;
/** What may be chosen instead: one of a few, or a day from the first to the last; of days there may be no first, or no last. */
type Choosable = { allowed?: string[]; from?: string; to?: string };

type Title = { sv: string; en: string };

/** What would have to hold first, in words. `waits` hides what the asker may not see; `reader` is a named reader of a protected identity; `about` is whose, `joins` between whom, `link` leads to where it can be done. */
type MissingFirst = {
  need: 'fact' | 'task' | 'handoff' | 'answer' | 'other-person' | 'reader' | 'lines' | 'waits';
  title: Title | null;
  codes: Title[];
  about: { id: string; kind: string; name: string } | null;
  joins: { id: string; kind: string; name: string }[];
  link: string | null;
};

/** Every way in which a use case says no, with what its answer needs. Nothing here names a person. */
export type Failure =
  /** Not signed in, or no longer. */
  | { code: 'no-session' }
  /** E-mail and password don't belong together; the same whether the account exists or not. */
  | { code: 'wrong-credentials' }
  /** Not there, or not for this agency: the same answer, because that a case exists is itself secret. */
  | { code: 'no-access' }
  /** The engine refused; `missing` is what would have to hold first. */
  | { code: 'not-possible'; missing: MissingFirst[] }
  /** The thing changed since the asker read it (If-Match). */
  | { code: 'conflict' }
  | { code: 'validation'; errors: FieldError[] }
  /** An Idempotency-Key that came before with another request. */
  | { code: 'idempotency-reuse' }
  | { code: 'too-many'; retryAfterSeconds: number }
  /** It was there, and is over: an answered handoff, a held talk. The case's reference, for those who may see what became of it. */
  | { code: 'gone'; reference?: string }
  /** Nothing is wrong with the request, but it can't be served now. */
  | { code: 'unavailable' };

export type ErrorCode = Failure['code'];

/** What use cases throw. The HTTP edge turns it into problem+json; the worker logs it. */
export class DomainError extends Error {
  readonly code: ErrorCode;

  constructor(readonly failure: Failure) {
    super(failure.code);
    this.name = 'DomainError';
    this.code = failure.code;
  }
}

/** One field that is wrong, in the words the API answers with. */
export function invalid(pointer: string, code: FieldCode, detail: string, choosable: Choosable = {}): DomainError {
  return new DomainError({ code: 'validation', errors: [{ pointer, code, detail, ...choosable }] });
}
