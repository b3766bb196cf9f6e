import { Inject } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import type { Env } from '#config/env';
import type { MailServer } from '#mail';
import type { Rules } from '#workflow';

/** What the program is given at its start. Interfaces have no name that Nest could inject them by, hence these. */
const ENV = Symbol('env');
const LOG = Symbol('log');
const MAIL_SERVER = Symbol('mail server');
const RULES = Symbol('rules');

export type Database = DataSource;
/** `rules` may need the database: which versions of a definition ran is kept there. */
export type Dependencies = {
  env: Env;
  log: Logger;
  mailServer: MailServer;
  rules: (database: DataSource) => Promise<Rules>;
};

export const InjectDatabase = (): ParameterDecorator => Inject(DataSource);
export const InjectEnv = (): ParameterDecorator => Inject(ENV);
export const InjectLog = (): ParameterDecorator => Inject(LOG);
export const InjectMailServer = (): ParameterDecorator => Inject(MAIL_SERVER);
export const InjectRules = (): ParameterDecorator => Inject(RULES);

export const dependencyProviders = ({ env, log, mailServer, rules }: Dependencies) => [
  { provide: ENV, useValue: env },
  { provide: LOG, useValue: log },
  { provide: MAIL_SERVER, useValue: mailServer },
  { provide: RULES, inject: [DataSource], useFactory: rules },
];
