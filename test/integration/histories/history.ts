import { addDays, type Day, dayOf, type Instant, instantAt, yearsBetween } from '#calendar';
import {
  answerHandoff,
  confirmConsent,
  disclose,
  offerHandoff,
  openReferral,
  recordConsent,
  writeMapping,
  writePlan,
} from '#cases';
import { type Giver, givers } from '#sharing';
import { DomainError } from '#use-case';
import { elis } from '../../support/referrals.js';
import type { Town } from '../../support/town.js';
import { Paper } from '../../scenarios/support/paper.js';
import { hold } from '../../scenarios/support/promises.js';
import { type Agency, agencies, type Beginning, type Step, type Who } from './steps.js';

/** A Tuesday without holidays near. */
const BEGINS: Instant = '2026-09-08T08:00:00.000Z';
const GUARDIANS = ['Anna Bergman', 'Erik Bergman'];
const { childView: _, ...unasked } = elis;

/** One case in the town, and beside it the paper on which is written what was taken of all that was tried. */
export class History {
  readonly paper = new Paper<Agency>();
  /** The word that stands in what each has written last, by what it is in. */
  readonly words = new Map<string, string>();
  /** How many of each thing that was tried were taken. */
  readonly taken = new Map<string, number>();
  private said = 0;
  private now: Instant = BEGINS;

  private constructor(
    readonly town: Town,
    readonly reference: string,
    readonly id: string,
    private readonly birth: Day,
  ) {}

  static async begin(town: Town, { birth, guardians, reports }: Beginning): Promise<History> {
    await town.setTime(BEGINS);
    const { reference } = await town.as('polis', (work) =>
      openReferral(work, {
        ...unasked,
        youngPerson: { ...elis.youngPerson, birthDate: birth },
        guardians: GUARDIANS.slice(0, guardians).map((name) => ({ name })),
        statutoryReport: reports && !isOfAge(birth),
        ...(!(reports && !isOfAge(birth)) && { suspectsHarm: 'no', wantsFeedback: false }),
        concernTalk: false,
      }),
    );
    const [found] = await town.rows<{ id: string }>('select id from samspel.concern_case where reference = $1', [
      reference,
    ]);
    return new History(town, reference, found?.id ?? '', birth);
  }

  /** As case time has it: what passes on the machine's clock meanwhile is seconds in the middle of a day. */
  get today(): Day {
    return dayOf(this.now);
  }

  async take(step: Step): Promise<void> {
    switch (step.did) {
      case 'yes':
        return this.saysYes(step);
      case 'declined':
      case 'withdrawn': {
        const from = peopleOf(await this.guardiansOf(step.who), step.from);
        const no = { outcome: step.did, agencies: [...step.joins], givenBy: step.from };
        if (await this.isTaken(step.did, step.who, (work) => recordConsent(work, this.reference, no)))
          this.paper.writes({ said: 'no', to: step.joins, from });
        return;
      }
      case 'confirm': {
        const yeses = this.paper.said.filter((each) => each.said === 'yes');
        const yes = yeses[step.which % Math.max(yeses.length, 1)];
        if (
          yes !== undefined &&
          (await this.isTaken(step.did, step.who, (work) => confirmConsent(work, this.reference, yes.id)))
        )
          this.paper.writes({ said: 'on record', id: yes.id, by: agencies[step.who] });
        return;
      }
      case 'offer':
        return this.offers(step);
      case 'answer':
        return this.answers(step);
      case 'tell': {
        const to = agencies[step.to];
        const told = {
          receiver: to,
          ground: 'general-clause',
          why: 'Trygghet.',
          weighing: 'Uppenbart.',
          kinds: step.kinds,
        };
        if (await this.isTaken(step.did, 'polis', (work) => disclose(work, this.reference, told)))
          this.paper.writes({ said: 'told on a ground', from: agencies.polis, to, kinds: step.kinds });
        return;
      }
      case 'map': {
        const word = this.word();
        const part = { risks: [word], strengths: [], childViewMissing: 'Inte tillfrågad.' };
        if (await this.isTaken(step.did, step.who, (work) => writeMapping(work, this.reference, part)))
          this.words.set(`mapping ${agencies[step.who]}`, word);
        return;
      }
      case 'plan': {
        const word = this.word();
        if (await this.isTaken(step.did, 'samordnare', (work) => writePlan(work, this.reference, { goals: [word] })))
          this.words.set(`plan ${agencies.samordnare}`, word);
        return;
      }
      case 'wait': {
        this.now = instantAt(addDays(this.today, step.days), '10:00');
        await this.town.setTime(this.now);
        await this.town.ringDue();
      }
    }
  }

  /** Nothing of it rings in the next. */
  async end(): Promise<void> {
    await this.town.rows('delete from samspel.timer where case_id = $1', [this.id]);
  }

  private async saysYes(step: Step & { did: 'yes' }): Promise<void> {
    const { who, kinds, childView, maturity } = step;
    const today = this.today;
    const last = addDays(today, step.days);
    const joins = [...new Set([agencies[who], ...step.joins])];
    const names = await this.guardiansOf(who);
    const age = yearsBetween(this.birth, today);
    const givenBy = step.from === 'who decide' ? decideAt(age, names.length) : step.from;
    const from = peopleOf(names, givenBy);
    const guardians = names.map(placeOf);
    const isConsent = this.paper.isConsent({ age, from, guardians, untold: [], childView, maturity });
    const outcome = await this.outcomeOf('yes', who, (work) =>
      recordConsent(work, this.reference, {
        outcome: 'given',
        agencies: joins,
        kinds,
        givenBy,
        until: last,
        ...(childView && { childView: 'Det är okej.' }),
        ...(maturity && { maturity: 'Har tänkt igenom det.' }),
      }),
    );
    const seen = { age, from, guardians, childView, maturity };
    if (outcome === undefined) {
      hold(isConsent, 'what no law calls a consent was taken for one', seen, this.paper.said);
      const id = await this.newestConsent();
      this.paper.writes({ said: 'yes', id, by: agencies[who], joins, kinds, from, last });
    } else if (isAboutTheFamily(outcome)) hold(!isConsent, 'a consent was refused', seen, this.paper.said);
  }

  private async offers({ to, fields, answered }: Step & { did: 'offer' }): Promise<void> {
    const receiver = agencies[to];
    const handoff = to === 'skola' ? 'school' : 'leisure';
    const offer = {
      track: 'coordination',
      handoff,
      receiver,
      why: 'De når familjen.',
      fields,
      requestOnly: fields.length === 0,
    };
    if (!(await this.isTaken('offer', 'samordnare', (work) => offerHandoff(work, this.reference, offer)))) return;
    await this.standsOn('samordnare', receiver, 'an offer was made');
    if (answered === 'accept') await this.answers({ did: 'answer', who: to, answer: answered });
  }

  private async answers({ who, answer }: Step & { did: 'answer' }): Promise<void> {
    const [open] = await this.town.rows<{ id: string }>(
      'select id from samspel.handoff_offer where case_id = $1 and receiver = $2 and answer is null order by id',
      [this.id, agencies[who]],
    );
    if (open === undefined) return;
    const how = answer === 'accept' ? { answer } : { answer, reason: 'no-capacity' };
    if (!(await this.isTaken('answer', who, (work) => answerHandoff(work, open.id, how))) || answer === 'decline')
      return;
    await this.standsOn(who, agencies.samordnare, 'an offer was accepted');
  }

  /** What rests on consent needs one that joins both, and puts it on record with whoever acts on it. */
  private async standsOn(who: Who, other: Agency, what: string): Promise<void> {
    const joining = this.paper.namesBoth(this.today, agencies[who], other);
    hold(joining.length > 0, `${what} that no consent carries`, this.paper.said);
    for (const { id } of joining) this.paper.writes({ said: 'on record', id, by: agencies[who] });
  }

  private async isTaken(did: Step['did'], who: Who, verb: Parameters<Town['as']>[1]): Promise<boolean> {
    return (await this.outcomeOf(did, who, verb)) === undefined;
  }

  /** What refused it, if it was refused: any other error is a fault. */
  private async outcomeOf(
    did: Step['did'],
    who: Who,
    verb: Parameters<Town['as']>[1],
  ): Promise<DomainError | undefined> {
    try {
      await this.town.as(who, verb);
      this.taken.set(did, (this.taken.get(did) ?? 0) + 1);
      return undefined;
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }

  private async guardiansOf(who: Who): Promise<string[]> {
    const [record] = await this.town.rows<{ names: string[] }>(
      `select array(select g ->> 'name' from jsonb_array_elements(guardians) as g) as names
       from samspel.young_person where case_id = $1 and agency = $2`,
      [this.id, agencies[who]],
    );
    return record?.names ?? [];
  }

  private async newestConsent(): Promise<string> {
    const [row] = await this.town.rows<{ id: string }>(
      `select id from samspel.consent where case_id = $1 order by at desc limit 1`,
      [this.id],
    );
    return row?.id ?? '';
  }

  private word(): string {
    this.said += 1;
    return `ord-${this.reference}-${this.said}`;
  }
}

const isOfAge = (birth: Day) => yearsBetween(birth, dayOf(BEGINS)) >= 18;

/** All guardians on record, or both where nobody knows who they are, and the young person with them; from eighteen alone. */
function decideAt(age: number, known: number): Giver[] {
  return givers.filter((who, place) => who === 'young-person' || (age < 18 && (known === 0 || place < known)));
}

/** Who it is that answers: a guardian's place is that in the record of the agency that asks. */
function peopleOf(known: string[], from: readonly Giver[]): Giver[] {
  return from.map((giver) => {
    const name = known[givers.indexOf(giver)];
    return giver === 'young-person' || name === undefined ? giver : placeOf(name);
  });
}

function placeOf(name: string): 'guardian-1' | 'guardian-2' {
  return name === GUARDIANS[0] ? 'guardian-1' : 'guardian-2';
}

/** Refused for who answered and how, and for nothing that has to do with the case. */
function isAboutTheFamily({ failure }: DomainError): boolean {
  return (
    failure.code === 'validation' &&
    failure.errors.some(
      ({ pointer, code }) => ['/givenBy', '/maturity', '/childView'].includes(pointer) && code !== 'not-told-whom',
    )
  );
}
