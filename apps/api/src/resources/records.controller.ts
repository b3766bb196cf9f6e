import { Body, Controller, Delete, Param, Post, Put, type Type } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { saveRecord, Pledges, PledgeView, type RecordKind, recordKinds, removeRecord, showPledge } from '#pledge';
import type { Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers, IdempotencyKey, nameOf } from '../http/answers.js';
import { bodyOf } from '../http/fields/body-of.js';
import { Uuid } from '../http/params.js';
import { validation } from '../http/validation.js';

/** The addresses of every kind of record that a pledge keeps. */
export const recordControllers: Type[] = Object.values(recordKinds).map(controllerOf);

/** Every change answers with the pledge as it then is. What is described of the kind is all that its requests may say. */
function controllerOf(kind: RecordKind): Type {
  const name = nameOf(kind.View);
  const NewRecord = bodyOf(`New${name}`, kind.fields);
  const AsDescribed = validation(NewRecord);
  const word = kind.keptBy === 'keeper' ? 'pledges.keep' : 'pledges.log';

  @ApiTags('Records')
  @Controller(`pledges/:id/${kind.code}`)
  class LastingRecords {
    constructor(protected readonly pledges: Pledges) {}

    @Post()
    @Can(word)
    @ApiOperation({ operationId: `add${name}` })
    @ApiBody({ type: NewRecord })
    @Answers(PledgeView, 201)
    @IdempotencyKey()
    add(
      @Session() session: Request,
      @Param('id', Uuid) pledge: string,
      @Body(AsDescribed) told: Record<string, unknown>,
    ): Promise<PledgeView> {
      return this.pledges.changeAndShow(
        session,
        (work) => saveRecord(work, kind, { pledge }, told),
        (work) => showPledge(work, pledge),
      );
    }
  }
  if (kind.lasting) return LastingRecords;

  @ApiTags('Records')
  @Controller(`pledges/:id/${kind.code}`)
  class Records extends LastingRecords {
    @Put(':record')
    @Can(word)
    @ApiOperation({ operationId: `change${name}` })
    @ApiBody({ type: NewRecord })
    @Answers(PledgeView)
    change(
      @Session() session: Request,
      @Param('id', Uuid) pledge: string,
      @Param('record', Uuid) id: string,
      @Body(AsDescribed) told: Record<string, unknown>,
    ): Promise<PledgeView> {
      return this.pledges.changeAndShow(
        session,
        (work) => saveRecord(work, kind, { pledge, id }, told),
        (work) => showPledge(work, pledge),
      );
    }

    @Delete(':record')
    @Can(word)
    @ApiOperation({ operationId: `remove${name}` })
    @Answers(PledgeView)
    remove(
      @Session() session: Request,
      @Param('id', Uuid) pledge: string,
      @Param('record', Uuid) id: string,
    ): Promise<PledgeView> {
      return this.pledges.changeAndShow(
        session,
        (work) => removeRecord(work, kind, { pledge, id }),
        (work) => showPledge(work, pledge),
      );
    }
  }
  return Records;
}
