/** What may be known of somebody beside name and birth date, while it is written. */
export type PersonDetails = Record<'number' | 'address' | 'phone' | 'email' | 'school' | 'schoolClass', string>;

export const noDetails: PersonDetails = { number: '', address: '', phone: '', email: '', school: '', schoolClass: '' };

/** What was filled in, without blanks around it; what was left empty is left out. */
export const filledIn = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields)
      .map(([field, text]) => [field, text.trim()] as const)
      .filter(([, text]) => text !== ''),
  );
