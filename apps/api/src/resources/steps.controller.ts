import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  assignTrack,
  Cases,
  CaseView,
  doTask,
  execute,
  type Expected,
  extendTrack,
  recordDay,
  showCase,
  takeAction,
  undoClose,
} from '#cases';
import type { Request } from '#use-case';
import type { Command } from '#workflow';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers, Changes, IdempotencyKey } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { EngineId, Reference } from '../http/params.js';
import {
  Assignment,
  Booking,
  DatedFact,
  Extension,
  Postponement,
  TakenAction,
  TaskOutcome,
  UndoneClose,
} from './cases.dto.js';

type Step = { reference: string; command: Command; thing: string; revision: number | undefined };

/** What moves a case: actions, tasks, and what is settled about a track. Each is one command to the engine. */
@Controller('cases/:reference')
export class StepsController {
  constructor(private readonly cases: Cases) {}

  @Post('actions/:action')
  @Can('cases.step')
  @Changes(CaseView)
  takeAction(
    @Session() session: Request,
    @IfMatch() revision: number | undefined,
    @Param('reference', Reference) reference: string,
    @Param('action', EngineId) action: string,
    @Body() taken: TakenAction,
  ): Promise<CaseView> {
    return this.cases.changeAndShow(
      session,
      (work) => takeAction(work, reference, { action, ...taken }, expectedOf(`track:${taken.track}`, revision)),
      (work) => showCase(work, reference),
    );
  }

  @Post('tasks/:task/outcome')
  @Can('cases.step')
  @Changes(CaseView)
  doTask(
    @Session() session: Request,
    @IfMatch() revision: number | undefined,
    @Param('reference', Reference) reference: string,
    @Param('task', EngineId) task: string,
    @Body() done: TaskOutcome,
  ): Promise<CaseView> {
    return this.cases.changeAndShow(
      session,
      (work) => doTask(work, reference, { task, ...done }, expectedOf(`task:${task}`, revision)),
      (work) => showCase(work, reference),
    );
  }

  @Post('tasks/:task/booking')
  @Can('cases.step')
  @Changes(CaseView)
  bookTask(
    @Session() session: Request,
    @IfMatch() revision: number | undefined,
    @Param('reference', Reference) reference: string,
    @Param('task', EngineId) task: string,
    @Body() { on }: Booking,
  ): Promise<CaseView> {
    return this.take(session, { reference, command: { do: 'book', task, on }, thing: `task:${task}`, revision });
  }

  /** With a day of its own: when a suspicion was served, by when an opinion is wanted. */
  @Post('dates')
  @Can('cases.step')
  @Answers(CaseView)
  @IdempotencyKey()
  recordDay(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Body() dated: DatedFact,
  ): Promise<CaseView> {
    return this.cases.changeAndShow(
      session,
      (work) => recordDay(work, reference, dated),
      (work) => showCase(work, reference),
    );
  }

  @Post('tracks/:track/assignment')
  @Can('cases.step')
  @Changes(CaseView)
  assignTrack(
    @Session() session: Request,
    @IfMatch() revision: number | undefined,
    @Param('reference', Reference) reference: string,
    @Param('track', EngineId) track: string,
    @Body() { person }: Assignment,
  ): Promise<CaseView> {
    return this.cases.changeAndShow(
      session,
      (work) => assignTrack(work, reference, track, person, expectedOf(`track:${track}`, revision)),
      (work) => showCase(work, reference),
    );
  }

  @Post('tracks/:track/extension')
  @Can('cases.step')
  @Changes(CaseView)
  extendTrack(
    @Session() session: Request,
    @IfMatch() revision: number | undefined,
    @Param('reference', Reference) reference: string,
    @Param('track', EngineId) track: string,
    @Body() extension: Extension,
  ): Promise<CaseView> {
    return this.cases.changeAndShow(
      session,
      (work) => extendTrack(work, reference, { track, ...extension }, expectedOf(`track:${track}`, revision)),
      (work) => showCase(work, reference),
    );
  }

  @Post('tracks/:track/parking')
  @Can('cases.step')
  @Changes(CaseView)
  parkTrack(
    @Session() session: Request,
    @IfMatch() revision: number | undefined,
    @Param('reference', Reference) reference: string,
    @Param('track', EngineId) track: string,
    @Body() { until, reason }: Postponement,
  ): Promise<CaseView> {
    return this.take(session, {
      reference,
      command: { do: 'park', track, until, reason },
      thing: `track:${track}`,
      revision,
    });
  }

  /** A close that was a mistake; the track has no revision while it stands closed. */
  @Post('tracks/:track/undo-close')
  @Can('cases.step')
  @Answers(CaseView)
  @IdempotencyKey()
  undoClose(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Param('track', EngineId) track: string,
    @Body() { reason }: UndoneClose,
  ): Promise<CaseView> {
    return this.cases.changeAndShow(
      session,
      (work) => undoClose(work, reference, { track, reason }),
      (work) => showCase(work, reference),
    );
  }

  private take(session: Request, { reference, command, thing, revision }: Step): Promise<CaseView> {
    return this.cases.changeAndShow(
      session,
      async (work) => {
        await execute(work, reference, command, expectedOf(thing, revision));
      },
      (work) => showCase(work, reference),
    );
  }
}

function expectedOf(thing: string, revision: number | undefined): Expected | undefined {
  return revision === undefined ? undefined : { thing, revision };
}
