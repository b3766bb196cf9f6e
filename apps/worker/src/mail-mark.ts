import { readFile, rename, writeFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { holdAllMail, raiseMailMark, readMailMark } from '#clockwork';
import type { Env } from '#config/env';
import { type Database, InjectDatabase, InjectEnv, InjectLog } from './tokens.js';

/**
 * Keeps outside the database how far it has come. One that is behind that was restored from a backup: what it would mail went out
 * already, and so it mails nothing until the operator has looked, and lets it go.
 */
@Injectable()
export class MailMark {
  constructor(
    @InjectDatabase() private readonly database: Database,
    @InjectEnv() private readonly env: Pick<Env, 'MAIL_MARK_FILE'>,
    @InjectLog() private readonly log: Logger,
  ) {}

  /** Looks before it raises the mark, and so before anything is mailed. */
  async run(): Promise<void> {
    const { MAIL_MARK_FILE: file } = this.env;
    if (file === undefined) return;
    const kept = await keptIn(file);
    const here = await readMailMark(this.database);
    if (kept > here) {
      await holdAllMail(this.database, kept);
      this.log.fatal(
        { metric: 'mail-held', kept, here },
        'the database is behind what was kept outside of it, as a restored backup is: mail is held until npm run held-mails -- --release',
      );
    }
    await keep(file, await raiseMailMark(this.database));
  }
}

async function keptIn(file: string): Promise<number> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '0';
    throw error;
  });
  if (!/^\d+\n?$/.test(text)) throw new Error(`${file} holds no number: mail can't be told from what went out before.`);
  return Number(text);
}

/** Beside it first, so that a power cut leaves one or the other. */
async function keep(file: string, mark: number): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${mark}\n`, { mode: 0o600, flush: true });
  await rename(draft, file);
}
