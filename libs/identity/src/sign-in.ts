import { createHash, randomBytes } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { row, run } from '#database';
import { DomainError } from '#use-case';

/** A working day with some overtime; after that, who sits at the screen proves it anew. */
const SESSION_HOURS = 12;

/**
 * The hash of a password that nobody has, made with the same parameters as all others. Checked where there is no account, so
 * that the time an answer takes doesn't tell which e-mail addresses have one.
 */
const nobody = '$argon2id$v=19$m=19456,t=2,p=1$aK3j/zqkw04hqcpmF/h/bQ$C/zAFuQZJaGjM8iHBNCYvMVnB0/D9MhCDPMTb0p3mEM';

const Found = z.object({ password_hash: z.string(), membership: z.string() });

export type OpenedSession = { token: string; expires: Date };

/**
 * Opens a session for the first membership of the account with this e-mail. The token is the caller's alone: the database keeps
 * its hash. `source` is of the role that alone may read a password's hash and make a session. System time. Throws wrong-credentials, the same for an unknown e-mail and a wrong password.
 */
export async function signIn(source: DataSource, email: string, password: string): Promise<OpenedSession> {
  const found = await row(source, Found, 'select password_hash, membership from samspel.sign_in($1)', [email]);
  const fits = await verify(found?.password_hash ?? nobody, password);
  if (found === undefined || !fits) throw new DomainError({ code: 'wrong-credentials' });
  const token = randomBytes(32).toString('base64url');
  const expires = new Date(Date.now() + SESSION_HOURS * 3_600_000);
  await run(source, 'select samspel.open_session($1, $2, $3)', [
    createHash('sha256').update(token).digest(),
    found.membership,
    expires,
  ]);
  return { token, expires };
}
