/** Ids, objects and lists of objects in a request. */
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, IsUUID, ValidateBy, ValidateNested } from 'class-validator';
import { fault, isStorable, leftOut, list, needed, unrepeated } from './rules.js';

/** The id of a person. */
export function Id(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, format: 'uuid' }),
    needed(),
    IsUUID(undefined, fault('not-an-id', 'Give the id as the directory has it.')),
  );
}

/** Ids of people, each once. */
export function Ids({ max }: { max: number }): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: [String], format: 'uuid', maxItems: max }),
    needed(),
    ...list(0, max),
    unrepeated(),
    IsUUID(undefined, { ...fault('not-an-id', 'Give the ids as the directory has them.'), each: true }),
  );
}

/** The id of a record. */
export function RecordId(): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: String, format: 'uuid' }), needed(), recordId());
}

export function OptionalRecordId(): PropertyDecorator {
  return applyDecorators(ApiPropertyOptional({ type: String, format: 'uuid' }), leftOut(), IsOptional(), recordId());
}

function recordId(): PropertyDecorator {
  return IsUUID(undefined, fault('not-an-id', 'Give the id as the record has it.'));
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

function object(): PropertyDecorator {
  return IsObject(fault('not-an-object', 'Give an object.'));
}

function listOf(part: new () => object, max: number): PropertyDecorator[] {
  return [
    ...list(0, max),
    IsObject({ ...fault('not-an-object', 'Give a list of objects.'), each: true }),
    Type(() => part),
    ValidateNested({ each: true }),
  ];
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
