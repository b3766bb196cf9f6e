import personnummer from 'personnummer';

/** Ten or twelve digits, with or without the sign between date and number, and no digit beside them. */
const CANDIDATE = /(?<!\d)(?:\d{2})?\d{6}[-+ ]?\d{4}(?!\d)/g;

/** Whether a text holds a personnummer or samordningsnummer whose check digit is right. */
export function holdsPersonnummer(text: string): boolean {
  return (text.match(CANDIDATE) ?? []).some((candidate) => personnummer.valid(candidate.replace(' ', '-')));
}
