import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { EDGE, type Edge } from '../tokens.js';
import { Limit } from './limit.js';
import { tokenOf } from './session.js';

const WINDOW_MS = 60_000;
const reads = new Set(['GET', 'HEAD']);
const SEARCH = /\/search$/;

/** How much one session may change, and how often it may search: more than a person does, too little to empty or fill a register with. */
@Injectable()
export class SessionLimit implements CanActivate {
  private readonly writes: Limit;
  private readonly searches: Limit;

  constructor(@Inject(EDGE) { writesPerMinute, searchesPerMinute }: Edge) {
    this.writes = new Limit(writesPerMinute, WINDOW_MS);
    this.searches = new Limit(searchesPerMinute, WINDOW_MS);
  }

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = tokenOf(request);
    if (token === undefined || reads.has(request.method)) return true;
    const limit = SEARCH.test(request.routeOptions.url ?? '') ? this.searches : this.writes;
    limit.take(token);
    return true;
  }
}
