import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { addNote, Cases, listNotes, markTransferred, NoteView } from '#cases';
import type { Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers, IdempotencyKey } from '../http/answers.js';
import { Flag, OneOf } from '../http/fields/choice.js';
import { OptionalName, Text } from '../http/fields/text.js';
import { Reference, Uuid } from '../http/params.js';

class NoteTransfer {
  /** Whether it stands in the agency's own system too. */
  @Flag() declare transferred: boolean;
  @OptionalName() declare diaryNumber?: string | undefined;
}

class NewNote extends NoteTransfer {
  @OneOf(['note', 'phone-call']) declare kind: 'note' | 'phone-call';
  @Text() declare text: string;
  @OptionalName() declare withWhom?: string | undefined;
}

/** Notes on a case, each agency's own. */
@Controller('cases/:reference/notes')
export class NotesController {
  constructor(private readonly cases: Cases) {}

  @Get()
  @Can('notes.read')
  @Answers([NoteView])
  listNotes(@Session() session: Request, @Param('reference', Reference) reference: string): Promise<NoteView[]> {
    return this.cases.read(session, (work) => listNotes(work, reference));
  }

  @Post()
  @Can('notes.write')
  @Answers([NoteView], 201)
  @IdempotencyKey()
  addNote(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Body() note: NewNote,
  ): Promise<NoteView[]> {
    return this.cases.changeAndShow(
      session,
      (work) => addNote(work, reference, note),
      (work) => listNotes(work, reference),
    );
  }

  @Post(':id/transfer')
  @Can('notes.write')
  @Answers([NoteView])
  @IdempotencyKey()
  markTransferred(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Param('id', Uuid) id: string,
    @Body() transfer: NoteTransfer,
  ): Promise<NoteView[]> {
    return this.cases.changeAndShow(
      session,
      (work) => markTransferred(work, reference, id, transfer),
      (work) => listNotes(work, reference),
    );
  }
}
