import { Body, Controller, Get, Param, Post, UseGuards } from '@nestjs/common';
import {
  Cases,
  disclose,
  DisclosureChoices,
  DisclosureView,
  freezeDisclosure,
  listDisclosures,
  type Review,
  reviewDisclosure,
  SharingView,
  showDisclosureChoices,
  showSharing,
  showWrongReceiver,
  WrongReceiver,
} from '#cases';
import type { Request } from '#use-case';
import { type ToldKind, toldKinds } from '#sharing';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers, IdempotencyKey } from '../http/answers.js';
import { EachOneOf, OneOf } from '../http/fields/choice.js';
import { Name, OptionalName, OptionalText, Text } from '../http/fields/text.js';
import { NothingAsked } from '../http/nothing-asked.js';
import { Reference, Uuid } from '../http/params.js';

class DisclosureQuestion {
  @OptionalName() declare receiver?: string | undefined;
  /** Which the preview stands on: on consent a guardian who has not said yes is left out. */
  @OptionalName() declare ground?: string | undefined;
  @EachOneOf(toldKinds) declare kinds: ToldKind[];
}

class NewDisclosure {
  @Name() declare receiver: string;
  /** The ground, by its name in the setting. */
  @Name() declare ground: string;
  /** What it is to be used for; both ends read it. */
  @Text({ max: 1000 }) declare why: string;
  /** What the ground asks for; the sender alone reads it. */
  @OptionalText({ max: 2000 }) declare circumstances?: string | undefined;
  @OptionalText({ max: 2000 }) declare weighing?: string | undefined;
  @EachOneOf(toldKinds, { min: 1 }) declare kinds: ToldKind[];
}

class DisclosureReview implements Review {
  @OneOf(['justified', 'not-justified']) declare verdict: Review['verdict'];
  @OptionalText() declare note?: string | undefined;
}

/** The register of a case: what my agency told and was told, on which ground, and by whom. */
@Controller('cases/:reference')
export class DisclosuresController {
  constructor(private readonly cases: Cases) {}

  /** Who reads what of the case, and why. */
  @Get('sharing')
  @Can('cases.read')
  @Answers(SharingView)
  showSharing(@Session() session: Request, @Param('reference', Reference) reference: string): Promise<SharingView> {
    return this.cases.read(session, (work) => showSharing(work, reference));
  }

  @Get('disclosures')
  @Can('cases.read')
  @Answers([DisclosureView])
  listDisclosures(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
  ): Promise<DisclosureView[]> {
    return this.cases.read(session, (work) => listDisclosures(work, reference));
  }

  /** Which grounds fit what is chosen, and what the receiver would read. It changes nothing. */
  @Post('disclosures/choices')
  @Can('disclosures.write')
  @Answers(DisclosureChoices)
  showDisclosureChoices(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Body() question: DisclosureQuestion,
  ): Promise<DisclosureChoices> {
    return this.cases.read(session, (work) => showDisclosureChoices(work, reference, question));
  }

  @Post('disclosures')
  @Can('disclosures.write')
  @Answers([DisclosureView])
  @IdempotencyKey()
  disclose(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Body() told: NewDisclosure,
  ): Promise<DisclosureView[]> {
    return this.cases.changeAndShow(
      session,
      (work) => disclose(work, reference, told),
      (work) => listDisclosures(work, reference),
    );
  }

  /** It went at once, of a protected identity: whether there was reason to, as another reader or the head. */
  @Post('disclosures/:id/review')
  @Can('disclosures.write')
  @Answers([DisclosureView])
  @IdempotencyKey()
  reviewDisclosure(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Param('id', Uuid) id: string,
    @Body() review: DisclosureReview,
  ): Promise<DisclosureView[]> {
    return this.cases.changeAndShow(
      session,
      (work) => reviewDisclosure(work, reference, id, review),
      (work) => listDisclosures(work, reference),
    );
  }

  /** It went to the wrong receiver: nobody there reads it from now on, and the data protection officer is told. */
  @Post('disclosures/:id/wrong-receiver')
  @Can('disclosures.write')
  @UseGuards(NothingAsked)
  @Answers(WrongReceiver)
  @IdempotencyKey()
  reportWrongReceiver(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Param('id', Uuid) id: string,
  ): Promise<WrongReceiver> {
    return this.cases.changeAndShow(
      session,
      (work) => freezeDisclosure(work, reference, id),
      (work) => showWrongReceiver(work, reference, id),
    );
  }
}
