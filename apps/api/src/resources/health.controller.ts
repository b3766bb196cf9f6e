import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Headers, Inject, NotFoundException } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { LAGS_SECONDS, unsealedFor } from '#audit';
import { workerAlive } from '#clockwork';
import { Public } from '../auth/public.js';
import { Answers } from '../http/answers.js';
import { EDGE, type Edge } from '../tokens.js';

const Live = z.object({ status: z.literal('ok') }).meta({ id: 'Live' });
type Live = z.infer<typeof Live>;

/** Degraded: people can work, but no worker delivers what they set going, or what they do is not sealed in the audit. */
const Ready = z
  .object({
    status: z.enum(['ok', 'degraded']),
    degraded: z.boolean(),
    lacking: z.array(z.enum(['worker', 'sealing'])),
  })
  .meta({ id: 'Ready' });
type Ready = z.infer<typeof Ready>;

@Controller()
export class HealthController {
  constructor(
    private readonly database: DataSource,
    @Inject(EDGE) private readonly edge: Edge,
  ) {}

  @Get('health/live')
  @Public()
  @Answers(Live)
  live(): Live {
    return { status: 'ok' };
  }

  /** 503 where the database can't be reached; 200 without a worker, so that a balancer keeps sending people here. */
  @Get('health/ready')
  @Public()
  @Answers(Ready)
  async ready(): Promise<Ready> {
    const alive = await workerAlive(this.database);
    const sealing = (await unsealedFor(this.database)) <= LAGS_SECONDS;
    const lacking: Ready['lacking'] = [...(alive ? [] : ['worker' as const]), ...(sealing ? [] : ['sealing' as const])];
    const degraded = lacking.length > 0;
    return { status: degraded ? 'degraded' : 'ok', degraded, lacking };
  }

  /** Prometheus' text format; counts and clocks alone. To whoever has no token there is no such address. */
  @Get('metrics')
  @Public()
  @ApiExcludeEndpoint()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async metrics(@Headers('authorization') shown = ''): Promise<string> {
    if (!mayMeasure(this.edge, shown)) throw new NotFoundException();
    return [
      '# TYPE samspel_worker_alive gauge',
      `samspel_worker_alive ${(await workerAlive(this.database)) ? 1 : 0}`,
      '# TYPE samspel_audit_unsealed_seconds gauge',
      `samspel_audit_unsealed_seconds ${Math.floor(await unsealedFor(this.database))}`,
      '# TYPE samspel_uptime_seconds gauge',
      `samspel_uptime_seconds ${Math.floor(process.uptime())}`,
      '# TYPE samspel_memory_bytes gauge',
      `samspel_memory_bytes ${process.memoryUsage.rss()}`,
      '',
    ].join('\n');
  }
}

function mayMeasure({ metricsToken }: Edge, shown: string): boolean {
  if (metricsToken === undefined) return false;
  const [wanted, given] = [`Bearer ${metricsToken}`, shown].map((text) => createHash('sha256').update(text).digest());
  return wanted !== undefined && given !== undefined && timingSafeEqual(wanted, given);
}
