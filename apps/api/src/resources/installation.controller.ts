import { Controller, Get, Inject } from '@nestjs/common';
import { Cases } from '#cases';
import { Installation, showInstallation } from '#identity';
import { Public } from '../auth/public.js';
import { Answers } from '../http/answers.js';
import { DATABASE, type Database, SETTINGS, type Settings } from '../tokens.js';

@Controller('installation')
export class InstallationController {
  constructor(
    private readonly cases: Cases,
    @Inject(DATABASE) private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @Public()
  @Answers(Installation)
  showInstallation(): Promise<Installation> {
    return showInstallation(this.database, this.cases.rules.definitions, this.settings.mailCatcherUrl);
  }
}
