/** "a, b och c". */
export function listed(parts: string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} och ${parts.at(-1) ?? ''}`;
}

/** With a capital at its beginning, and ended as a sentence is. Blanks that an absent word left are taken out. */
export function sentence(text: string): string {
  const whole = text
    .replace(/ +/g, ' ')
    .replace(/ ([.,:;])/g, '$1')
    .trim();
  return capital(/[.!?…]["”]?$/.test(whole) ? whole : `${whole}.`);
}

/** With a capital at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}

/** With a small letter at its beginning, unless the second is a capital too. */
export function inside(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('sv') + text.slice(1);
}

/** Without the full stop that somebody may have written, for what goes on. */
export function open(text: string): string {
  return text.trim().replace(/\.$/, '');
}
