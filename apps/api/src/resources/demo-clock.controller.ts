import { setTimeout as pause } from 'node:timers/promises';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { Cases, DemoClock, moveClock, readWalk, showClock, Walk } from '#cases';
import { DomainError, type Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Session, unkeyed } from '../auth/session.js';
import { Answers } from '../http/answers.js';
import { OneOf } from '../http/fields/choice.js';

const jumps = ['next-event', 'one-day', 'one-week'] as const;

class Jump {
  @OneOf(jumps) declare to: (typeof jumps)[number];
}

/** The worker walks, and a browser waits for it: a minute is far more than a week's dates take. */
const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 200;

/** The demo's case time; elsewhere there is no such thing. */
@Controller('demo/clock')
export class DemoClockController {
  constructor(private readonly cases: Cases) {}

  @Get()
  @Can('demo.clock')
  @Answers(DemoClock)
  showClock(@Session() session: Request): Promise<DemoClock> {
    return this.cases.read(session, showClock);
  }

  @Post()
  @Can('demo.clock')
  @Answers(Walk)
  async moveClock(@Session() session: Request, @Body() { to }: Jump): Promise<Walk> {
    const { id } = await this.cases.change(unkeyed(session), (work) => moveClock(work, to));
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until) {
      const walk = await this.cases.read(session, (work) => readWalk(work, id));
      if (walk !== null) return walk;
      await pause(LOOK_EVERY_MS);
    }
    throw new DomainError({ code: 'unavailable' });
  }
}
