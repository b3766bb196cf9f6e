import { Controller, Get, Inject } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Cases } from '#cases';
import { Installation, showInstallation } from '#identity';
import { Public } from '../auth/public.js';
import { Answers } from '../http/answers.js';
import { ADDRESSES, type Addresses } from '../tokens.js';

@Controller('installation')
export class InstallationController {
  constructor(
    private readonly cases: Cases,
    private readonly database: DataSource,
    @Inject(ADDRESSES) private readonly addresses: Addresses,
  ) {}

  @Get()
  @Public()
  @Answers(Installation)
  showInstallation(): Promise<Installation> {
    return showInstallation(this.database, this.cases.rules.definitions, this.addresses.mailCatcherUrl);
  }
}
