import personnummer from 'personnummer';

/** Ten or twelve digits, with or without a sign or a blank of any kind between date and number, and no digit beside them. */
const CANDIDATE = /(?<!\d)(?:\d{2})?\d{6}[-+\s\u2010-\u2015\u2212]?\d{4}(?!\d)/g;

/** Whether a text holds a personnummer or samordningsnummer whose check digit is right. */
export function holdsPersonnummer(text: string): boolean {
  return (text.match(CANDIDATE) ?? []).some((candidate) => personnummer.valid(candidate.replace(/[^\d+]/, '-')));
}
