import { Inject } from '@nestjs/common';
import type { Logger } from 'pino';
import type { dataSource } from '#database';
import type { Env } from '#config/env';
import type { MailServer } from '#mail';
import type { Rules } from '#workflow';

/** What the program is given at its start. Interfaces have no name that Nest could inject them by, hence these. */
const DATABASE = Symbol('database');
const ENV = Symbol('env');
const LOG = Symbol('log');
const MAIL_SERVER = Symbol('mail server');
const RULES = Symbol('rules');

export type Database = ReturnType<typeof dataSource>;
export type Given = { database: Database; env: Env; log: Logger; mailServer: MailServer; rules: Rules };

export const InjectDatabase = (): ParameterDecorator => Inject(DATABASE);
export const InjectEnv = (): ParameterDecorator => Inject(ENV);
export const InjectLog = (): ParameterDecorator => Inject(LOG);
export const InjectMailServer = (): ParameterDecorator => Inject(MAIL_SERVER);
export const InjectRules = (): ParameterDecorator => Inject(RULES);

export const givenProviders = ({ database, env, log, mailServer, rules }: Given) => [
  { provide: DATABASE, useValue: database },
  { provide: ENV, useValue: env },
  { provide: LOG, useValue: log },
  { provide: MAIL_SERVER, useValue: mailServer },
  { provide: RULES, useValue: rules },
];
