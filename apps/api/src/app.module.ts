import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { TypeOrmModule, type TypeOrmModuleOptions } from '@nestjs/typeorm';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { Cases } from '#cases';
import type { Rules } from '#workflow';
import { Pledges } from '#pledge';
import { type IdentityKeys, isAway } from '#database';
import { SessionGuard } from './auth/session.guard.js';
import { SessionLimit } from './auth/session-limit.guard.js';
import { SignInLimit } from './auth/sign-in-limit.js';
import { ProblemFilter } from './http/problem.filter.js';
import { validation } from './http/validation.js';
import { AgenciesController } from './resources/agencies.controller.js';
import { AuditController } from './resources/audit.controller.js';
import { CasesController } from './resources/cases.controller.js';
import { DeadlinesController } from './resources/deadlines.controller.js';
import { DemoClockController } from './resources/demo-clock.controller.js';
import { DisclosuresController } from './resources/disclosures.controller.js';
import { PreparedSharesController } from './resources/prepared-shares.controller.js';
import { TextReadersController } from './resources/text-readers.controller.js';
import { DraftsController } from './resources/drafts.controller.js';
import { DutiesController } from './resources/duties.controller.js';
import { FollowUpController } from './resources/follow-up.controller.js';
import { HandoffsController } from './resources/handoffs.controller.js';
import { HealthController } from './resources/health.controller.js';
import { InboxController } from './resources/inbox.controller.js';
import { IndicatorsController } from './resources/indicators.controller.js';
import { InstallationController } from './resources/installation.controller.js';
import { MappingsController } from './resources/mappings.controller.js';
import { BreakGlassController } from './resources/break-glass.controller.js';
import { LedgerController } from './resources/ledger.controller.js';
import { LockOutsController } from './resources/lock-outs.controller.js';
import { NotesController } from './resources/notes.controller.js';
import { PlanController } from './resources/plan.controller.js';
import { PlacesController } from './resources/places.controller.js';
import { PledgesController } from './resources/pledges.controller.js';
import { recordControllers } from './resources/records.controller.js';
import { ReferralsController } from './resources/referrals.controller.js';
import { SearchController } from './resources/search.controller.js';
import { SessionController } from './resources/session.controller.js';
import { StatisticsController } from './resources/statistics.controller.js';
import { StepsController } from './resources/steps.controller.js';
import { TalksController } from './resources/talks.controller.js';
import { UnitsController } from './resources/units.controller.js';
import { WorkflowsController } from './resources/workflows.controller.js';
import { YoungPersonController } from './resources/young-person.controller.js';
import { ADDRESSES, type Addresses, EDGE, type Edge, SIGN_IN } from './tokens.js';

export const controllers: Type[] = [
  AgenciesController,
  AuditController,
  CasesController,
  DeadlinesController,
  DemoClockController,
  DisclosuresController,
  PreparedSharesController,
  TextReadersController,
  DraftsController,
  DutiesController,
  FollowUpController,
  HandoffsController,
  HealthController,
  InboxController,
  IndicatorsController,
  InstallationController,
  MappingsController,
  LedgerController,
  LockOutsController,
  BreakGlassController,
  NotesController,
  PlanController,
  PlacesController,
  PledgesController,
  ...recordControllers,
  ReferralsController,
  SearchController,
  SessionController,
  StatisticsController,
  StepsController,
  TalksController,
  UnitsController,
  WorkflowsController,
  YoungPersonController,
];

/** `rules` may need the database: which versions of a definition ran is kept there. */
export type Parts = {
  database: TypeOrmModuleOptions;
  /** The same database as the role that signs in. */
  signIn: TypeOrmModuleOptions;
  rules: (database: DataSource) => Promise<Rules>;
  keys: IdentityKeys;
  addresses: Addresses;
  edge: Edge;
  log: Logger;
};

const RULES = Symbol('rules');

@Module({})
export class AppModule {
  static of({ database, signIn, rules, keys, addresses, edge, log }: Parts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRootAsync({ useFactory: () => ({ ...database, toRetry: isAway }) }),
        TypeOrmModule.forRootAsync({ name: SIGN_IN, useFactory: () => ({ ...signIn, toRetry: isAway }) }),
      ],
      controllers,
      providers: [
        { provide: ADDRESSES, useValue: addresses },
        { provide: EDGE, useValue: edge },
        { provide: RULES, inject: [DataSource], useFactory: rules },
        {
          provide: Cases,
          inject: [DataSource, RULES],
          useFactory: (source: DataSource, read: Rules) => new Cases(source, read, keys),
        },
        {
          provide: Pledges,
          inject: [DataSource, RULES],
          useFactory: (source: DataSource, { calendar }: Rules) => new Pledges(source, calendar),
        },
        SignInLimit,
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_GUARD, useClass: SessionLimit },
        { provide: APP_PIPE, useFactory: validation },
        { provide: APP_FILTER, useValue: new ProblemFilter(log) },
      ],
    };
  }
}
