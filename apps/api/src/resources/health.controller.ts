import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { workerAlive } from '#clockwork';
import { Public } from '../auth/public.js';
import { Answers } from '../http/answers.js';

const Live = z.object({ status: z.literal('ok') }).meta({ id: 'Live' });
type Live = z.infer<typeof Live>;

/** Degraded: people can work, but no worker delivers what they set going. */
const Ready = z.object({ status: z.enum(['ok', 'degraded']), degraded: z.boolean() }).meta({ id: 'Ready' });
type Ready = z.infer<typeof Ready>;

@Controller()
export class HealthController {
  constructor(private readonly database: DataSource) {}

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
    return { status: alive ? 'ok' : 'degraded', degraded: !alive };
  }

  /** Prometheus' text format; counts and clocks alone. */
  @Get('metrics')
  @Public()
  @ApiExcludeEndpoint()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async metrics(): Promise<string> {
    return [
      '# TYPE samspel_worker_alive gauge',
      `samspel_worker_alive ${(await workerAlive(this.database)) ? 1 : 0}`,
      '# TYPE samspel_uptime_seconds gauge',
      `samspel_uptime_seconds ${Math.floor(process.uptime())}`,
      '# TYPE samspel_memory_bytes gauge',
      `samspel_memory_bytes ${process.memoryUsage.rss()}`,
      '',
    ].join('\n');
  }
}
