import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#use-case';
import { PUBLIC } from './public.js';
import { tokenOf } from './session.js';

/**
 * Every route needs a session unless it is `@Public()`. That the token opens one is found in the unit of work, where the
 * database looks it up; here a request without any is turned away before its body is looked at.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.reflector.get<boolean | undefined>(PUBLIC, context.getHandler()) === true) return true;
    if (tokenOf(context.switchToHttp().getRequest<FastifyRequest>()) === undefined)
      throw new DomainError({ code: 'no-session' });
    return true;
  }
}
