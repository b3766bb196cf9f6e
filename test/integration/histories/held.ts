import { showCase, listMappings, showPlan } from '#cases';
import { DomainError } from '#use-case';
import { hold } from '../../scenarios/support/promises.js';
import type { History } from './history.js';
import { type Agency, agencies, everybody, type Who } from './steps.js';

type Disclosure = {
  id: string;
  sender: Agency;
  receiver: Agency;
  purpose: string;
  fields: string[];
  on_consent: boolean;
  withdrawn: boolean;
};

/** What must hold of a case after every step: whoever reads something, reads it by one consent or ground; and nothing is without date. */
export class Held {
  private readonly judged = new Set<string>();
  private heard = 0;

  private constructor(private readonly history: History) {}

  /** What the referral itself told is of the referral's own tests. */
  static async from(history: History): Promise<Held> {
    const held = new Held(history);
    for (const { id } of await held.disclosures()) held.judged.add(id);
    return held;
  }

  async check(): Promise<void> {
    const today = await this.history.today();
    const parties = await this.parties();
    for (const who of everybody) await this.readsBySql(who, today, parties);
    await this.eachIsToldByOne(today);
    await this.offersStand(today);
    await this.mailsGoTo(parties);
    await this.hasOwnerAndDate();
  }

  /** The same once more by the use cases, whose rule is another: in what a screen is given no word stands that may not. */
  async checkScreens(): Promise<void> {
    const { history } = this;
    const today = await history.today();
    const parties = await this.parties();
    for (const who of everybody) {
      const shown = await this.shownTo(who);
      for (const [of, word] of history.words) {
        const [kind = '', owner] = of.split(' ');
        const own = owner === agencies[who];
        const may =
          parties.includes(agencies[who]) &&
          everybody.some(
            (each) => agencies[each] === owner && history.paper.mayRead(today, agencies[who], agencies[each], kind),
          );
        hold(
          !shown.includes(word) || own || may,
          'a screen shows what no consent opens',
          { who, of },
          history.paper.said,
        );
        if (kind === 'mapping')
          hold(
            shown.includes(word) || !(own || may),
            'a screen hides what consent opens',
            { who, of },
            history.paper.said,
          );
      }
    }
  }

  private async shownTo(who: Who): Promise<string> {
    const { town, reference } = this.history;
    const ask = async (read: () => Promise<unknown>) => {
      try {
        return await read();
      } catch (error) {
        if (error instanceof DomainError) return null;
        throw error;
      }
    };
    return JSON.stringify([
      await ask(() => town.as(who, (work) => showCase(work, reference))),
      await ask(() => town.as(who, (work) => listMappings(work, reference))),
      await ask(() => town.as(who, (work) => showPlan(work, reference))),
    ]);
  }

  private async readsBySql(who: Who, today: string, parties: Agency[]): Promise<void> {
    const { history } = this;
    const { id, paper } = history;
    const rows = await history.town.raw<{ kind: string; agency: Agency }>(
      who,
      `select 'mapping' as kind, agency from samspel.mapping where case_id = '${id}'
       union all select 'plan', agency from samspel.plan where case_id = '${id}'
       union all select 'consent', agency from samspel.consent where case_id = '${id}'
       union all select 'identity', agency from samspel.young_person where case_id = '${id}'`,
    );
    const me = agencies[who];
    for (const each of everybody)
      for (const kind of ['mapping', 'plan', 'consent', 'identity'] as const) {
        const owner = agencies[each];
        if (owner === me) continue;
        const reads = rows.some((row) => row.kind === kind && row.agency === owner);
        const isThere = history.words.has(`${kind} ${owner}`);
        const may = isThere && parties.includes(me) && paper.mayRead(today, me, owner, kind);
        const seen = { who, kind, owner };
        hold(!reads || may, 'somebody reads a row that no consent opens', seen, paper.said);
        if (kind === 'mapping')
          hold(reads || !may, 'somebody does not read a row that consent opens', seen, paper.said);
      }
  }

  private async eachIsToldByOne(today: string): Promise<void> {
    const { paper } = this.history;
    for (const told of await this.disclosures()) {
      const { id, sender, receiver, fields, purpose, on_consent } = told;
      const isStill = paper.mayTell(today, sender, receiver);
      if (on_consent)
        hold(told.withdrawn || isStill, 'what was told on a consent that ended is not marked', told, paper.said);
      if (this.judged.has(id)) continue;
      this.judged.add(id);
      if (on_consent) {
        const lacks = fields.filter((kind) => !paper.mayRead(today, receiver, sender, kind));
        hold(lacks.length === 0, 'something was told that no consent is about', { told, lacks }, paper.said);
      } else
        hold(
          purpose === 'chosen' && paper.toldOnAGround(sender, receiver, fields),
          'something was told by itself',
          told,
          paper.said,
        );
    }
  }

  private async offersStand(today: string): Promise<void> {
    const { town, id, paper } = this.history;
    const open = await town.rows<{ sender: Agency; receiver: Agency }>(
      'select sender, receiver from samspel.handoff_offer where case_id = $1 and answer is null and on_consent',
      [id],
    );
    for (const { sender, receiver } of open)
      hold(
        paper.namesBoth(today, sender, receiver).length > 0,
        'an offer is open that no consent carries',
        { receiver },
        paper.said,
      );
  }

  private async mailsGoTo(parties: Agency[]): Promise<void> {
    const { town, id, paper } = this.history;
    const notices = await town.rows<{ thing: string; agency: Agency; open: boolean }>(
      `select n.thing, r ->> 'agency' as agency, exists (select from samspel.handoff_offer o where o.case_id = n.case_id
          and o.receiver = r ->> 'agency') as open
       from samspel.notice n, jsonb_array_elements(n.recipients) as r where n.case_id = $1 order by n.at, n.id`,
      [id],
    );
    for (const { thing, agency, open } of notices.slice(this.heard))
      hold(
        parties.includes(agency) || open,
        'somebody is mailed of a case that is none of theirs',
        { thing, agency },
        paper.said,
      );
    this.heard = notices.length;
  }

  private async hasOwnerAndDate(): Promise<void> {
    const { town, id, paper } = this.history;
    const tracks = await town.rows<{ track: { agency?: string; clock?: { next?: string } } }>(
      `select t.value as track from samspel.concern_case c, jsonb_each(c.state -> 'tracks') as t where c.id = $1`,
      [id],
    );
    for (const { track } of tracks)
      hold(
        track.agency !== undefined && track.clock?.next !== undefined,
        'a track is without owner or date',
        track,
        paper.said,
      );
    const [timers] = await town.rows<{ n: string }>('select count(*) as n from samspel.timer where case_id = $1', [id]);
    hold(tracks.length === 0 || Number(timers?.n) > 0, 'nothing will be heard of an open case', paper.said);
  }

  private async parties(): Promise<Agency[]> {
    const rows = await this.history.town.rows<{ agency: Agency }>(
      'select agency from samspel.party where case_id = $1',
      [this.history.id],
    );
    return rows.map(({ agency }) => agency);
  }

  private disclosures(): Promise<Disclosure[]> {
    return this.history.town.rows<Disclosure>(
      `select id, sender, receiver, purpose, fields, on_consent, withdrawn_at is not null as withdrawn
       from samspel.disclosure where case_id = $1`,
      [this.history.id],
    );
  }
}
