/** What every field is held to: its answer when something is wrong, and what may be left out. */
import { Transform } from 'class-transformer';
import type { FieldCode } from '#use-case';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsDefined, type ValidationOptions } from 'class-validator';

/** What a validator leaves for the answer: a code that the screens have words for, and the codes to choose among. */
type FaultContext = { code: FieldCode; allowed?: readonly string[] };

export function fault(code: FieldCode, message: string, allowed?: readonly string[]): ValidationOptions {
  const context: FaultContext = allowed === undefined ? { code } : { code, allowed };
  return { message, context };
}

export function needed(): PropertyDecorator {
  return IsDefined(fault('missing', 'This field is needed.'));
}

export function list(min: number, max: number): PropertyDecorator[] {
  return [
    IsArray(fault('not-a-list', 'Give a list.')),
    ArrayMinSize(min, fault('too-few', `Give at least ${min}.`)),
    ArrayMaxSize(max, fault('too-many', `Give at most ${max}.`)),
  ];
}

export function unrepeated(): PropertyDecorator {
  return ArrayUnique(fault('repeated', 'Name each once.'));
}

/** PostgreSQL keeps neither this character nor half of a surrogate pair. */
export function isStorable(value: unknown): boolean {
  return typeof value === 'string' && !value.includes('\u0000') && !/\p{Surrogate}/u.test(value);
}

export function trimmed(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(trim) : trim(value)));
}

export function trimmedOrLeftOut(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (trim(value) === '' ? undefined : trim(value)));
}

export function leftOut(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => value ?? undefined);
}

function trim(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : (value ?? undefined);
}
