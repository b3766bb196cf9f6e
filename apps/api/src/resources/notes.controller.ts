import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { addNote, Cases, listNotes, NoteView, type Request } from '#cases';
import { Session } from '../auth/session.js';
import { Answers, IdempotencyKey } from '../http/answers.js';
import { Flag, OneOf, OptionalName, Text } from '../http/fields.js';
import { Reference } from '../http/params.js';

class NewNote {
  @OneOf(['note', 'phone-call']) declare kind: 'note' | 'phone-call';
  @Text() declare text: string;
  @OptionalName() declare withWhom?: string | undefined;
  @Flag() declare transferred: boolean;
  @OptionalName() declare diaryNumber?: string | undefined;
}

/** Notes on a case, each agency's own. */
@Controller('cases/:reference/notes')
export class NotesController {
  constructor(private readonly cases: Cases) {}

  @Get()
  @Answers([NoteView])
  listNotes(@Session() session: Request, @Param('reference', Reference) reference: string): Promise<NoteView[]> {
    return this.cases.read(session, (work) => listNotes(work, reference));
  }

  @Post()
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
}
