import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#use-case';
import { pointerTo, unknownField } from './field-errors.js';

/** For a change that asks for no fields: what was sent along would be lost without a word, so it is refused like any unknown field. */
@Injectable()
export class NothingAsked implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    const [name] = Object.keys(body ?? {});
    if (name !== undefined) throw new DomainError({ code: 'validation', errors: [unknownField(pointerTo('', name))] });
    return true;
  }
}
