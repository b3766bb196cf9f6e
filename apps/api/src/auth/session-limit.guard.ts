import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Cases } from '#cases';
import { EDGE, type Edge } from '../tokens.js';
import { Limit } from './limit.js';
import { guardedOf, tokenOf } from './session.js';

const WINDOW_MS = 60_000;
const reads = new Set(['GET', 'HEAD']);
const SEARCH = /\/search$/;

/**
 * How much one session may change, and how often it may search: more than a person does, too little to empty or fill a register with.
 * Who is stopped is in the audit, once in each minute.
 */
@Injectable()
export class SessionLimit implements CanActivate {
  private readonly writes: Limit;
  private readonly searches: Limit;

  constructor(
    @Inject(EDGE) { writesPerMinute, searchesPerMinute }: Edge,
    private readonly cases: Cases,
  ) {
    this.writes = new Limit(writesPerMinute, WINDOW_MS);
    this.searches = new Limit(searchesPerMinute, WINDOW_MS);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = tokenOf(request);
    if (token === undefined || reads.has(request.method)) return true;
    const limit = SEARCH.test(request.routeOptions.url ?? '') ? this.searches : this.writes;
    try {
      limit.take(token);
    } catch (error) {
      const asked = guardedOf(request, context);
      if (asked !== undefined && limit.isFirstRefusal(token))
        await this.cases.leaveRefused({ token, asked }, 'too-many');
      throw error;
    }
    return true;
  }
}
