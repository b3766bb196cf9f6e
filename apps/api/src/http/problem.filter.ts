import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { failureOf } from './failure-of.js';
import { logOf } from './log-of.js';
import { problemOf } from './problem.js';

/** The one place where an exception becomes an answer, and where it is logged, once. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const { failure, status, fault } = failureOf(error);
    const problem = problemOf(failure, request.id, status);
    const line = { requestId: request.id, code: problem.code, status: problem.status };
    if (fault) this.log.error({ ...line, ...logOf(error) }, 'request failed');
    else this.log.info(line, 'request refused');
    if (reply.sent) return;
    if (failure.code === 'too-many') reply.header('retry-after', String(failure.retryAfterSeconds));
    reply.status(problem.status).type('application/problem+json').header('cache-control', 'no-store').send(problem);
  }
}
