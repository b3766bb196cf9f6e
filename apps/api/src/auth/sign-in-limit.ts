import { Injectable } from '@nestjs/common';
import { DomainError } from '#use-case';

/** Ten wrong passwords a minute: more than a person types, too few to guess with. */
const ATTEMPTS = 10;
const WINDOW_MS = 60_000;
/** Some megabytes at most; beyond it the oldest are forgotten. */
const REMEMBERED = 20_000;

type Attempts = { count: number; until: number };

/** Counts attempts to sign in per e-mail and address, in system time. One that succeeds wipes the slate. */
@Injectable()
export class SignInLimit {
  private readonly attempts = new Map<string, Attempts>();

  /** Counts one more before the password is looked at, so that many at once don't slip through. Throws too-many. */
  attempt(email: string, address: string, now = Date.now()): void {
    const key = keyOf(email, address);
    const before = this.attempts.get(key);
    const current = before === undefined || before.until <= now ? { count: 0, until: now + WINDOW_MS } : before;
    if (current.count >= ATTEMPTS) {
      throw new DomainError({ code: 'too-many', retryAfterSeconds: Math.ceil((current.until - now) / 1000) });
    }
    this.attempts.delete(key);
    this.attempts.set(key, { ...current, count: current.count + 1 });
    const [oldest] = this.attempts.keys();
    if (this.attempts.size > REMEMBERED && oldest !== undefined) this.attempts.delete(oldest);
  }

  succeeded(email: string, address: string): void {
    this.attempts.delete(keyOf(email, address));
  }
}

function keyOf(email: string, address: string): string {
  return `${email.toLowerCase()} ${address}`;
}
