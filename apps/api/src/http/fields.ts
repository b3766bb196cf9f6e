/**
 * The fields of request bodies. One decorator a field says what may stand there, what the answer is when it doesn't, and what
 * the OpenAPI document shows, so that the three can't differ. Of several faults of one field the first is answered.
 */
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { readDay, readInstant } from './dates.js';
import { ENGINE_ID, REFERENCE } from './params.js';

/** What a validator leaves for the answer: a code that the screens have words for, and the codes to choose among. */
type FaultContext = { code: string; allowed?: readonly string[] };

/** Longest name, place or role; generous for people and short enough for a line. */
const NAME_LENGTH = 200;
/** One line of a list, such as a risk or a goal: a sentence or three. */
const LINE_LENGTH = 1000;
/** About two pages. Longer belongs in the agency's own system: this must never become a shadow file. */
const TEXT_LENGTH = 8000;

/** Text without surrounding blanks; at least one character is left. */
export function Text({ max = TEXT_LENGTH } = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, minLength: 1, maxLength: max }),
    trimmed(),
    needed(),
    ...text(max),
  );
}

/** Text that may be left out; null and blanks count as left out. */
export function OptionalText({ max = TEXT_LENGTH } = {}): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: String, maxLength: max }),
    trimmedOrLeftOut(),
    IsOptional(),
    ...text(max),
  );
}

/** A short text on one line, such as a person's name. */
export function Name(): PropertyDecorator {
  return Text({ max: NAME_LENGTH });
}

export function OptionalName(): PropertyDecorator {
  return OptionalText({ max: NAME_LENGTH });
}

/** The name of a track, task or handoff, as the engine gives it. */
export function EngineName(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, pattern: ENGINE_ID.source }),
    trimmed(),
    needed(),
    Matches(ENGINE_ID, fault('not-a-name', 'Give the name as the case has it.')),
  );
}

/** The reference of a case. */
export function ReferenceField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, pattern: REFERENCE.source }),
    trimmed(),
    needed(),
    Matches(REFERENCE, fault('not-a-reference', 'Give the reference as K7QF-93MD.')),
  );
}

/** A password is taken as it is: blanks belong to it. */
export function Password(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, format: 'password', maxLength: NAME_LENGTH }),
    needed(),
    ...text(NAME_LENGTH),
  );
}

/** A calendar day that exists. */
export function Day(): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: String, format: 'date' }), needed(), day());
}

export function OptionalDay(): PropertyDecorator {
  return applyDecorators(ApiPropertyOptional({ type: String, format: 'date' }), leftOut(), IsOptional(), day());
}

/** A moment with its offset; kept in UTC with milliseconds, so that moments sort as text. */
export function InstantField(): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: String, format: 'date-time' }), inUtc(), needed(), instant());
}

export function OptionalInstant(): PropertyDecorator {
  return applyDecorators(ApiPropertyOptional({ type: String, format: 'date-time' }), inUtc(), IsOptional(), instant());
}

/** Either: a day, or a moment whose day in Stockholm counts. */
export function DayOrInstant(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, description: 'A day, 2026-11-24, or a moment, 2026-11-24T15:00:00Z.' }),
    needed(),
    ValidateBy(
      {
        name: 'dayOrInstant',
        validator: { validate: (value) => (readDay(value) ?? readInstant(value)) !== undefined },
      },
      fault('not-a-day', 'Give a day as 2026-11-24 or a moment as 2026-11-24T15:00:00Z, between 1900 and 2199.'),
    ),
  );
}

export function OneOf(allowed: readonly string[]): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: String, enum: [...allowed] }), needed(), IsIn(allowed, oneOf(allowed)));
}

export function OptionalOneOf(allowed: readonly string[]): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: String, enum: [...allowed] }),
    leftOut(),
    IsOptional(),
    IsIn(allowed, oneOf(allowed)),
  );
}

/** How many of something, in an address: digits there are text. */
export function OptionalCount({ max }: { max: number }): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: max }),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value,
    ),
    IsOptional(),
    IsInt(fault('not-a-number', 'Give a whole number.')),
    Min(1, fault('out-of-range', 'Give at least 1.')),
    Max(max, fault('out-of-range', `Give at most ${max}.`)),
  );
}

export function Flag(): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: Boolean }), needed(), yesOrNo());
}

export function OptionalFlag(): PropertyDecorator {
  return applyDecorators(ApiPropertyOptional({ type: Boolean }), leftOut(), IsOptional(), yesOrNo());
}

type Range = { min: number; max: number };

/** A whole number, such as a year or a count. */
export function Whole({ min, max }: Range): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: 'integer', minimum: min, maximum: max }),
    needed(),
    ...numbers(whole(), min, max),
  );
}

export function OptionalWhole({ min, max }: Range): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: 'integer', minimum: min, maximum: max }),
    leftOut(),
    IsOptional(),
    ...numbers(whole(), min, max),
  );
}

export function OptionalNumber({ min, max }: Range): PropertyDecorator {
  const number = IsNumber({ allowNaN: false, allowInfinity: false }, fault('not-a-number', 'Give a number.'));
  return applyDecorators(
    ApiPropertyOptional({ type: Number, minimum: min, maximum: max }),
    leftOut(),
    IsOptional(),
    ...numbers(number, min, max),
  );
}

/** The id of a person. */
export function Id(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, format: 'uuid' }),
    needed(),
    IsUUID(undefined, fault('not-an-id', 'Give the id as the directory has it.')),
  );
}

/** The id of a record that may be left out. */
export function OptionalId(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: String, format: 'uuid' }),
    leftOut(),
    IsOptional(),
    IsUUID(undefined, fault('not-an-id', 'Give the id as the record has it.')),
  );
}

/** One object of its own kind inside this one. */
export function Part(part: new () => object): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: part }),
    needed(),
    object(),
    Type(() => part),
    ValidateNested(),
  );
}

export function OptionalPart(part: new () => object): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: part }),
    leftOut(),
    IsOptional(),
    object(),
    Type(() => part),
    ValidateNested(),
  );
}

/** A list of such objects. */
export function ListOf(part: new () => object, { max }: { max: number }): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: [part], maxItems: max }), needed(), ...listOf(part, max));
}

export function OptionalListOf(part: new () => object, { max }: { max: number }): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: [part], maxItems: max }),
    leftOut(),
    IsOptional(),
    ...listOf(part, max),
  );
}

/** A list of codes, each of them one of these. */
export function EachOneOf(allowed: readonly string[], { min = 0 } = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, enum: [...allowed], isArray: true, minItems: min }),
    needed(),
    ...list(min, allowed.length),
    unrepeated(),
    IsIn(allowed, { ...oneOf(allowed), each: true }),
  );
}

export function OptionalEachOneOf(allowed: readonly string[]): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: String, enum: [...allowed], isArray: true }),
    leftOut(),
    IsOptional(),
    ...list(0, allowed.length),
    unrepeated(),
    IsIn(allowed, { ...oneOf(allowed), each: true }),
  );
}

/** A list of names or ids. */
export function Names({ min = 0, max }: { min?: number; max: number }): PropertyDecorator {
  return texts(min, max, NAME_LENGTH);
}

/** A list of short texts. */
export function Lines({ min = 0, max }: { min?: number; max: number }): PropertyDecorator {
  return texts(min, max, LINE_LENGTH);
}

function texts(min: number, max: number, length: number): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: [String], minItems: min, maxItems: max }),
    trimmed(),
    needed(),
    ...list(min, max),
    unrepeated(),
    ...text(length, { each: true }),
  );
}

export function OptionalNames({ max }: { max: number }): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: [String], maxItems: max }),
    trimmed(),
    IsOptional(),
    ...list(0, max),
    unrepeated(),
    ...text(NAME_LENGTH, { each: true }),
  );
}

/** The answers of a form: which code for which fact. The definition says which there are; here they are only kept small. */
export function OptionalAnswers(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' } }),
    leftOut(),
    IsOptional(),
    ValidateBy(
      { name: 'answers', validator: { validate: areAnswers } },
      fault('not-answers', 'Give one code for each field that is asked, as { "field": "code" }.'),
    ),
  );
}

function fault(code: string, message: string, allowed?: readonly string[]): ValidationOptions {
  const context: FaultContext = allowed === undefined ? { code } : { code, allowed };
  return { message, context };
}

function needed(): PropertyDecorator {
  return IsDefined(fault('missing', 'This field is needed.'));
}

function text(max: number, each: ValidationOptions = {}): PropertyDecorator[] {
  return [
    IsString({ ...fault('not-text', 'Give text.'), ...each }),
    IsNotEmpty({ ...fault('empty', 'Write something.'), ...each }),
    MaxLength(max, { ...fault('too-long', `Write at most ${max} characters.`), ...each }),
    ValidateBy(
      { name: 'storable', validator: { validate: isStorable } },
      { ...fault('not-allowed-character', 'Leave out the character NUL (U+0000) and halves of characters.'), ...each },
    ),
  ];
}

function day(): PropertyDecorator {
  return ValidateBy(
    { name: 'day', validator: { validate: (value) => readDay(value) !== undefined } },
    fault('not-a-day', 'Give a day of the calendar as 2026-11-24, between 1900 and 2199.'),
  );
}

function instant(): PropertyDecorator {
  return ValidateBy(
    { name: 'instant', validator: { validate: (value) => readInstant(value) !== undefined } },
    fault('not-an-instant', 'Give a moment with its offset as 2026-11-24T15:00:00Z, between 1900 and 2199.'),
  );
}

function yesOrNo(): PropertyDecorator {
  return IsBoolean(fault('not-a-flag', 'Give true or false.'));
}

function oneOf(allowed: readonly string[]): ValidationOptions {
  return fault('not-allowed', `Choose one of: ${allowed.join(', ')}.`, allowed);
}

function whole(): PropertyDecorator {
  return IsInt(fault('not-a-whole-number', 'Give a whole number.'));
}

function numbers(kind: PropertyDecorator, min: number, max: number): PropertyDecorator[] {
  const range = fault('out-of-range', `Give a number from ${min} to ${max}.`);
  return [kind, Min(min, range), Max(max, range)];
}

function object(): PropertyDecorator {
  return IsObject(fault('not-an-object', 'Give an object.'));
}

function list(min: number, max: number): PropertyDecorator[] {
  return [
    IsArray(fault('not-a-list', 'Give a list.')),
    ArrayMinSize(min, fault('too-few', `Give at least ${min}.`)),
    ArrayMaxSize(max, fault('too-many', `Give at most ${max}.`)),
  ];
}

function unrepeated(): PropertyDecorator {
  return ArrayUnique(fault('repeated', 'Name each once.'));
}

function listOf(part: new () => object, max: number): PropertyDecorator[] {
  return [
    ...list(0, max),
    IsObject({ ...fault('not-an-object', 'Give a list of objects.'), each: true }),
    Type(() => part),
    ValidateNested({ each: true }),
  ];
}

/** PostgreSQL keeps neither this character nor half of a surrogate pair. */
function isStorable(value: unknown): boolean {
  return typeof value === 'string' && !value.includes('\u0000') && !/\p{Surrogate}/u.test(value);
}

function areAnswers(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const answers: [string, unknown][] = Object.entries(value);
  return (
    answers.length <= 20 &&
    answers.every(
      ([field, code]) =>
        field.length <= 100 && typeof code === 'string' && code.length <= 100 && isStorable(field + code),
    )
  );
}

function trimmed(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(trim) : trim(value)));
}

function trimmedOrLeftOut(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (trim(value) === '' ? undefined : trim(value)));
}

function leftOut(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => value ?? undefined);
}

function inUtc(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => readInstant(value) ?? value ?? undefined);
}

function trim(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : (value ?? undefined);
}
