import { createTransport } from 'nodemailer';
import type { Mail, Sending } from './mail.js';

export interface MailServer {
  /** Hands one mail to the server. Never rejects: every trouble is a refusal with a code. */
  send(mail: Mail): Promise<Sending>;
  close(): void;
}

/** How long a server may take, in milliseconds. One that takes longer is tried again later; meanwhile other mails wait behind it. */
export const LIMITS = {
  connect: 10_000,
  silence: 30_000,
  // A whole dialogue, since one that says a word now and then is never silent: half of what a mail is claimed for, so that no other
  // worker takes it as long as it may still be taken in.
  dialogue: 60_000,
};

/** @param url `smtp://user:password@host:587`, or `smtps://…`; `?requireTLS=true` refuses to go without encryption */
export function openMailServer(url: string, { connect, silence, dialogue } = LIMITS): MailServer {
  const pool = createTransport({
    url,
    pool: true,
    connectionTimeout: connect,
    greetingTimeout: connect,
    socketTimeout: silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ calendar, ...mail }) => {
      try {
        // Generated, so that no out-of-office answer comes back (RFC 3834).
        const headers = { 'Auto-Submitted': 'auto-generated' };
        // In the body, where calendars look for it, and as a file, for those that do not.
        const icalEvent = calendar && { method: calendar.method, content: calendar.text, filename: 'samspel.ics' };
        const message = { ...mail, headers, ...(icalEvent && { icalEvent }), signal: AbortSignal.timeout(dialogue) };
        await pool.sendMail(message);
        return { accepted: true };
      } catch (error) {
        return refusal(error);
      }
    },
    close: () => pool.close(),
  };
}

/**
 * Permanent is only what the server says about this receiver or this mail (a 5xx to RCPT TO or DATA), and an address
 * that is none. A 5xx to anything else, such as a wrong password, is about our settings: the mail waits until they
 * are mended.
 */
function refusal(error: unknown): Sending {
  const code = text(error, 'code') ?? 'unknown';
  const reply =
    error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number'
      ? error.responseCode
      : undefined;
  const command = text(error, 'command') ?? '';
  if (reply === undefined) {
    return { accepted: false, refused: code === 'EENVELOPE' ? 'permanent' : 'temporary', reason: code };
  }
  const aboutThisMail = command === 'RCPT TO' || command === 'DATA';
  return {
    accepted: false,
    refused: reply >= 500 && aboutThisMail ? 'permanent' : 'temporary',
    reason: `smtp-${reply}`,
  };
}

function text(error: unknown, field: 'code' | 'command'): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' ? value : undefined;
}
