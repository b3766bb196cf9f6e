import { z } from 'zod';
import { rows } from '#database';
import { DomainError, type FieldError } from '#use-case';
import type { Work } from '../work.js';
import { holdsMobile } from './find-mobile.js';
import { holdsPersonnummer } from './find-personnummer.js';
import { mayNameSomebody } from './may-name.js';

const Known = z.object({ name: z.string() });

/** The texts of a request by their JSON pointers; what is left out holds nothing. */
export type Texts = Record<string, string | null | undefined>;

/** Who sends a text may say that a word which looks like a name is nobody's. */
export type Confirmed = { confirmed?: boolean | undefined };

/**
 * No personal data enters a pledge. A personnummer or a mobile number is refused for good; what may be the name of somebody is
 * refused until the asker says that it is nobody's.
 */
export async function screen(work: Work, texts: Texts, { confirmed = false }: Confirmed): Promise<void> {
  const written = Object.entries(texts).flatMap(([pointer, text]) => (text ? [{ pointer, text }] : []));
  const numbers = written.flatMap(({ pointer, text }) => [
    ...(holdsPersonnummer(text) ? [numberIn(pointer)] : []),
    ...(holdsMobile(text) ? [mobileIn(pointer)] : []),
  ]);
  if (numbers.length > 0) throw new DomainError({ code: 'validation', errors: numbers });
  if (confirmed || written.length === 0) return;
  const known = await knownNames(work);
  const errors = written.flatMap(({ pointer, text }) => (mayNameSomebody(text, known) ? [nameIn(pointer)] : []));
  if (errors.length > 0) throw new DomainError({ code: 'validation', errors });
}

/** Whether a text that is about to be published seems to hold no personal data. */
export async function isClean(work: Work, text: string): Promise<boolean> {
  if (holdsPersonnummer(text) || holdsMobile(text)) return false;
  return !mayNameSomebody(text, await knownNames(work));
}

async function knownNames({ manager }: Work): Promise<string[]> {
  const known = await rows(
    manager,
    Known,
    `select name from samspel.agency union select name from samspel.municipality union select name from samspel.pledge_place
     union select area from samspel.pledge order by 1 desc`,
  );
  return known.map(({ name }) => name);
}

function numberIn(pointer: string): FieldError {
  return { pointer, code: 'personnummer', detail: 'Take the personnummer out: no personal data is kept here.' };
}

function mobileIn(pointer: string): FieldError {
  return { pointer, code: 'mobile-number', detail: 'Take the mobile number out, or keep it as a contact’s phone.' };
}

function nameIn(pointer: string): FieldError {
  return {
    pointer,
    code: 'may-name-a-person',
    detail: 'Take the name out, or send "confirmed": true if it is nobody’s.',
  };
}
