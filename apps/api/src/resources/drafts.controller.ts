import { Body, Controller, Delete, Get, Param, Put, Query, UseGuards } from '@nestjs/common';
import { Cases, discardDraft, draftForms, type DraftForm, DraftView, keepDraft, listDrafts, SavedDraft } from '#cases';
import type { Request } from '#use-case';
import { Can } from '../auth/can.js';
import { onceAnHour, Session, unkeyed } from '../auth/session.js';
import { Answers, AnswersNothing } from '../http/answers.js';
import { OneOf, OptionalOneOf } from '../http/fields/choice.js';
import { Whole } from '../http/fields/number.js';
import { Id, RecordId } from '../http/fields/part.js';
import { OptionalReferenceField, OptionalThing, Text } from '../http/fields/text.js';
import { NothingAsked } from '../http/nothing-asked.js';
import { Uuid } from '../http/params.js';

/** A form that is full, of several young people with what happened to each. */
const DRAFT_LENGTH = 60_000;
const MANY = 1_000_000;

class Place {
  @OptionalOneOf(draftForms) declare form?: DraftForm | undefined;
  @OptionalThing() declare about?: string | undefined;
  @OptionalReferenceField() declare reference?: string | undefined;
}

class NewDraft {
  @RecordId() declare id: string;
  @OneOf(draftForms) declare form: DraftForm;
  @OptionalThing() declare about?: string | undefined;
  @OptionalReferenceField() declare reference?: string | undefined;
  /** What the form holds, as the form writes it. */
  @Text({ max: DRAFT_LENGTH }) declare text: string;
  /** Whoever is signed in, by their id: refused where that is another by now. */
  @Id() declare writer: string;
  /** The revision that was read, 0 of one that is new. */
  @Whole({ min: 0, max: MANY }) declare revision: number;
}

/** What one has begun to write and not sent. To save it is no change that anybody else sees, and counts once an hour in the audit. */
@Controller('drafts')
export class DraftsController {
  constructor(private readonly cases: Cases) {}

  @Get()
  @Can('session')
  @Answers([DraftView])
  listDrafts(@Session() session: Request, @Query() place: Place): Promise<DraftView[]> {
    return this.cases.read(onceAnHour(session), (work) => listDrafts(work, place));
  }

  @Put()
  @Can('session')
  @Answers(SavedDraft)
  keepDraft(@Session() session: Request, @Body() { about = '', ...draft }: NewDraft): Promise<SavedDraft> {
    return this.cases.change(onceAnHour(unkeyed(session)), (work) => keepDraft(work, { about, ...draft }));
  }

  @Delete(':id')
  @Can('session')
  @UseGuards(NothingAsked)
  @AnswersNothing()
  async discardDraft(@Session() session: Request, @Param('id', Uuid) id: string): Promise<void> {
    await this.cases.change(unkeyed(session), (work) => discardDraft(work, id));
  }
}
