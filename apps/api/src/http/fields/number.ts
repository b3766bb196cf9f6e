/** Numbers in a request. */
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsNumber, IsOptional, Max, Min } from 'class-validator';
import { fault, leftOut, needed } from './rules.js';

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

/** A number that may have decimals. */
export function Decimal({ min, max }: Range): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: Number, minimum: min, maximum: max }),
    needed(),
    ...numbers(decimal(), min, max),
  );
}

export function OptionalDecimal({ min, max }: Range): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: Number, minimum: min, maximum: max }),
    leftOut(),
    IsOptional(),
    ...numbers(decimal(), min, max),
  );
}

function decimal(): PropertyDecorator {
  return IsNumber({ allowNaN: false, allowInfinity: false }, fault('not-a-number', 'Give a number.'));
}

function whole(): PropertyDecorator {
  return IsInt(fault('not-a-whole-number', 'Give a whole number.'));
}

function numbers(kind: PropertyDecorator, min: number, max: number): PropertyDecorator[] {
  const range = fault('out-of-range', `Give a number from ${min} to ${max}.`);
  return [kind, Min(min, range), Max(max, range)];
}
