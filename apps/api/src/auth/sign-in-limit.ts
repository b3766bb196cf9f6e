import { Injectable } from '@nestjs/common';
import { Limit } from './limit.js';

/** Ten wrong passwords a minute: more than a person types, too few to guess with. */
const ATTEMPTS = 10;
const WINDOW_MS = 60_000;

/** Counts attempts to sign in per e-mail and address. One that succeeds wipes the slate. */
@Injectable()
export class SignInLimit {
  private readonly limit = new Limit(ATTEMPTS, WINDOW_MS);

  /** Counts one more before the password is looked at, so that many at once don't slip through. Throws too-many. */
  attempt(email: string, address: string, now?: number): void {
    this.limit.take(keyOf(email, address), now);
  }

  succeeded(email: string, address: string): void {
    this.limit.forget(keyOf(email, address));
  }
}

function keyOf(email: string, address: string): string {
  return `${email.toLowerCase()} ${address}`;
}
