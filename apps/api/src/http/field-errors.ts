import type { ValidationError } from 'class-validator';
import { type FieldCode, type FieldError, isFieldCode } from '#use-case';

/** Every field that is wrong, each with its pointer into the body and the first thing that is wrong with it. */
export function fieldErrors(errors: ValidationError[], above = ''): FieldError[] {
  return errors.flatMap((error) => {
    const pointer = pointerTo(above, error.property);
    const [own] = Object.entries(error.constraints ?? {});
    if (own !== undefined) return [fieldError(pointer, own, error.contexts?.[own[0]])];
    return fieldErrors(error.children ?? [], pointer);
  });
}

/** A field's JSON pointer (RFC 6901), from that of what it is in. */
export function pointerTo(above: string, name: string): string {
  return `${above}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

export function unknownField(pointer: string): FieldError {
  return { pointer, code: 'unknown-field', detail: 'There is no such field here; leave it out.' };
}

function fieldError(pointer: string, [constraint, message]: [string, string], context: unknown): FieldError {
  if (constraint === 'whitelistValidation') return unknownField(pointer);
  const { code, allowed } = readContext(context);
  return allowed === undefined ? { pointer, code, detail: message } : { pointer, code, detail: message, allowed };
}

/** class-validator types a context as any; the fields write { code, allowed? }. */
function readContext(context: unknown): { code: FieldCode; allowed: string[] | undefined } {
  if (typeof context !== 'object' || context === null || !('code' in context) || !isFieldCode(context.code))
    return { code: 'not-valid', allowed: undefined };
  const allowed = 'allowed' in context && Array.isArray(context.allowed) ? context.allowed.map(String) : undefined;
  return { code: context.code, allowed };
}
