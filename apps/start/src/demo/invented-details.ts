import { type Day, yearsBetween } from '#calendar';
import personnummer from 'personnummer';

/** Streets of no town, with a postal code that is none. */
const STREETS = ['Kvarngränd', 'Åsvägen', 'Hamngatan', 'Björkstigen', 'Sjötorget', 'Norra Allén'];
const SCHOOLS: Record<string, string> = { lindvik: 'Björkskolan', grannby: 'Sjöskolan' };
/** The numbers that no telephone has: kept for books and films. */
const NO_PHONE = '070-174 06';
/** The birth numbers that the Swedish Tax Agency keeps for tests: no person has one. */
const NO_PERSON = Array.from({ length: 20 }, (_, index) => String(2380 + index));
/** The years of the compulsory school: the first begins at seven. */
const CLASSES = { from: 7, to: 16 };

type Invented = { number: string; address: string; phone: string; school?: string; schoolClass?: string };

/** What an agency would know of somebody in the demo. The same for the same person, whenever the demo is told. */
export function inventedDetails(name: string, birthDate: Day, today: Day, municipality: string): Invented {
  const digits = birthDate.replaceAll('-', '');
  const number = NO_PERSON.map((end) => `${digits}${end}`).find((each) => personnummer.valid(each)) ?? '';
  const sum = [...name].reduce((before, letter) => before + (letter.codePointAt(0) ?? 0), 0);
  const years = yearsBetween(birthDate, today);
  const town = municipality.charAt(0).toUpperCase() + municipality.slice(1);
  const school = SCHOOLS[municipality];
  return {
    number,
    address: `${STREETS[sum % STREETS.length] ?? ''} ${(sum % 40) + 1}, 999 0${sum % 10} ${town}`,
    phone: `${NO_PHONE} ${String((sum % 90) + 10)}`,
    ...(school !== undefined && years >= CLASSES.from && years <= CLASSES.to
      ? { school, schoolClass: `${years - CLASSES.from + 1}${'ABC'.charAt(sum % 3)}` }
      : {}),
  };
}
