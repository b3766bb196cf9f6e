/**
 * What was said in a case, in order, as somebody would write it on paper; and what follows of it by the law alone. A second
 * implementation of who reads what: it knows neither the engine nor the database, and is asked beside both.
 */
export type Giver = 'guardian-1' | 'guardian-2' | 'young-person';
const GUARDIANS = ['guardian-1', 'guardian-2'] as const satisfies Giver[];

type Yes<Agency> = {
  said: 'yes';
  id: string;
  /** Who wrote it down. */
  by: Agency;
  joins: readonly Agency[];
  kinds: readonly string[];
  from: readonly Giver[];
  /** The last day on which it holds. */
  last: string;
};
export type Said<Agency extends string = string> =
  | Yes<Agency>
  | { said: 'no'; to: readonly Agency[]; from?: readonly Giver[] }
  | { said: 'on record'; id: string; by: Agency }
  | { said: 'told on a ground'; from: Agency; to: Agency; kinds: readonly string[] };

/** Who was asked, and what was written beside their answer. */
type Answer = {
  age: number;
  from: readonly Giver[];
  /** The guardians whom the agency that asks has on record; none: it does not know who they are. */
  guardians: readonly Giver[];
  /** Places of those who may not know (OSL 12 kap. 3 §). */
  untold: readonly Giver[];
  childView: boolean;
  maturity: boolean;
};

export class Paper<Agency extends string> {
  readonly said: Said<Agency>[] = [];

  constructor(...said: Said<Agency>[]) {
    this.said.push(...said);
  }

  writes(said: Said<Agency>): void {
    this.said.push(said);
  }

  /**
   * Some yes named both, has not been taken back from either nor been left with one agency, has not ended, is about this, and the owner
   * wrote it down or put it on record after. The guardians' own is in what a guardian said yes to, and in nothing that the young person
   * said alone.
   */
  mayRead(today: string, reader: Agency, owner: Agency, kind: string): boolean {
    return this.joining(today, owner, reader).some(
      (yes) => yes.kinds.includes(kind) && !(kind === 'guardians' && yes.from.every((who) => who === 'young-person')),
    );
  }

  /** Whether any yes lets one tell the other, whatever of. */
  mayTell(today: string, from: Agency, to: Agency): boolean {
    return this.joining(today, from, to).length > 0;
  }

  /** Each yes that joins them today, on record at its owner or not. */
  namesBoth(today: string, one: Agency, other: Agency): Yes<Agency>[] {
    return this.said.filter(
      (yes): yes is Yes<Agency> =>
        yes.said === 'yes' && yes.last >= today && [one, other].every((each) => this.standing(yes).includes(each)),
    );
  }

  toldOnAGround(from: Agency, to: Agency, kinds: readonly string[]): boolean {
    return this.said.some(
      (told) => told.said === 'told on a ground' && told.from === from && told.to === to && sameOf(told.kinds, kinds),
    );
  }

  /** Whether a family's answer is a consent (OSL 12 kap. 2 och 3 §, FB 6 kap. 11 och 13 §, 9 kap. 1 §). */
  isConsent({ age, from, guardians, untold, childView, maturity }: Answer): boolean {
    const asked = guardians.length === 0 ? GUARDIANS : guardians;
    // Nobody answers who is not there, or who may not know.
    if (from.some((who) => who !== 'young-person' && (!asked.includes(who) || untold.includes(who)))) return false;
    const youth = from.includes('young-person');
    if (age >= 18) return youth && from.length === 1;
    const decide = asked.filter((who) => !untold.includes(who));
    // A no of a guardian stands until the same guardian says yes.
    const refused = GUARDIANS.filter((who) => this.lastSaidNo(who) && !from.includes(who));
    const all = decide.length > 0 && decide.every((who) => from.includes(who)) && refused.length === 0;
    if (age >= 15) return youth && (all || maturity);
    return all && childView;
  }

  private lastSaidNo(who: Giver): boolean {
    const last = this.said.findLast(
      (each) => (each.said === 'no' || each.said === 'yes') && each.from?.includes(who) === true,
    );
    return last?.said === 'no';
  }

  private joining(today: string, owner: Agency, reader: Agency): Yes<Agency>[] {
    return this.namesBoth(today, owner, reader).filter(
      ({ id, by }) =>
        by === owner || this.said.some((each) => each.said === 'on record' && each.id === id && each.by === owner),
    );
  }

  /** Whom a yes still joins, after all that was said since. */
  private standing(yes: Yes<Agency>): readonly Agency[] {
    let joined = yes.joins;
    for (const later of this.said.slice(this.said.indexOf(yes) + 1))
      if (later.said === 'no' && joined.length > 1) joined = joined.filter((each) => !later.to.includes(each));
    return joined.length > 1 ? joined : [];
  }
}

const sameOf = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((each) => others.includes(each));
