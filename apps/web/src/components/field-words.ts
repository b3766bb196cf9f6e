import type { FieldFault } from '../api/api-types.js';
import { sv } from '../words/sv.js';

type FaultCode = keyof typeof sv.failure.faults;
type ReasonCode = keyof typeof sv.failure.reasons;
type FieldName = keyof typeof sv.failure.fields;

const isReasonCode = (code: string): code is ReasonCode => Object.hasOwn(sv.failure.reasons, code);
const isFaultCode = (code: string): code is FaultCode => Object.hasOwn(sv.failure.faults, code);
const isFieldName = (name: string): name is FieldName => Object.hasOwn(sv.failure.fields, name);

type Days = 'between' | 'notBefore' | 'notAfter';

/** Which days may be chosen instead, where the api tells. */
export function daysOf({ from, to }: Pick<FieldFault, 'from' | 'to'>): Days | undefined {
  if (from === undefined) return to === undefined ? undefined : 'notAfter';
  return to === undefined ? 'notBefore' : 'between';
}

/**
 * The words for what the api faults: a reason that says it all, or a field and what is wrong with it. The api's own sentence is
 * for programs, and in English: a code that a newer api has, and these screens don't, reads as not right.
 */
export function wordsFor({
  pointer,
  code,
}: Pick<FieldFault, 'pointer'> & { code: string }): { reason: ReasonCode } | { field: FieldName; fault: FaultCode } {
  if (isReasonCode(code)) return { reason: code };
  const field = pointer.split('/').findLast(isFieldName) ?? 'unnamed';
  return { field, fault: isFaultCode(code) ? code : 'not-valid' };
}
