/** Choices in a request: one of a closed set, several of it, yes or no. */
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, type ValidationOptions } from 'class-validator';
import { fault, leftOut, list, needed, unrepeated } from './rules.js';

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

export function Flag(): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: Boolean }), needed(), yesOrNo());
}

export function OptionalFlag(): PropertyDecorator {
  return applyDecorators(ApiPropertyOptional({ type: Boolean }), leftOut(), IsOptional(), yesOrNo());
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

function yesOrNo(): PropertyDecorator {
  return IsBoolean(fault('not-a-flag', 'Give true or false.'));
}

function oneOf(allowed: readonly string[]): ValidationOptions {
  return fault('not-allowed', `Choose one of: ${allowed.join(', ')}.`, allowed);
}
