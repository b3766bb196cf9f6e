/** Days and moments in a request. */
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, ValidateBy } from 'class-validator';
import { readDay, readInstant } from '../dates.js';
import { fault, leftOut, needed } from './rules.js';

/** A calendar day that exists. */
export function Day(): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: String, format: 'date' }), needed(), day());
}

export function OptionalDay(): PropertyDecorator {
  return applyDecorators(ApiPropertyOptional({ type: String, format: 'date' }), leftOut(), IsOptional(), day());
}

/** A month, by its first day. */
export function Month(): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: String, format: 'date' }), needed(), month());
}

export function OptionalMonth(): PropertyDecorator {
  return applyDecorators(ApiPropertyOptional({ type: String, format: 'date' }), leftOut(), IsOptional(), month());
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

function day(): PropertyDecorator {
  return ValidateBy(
    { name: 'day', validator: { validate: (value) => readDay(value) !== undefined } },
    fault('not-a-day', 'Give a day of the calendar as 2026-11-24, between 1900 and 2199.'),
  );
}

function month(): PropertyDecorator {
  return applyDecorators(
    day(),
    ValidateBy(
      { name: 'month', validator: { validate: (value) => String(value).endsWith('-01') } },
      fault('not-a-month', 'Give the first day of the month, as 2026-11-01.'),
    ),
  );
}

function instant(): PropertyDecorator {
  return ValidateBy(
    { name: 'instant', validator: { validate: (value) => readInstant(value) !== undefined } },
    fault('not-an-instant', 'Give a moment with its offset as 2026-11-24T15:00:00Z, between 1900 and 2199.'),
  );
}

function inUtc(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => readInstant(value) ?? value ?? undefined);
}
