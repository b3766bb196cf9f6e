import { Controller, Get, Inject } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Cases } from '#cases';
import { Installation, showInstallation } from '#identity';
import { Public } from '../auth/public.js';
import { Answers } from '../http/answers.js';
import { SETTINGS, type Settings } from '../tokens.js';

@Controller('installation')
export class InstallationController {
  constructor(
    private readonly cases: Cases,
    private readonly database: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @Public()
  @Answers(Installation)
  showInstallation(): Promise<Installation> {
    return showInstallation(this.database, this.cases.rules.definitions, this.settings.mailCatcherUrl);
  }
}
