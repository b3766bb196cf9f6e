import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Problem } from './problem.js';

/** What a route answers: one of the views, or a list of them, `[Agency]`. Shown in the OpenAPI document by its name. */
export function Answers(view: z.ZodType | [z.ZodType], status = 200): MethodDecorator {
  const schema = Array.isArray(view) ? { type: 'array', items: refTo(view[0]) } : refTo(view);
  return applyDecorators(
    HttpCode(status),
    ApiResponse({ status, description: 'Done.', content: { 'application/json': { schema } } }),
    refusals(),
  );
}

/** Done, and nothing to say about it. */
export function AnswersNothing(): MethodDecorator {
  return applyDecorators(HttpCode(204), ApiResponse({ status: 204, description: 'Done.' }), refusals());
}

/** A change of a case: it may name the revision that was seen, and a key under which it happens once. */
export function Changes(view: z.ZodType | [z.ZodType], status = 200): MethodDecorator {
  return applyDecorators(
    Answers(view, status),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The revision that was read, in quotes.',
      schema: { type: 'string' },
    }),
    IdempotencyKey(),
  );
}

export function IdempotencyKey(): MethodDecorator {
  return ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'A random key, such as a UUID. A repeated request acts once.',
    schema: { type: 'string' },
  });
}

function refusals(): MethodDecorator {
  return ApiResponse({
    status: 'default',
    description: 'Refused; the code says why.',
    content: { 'application/problem+json': { schema: refTo(Problem) } },
  });
}

function refTo(view: z.ZodType): { $ref: string } {
  return { $ref: `#/components/schemas/${nameOf(view)}` };
}

/** What the OpenAPI document calls a view. */
export function nameOf(view: z.ZodType): string {
  const name = z.globalRegistry.get(view)?.id;
  if (name === undefined) throw new Error('A view that routes answer with needs its name: .meta({ id }).');
  return name;
}
