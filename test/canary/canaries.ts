import { addDays, type Day } from '#calendar';

/** Long enough that no word of ours, and nothing random, holds it. */
const WORD = 'kanarie';
const LETTERS = 4;

/**
 * A word, a day of birth or a number for each place that somebody writes in, none of them twice: wherever one turns up, it tells
 * where it was written.
 */
export class Canaries {
  private readonly places = new Map<string, string>();
  private born: Day = '2013-03-01';

  word(place: string): string {
    const [letter, at] = [97, this.places.size];
    const letters = Array.from({ length: LETTERS }, (_, each) => letter + (Math.floor(at / 26 ** each) % 26));
    return this.keep(`${WORD}${String.fromCharCode(...letters)}`, place);
  }

  email(place: string): string {
    return `${this.word(place)}@fagel.example`;
  }

  /** Of somebody who is thirteen in the autumn of 2026. */
  birthDate(place: string): Day {
    this.born = addDays(this.born, 1);
    return this.keep(this.born, place);
  }

  /** A number of the kind that the Swedish Tax Agency keeps for tests. */
  number(place: string, born: Day): string {
    const digits = `${born.replaceAll('-', '')}238`;
    const number = `${digits}${checkDigit(digits.slice(2))}`;
    const [day, last] = [number.slice(0, 8), number.slice(8)];
    // However it is written, it ends in one of these.
    for (const written of [day + last, `${day}-${last}`]) this.keep(written.slice(2), place);
    return `${day}-${last}`;
  }

  /** Where all was written that stands in a text, however it is written there. */
  in(text: string): string[] {
    const found = new Set(text.toLowerCase().match(new RegExp([...this.places.keys()].join('|'), 'g')));
    return [...new Set([...found].map((word) => this.places.get(word) ?? ''))].sort();
  }

  /** All of one kind that were written so far, as a person would seek them. */
  under(kind: RegExp): string[] {
    return [...this.places].flatMap(([word, place]) => (kind.test(place) ? [word] : []));
  }

  /** Every place that has one. */
  all(): string[] {
    return [...new Set(this.places.values())];
  }

  private keep<T extends string>(word: T, place: string): T {
    if (word.startsWith(WORD) && this.places.has(word)) throw new Error('There are more places than canaries.');
    this.places.set(word, place);
    return word;
  }
}

/** Of a personnummer, over its nine digits: each other one counts twice. */
function checkDigit(digits: string): number {
  const sum = [...digits].reduce((all, digit, at) => {
    const counted = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return all + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
