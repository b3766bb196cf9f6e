import {
  approvePrepared,
  disclose,
  listDisclosures,
  listPrepared,
  nameReaders,
  openReferral,
  recordConsent,
} from '#cases';
import { addressing } from './mailing.js';
import { elisInFull } from './referrals.js';
import { Town } from './town.js';

const POLICE = 'lindvik-polis';
/** A Tuesday. */
const DAY = '2026-09-08T08:00:00.000Z';

/** A referral of somebody with a protected identity, and what it would tell leisure beside it. */
export const hidden = { ...elisInFull, youngPerson: { ...elisInFull.youngPerson, protectedIdentity: true } };
export const told = {
  receiver: 'lindvik-fritid',
  ground: 'anonymous',
  why: 'Rådgör om vad som kan göras.',
  kinds: ['age-band' as const, 'concerns' as const],
};

/** The police have referred it; their head and the officer who did read it, and another officer, `nils`, does not. */
export class ProtectedCase {
  private constructor(
    readonly town: Town,
    public reference: string,
    public id: string,
  ) {}

  static async open(): Promise<ProtectedCase> {
    const town = await Town.open();
    await town.setTime(DAY);
    const { reference } = await town.as('polis', (work) => openReferral(work, hidden));
    await town.rows(
      `with a as (
         insert into samspel.account (id, name, email, password_hash)
         select gen_random_uuid(), 'Nils Ek', 'nils@lindvik.example', password_hash from samspel.account limit 1 returning id
       )
       insert into samspel.membership (id, account, agency, roles) select gen_random_uuid(), a.id, $1, '{officer}' from a`,
      [POLICE],
    );
    const here = new ProtectedCase(town, reference, '');
    here.id = await here.idOf(reference);
    return here;
  }

  async idOf(reference: string): Promise<string> {
    const sql = 'select id from samspel.concern_case where reference = $1';
    return (await this.town.rows<{ id: string }>(sql, [reference]))[0]?.id ?? '';
  }

  accountOf(who: string): Promise<string> {
    return this.town.as(who, (work) => Promise.resolve(work.actor.account));
  }

  async names(head: string, ...readers: string[]): Promise<void> {
    const accounts = await Promise.all(readers.map((each) => this.accountOf(each)));
    await this.town.as(head, (work) => nameReaders(work, this.reference, accounts));
  }

  async waiting(who: string) {
    return (await this.town.as(who, (work) => listPrepared(work, this.reference))).filter(
      ({ answer }) => answer === null,
    );
  }

  async first(who: string): Promise<string> {
    return (await this.waiting(who))[0]?.id ?? '';
  }

  approves(who: string, share: string): Promise<void> {
    return this.town.as(who, (work) => approvePrepared(work, this.reference, share));
  }

  tells(who = 'polis'): Promise<string | null> {
    return this.town.as(who, (work) => disclose(work, this.reference, told));
  }

  register(who: string) {
    return this.town.as(who, (work) => listDisclosures(work, this.reference));
  }

  /** What the police have told an agency, and not only that there is a case. */
  async went(receiver: string) {
    return (await this.register('polis')).filter((each) => each.receiver.id === receiver && each.kinds.length > 0);
  }

  partyOf(agency: string): Promise<unknown[]> {
    return this.town.rows('select 1 from samspel.party where case_id = $1 and agency = $2', [this.id, agency]);
  }

  consents(...agencies: string[]): Promise<void> {
    const yes = { outcome: 'given' as const, agencies: [POLICE, ...agencies], givenBy: ['guardian-1' as const] };
    return this.town.as('polis', (work) => recordConsent(work, this.reference, yes));
  }

  /** Who has been mailed that something is to be looked at. */
  async mailed(): Promise<string[]> {
    await addressing(this.town).run();
    const found = await this.town.rows<{ name: string }>(
      `select distinct a.name from samspel.mail m join samspel.account a on a.id = m.account where m.word = 'review' order by 1`,
    );
    return found.map(({ name }) => name);
  }
}
