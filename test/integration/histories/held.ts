import type { Day } from '#calendar';
import { showCase, listMappings, showPlan } from '#cases';
import { DomainError } from '#use-case';
import { hold } from '../../scenarios/support/promises.js';
import type { History } from './history.js';
import type { Disclosure, OnRecord, CaseRecord } from './on-record.js';
import { kindsOfRows, type Readers, type Row } from './readers.js';
import { type Agency, agencies, everybody, type Who } from './steps.js';

/** What must hold of a case after every step: whoever reads something, reads it by one consent or ground; and nothing is without date. */
export class Held {
  private readonly judged = new Set<string>();
  private heard = 0;

  private constructor(
    private readonly history: History,
    private readonly record: CaseRecord,
    private readonly readers: Readers,
  ) {}

  /** What the referral itself told is of the referral's own tests. */
  static async from(history: History, record: CaseRecord, readers: Readers): Promise<Held> {
    const held = new Held(history, record, readers);
    const { disclosures } = await record.read(history.id);
    for (const { id } of disclosures) held.judged.add(id);
    return held;
  }

  async check(): Promise<void> {
    const { id, today } = this.history;
    const [said, read] = await Promise.all([this.record.read(id), this.readers.read(id)]);
    for (const [who, rows] of read) this.readsBySql(who, rows, today, said.parties);
    this.eachIsToldByOne(today, said.disclosures);
    this.offersStand(today, said.offers);
    this.mailsGoTo(said);
    this.hasOwnerAndDate(said);
  }

  /** The same once more by the use cases, whose rule is another: in what a screen is given no word stands that may not. */
  async checkScreens(): Promise<void> {
    const { history } = this;
    const { today } = history;
    const { parties } = await this.record.read(history.id);
    const screens = await Promise.all(everybody.map(async (who) => ({ who, shown: await this.shownTo(who) })));
    for (const { who, shown } of screens) {
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
    const shown = await town.as(who, async (work) => {
      const screens: unknown[] = [];
      for (const read of [showCase, listMappings, showPlan]) screens.push(await unlessRefused(read(work, reference)));
      return screens;
    });
    return JSON.stringify(shown);
  }

  private readsBySql(who: Who, rows: Row[], today: Day, parties: Agency[]): void {
    const { history } = this;
    const { paper } = history;
    const me = agencies[who];
    for (const each of everybody)
      for (const kind of kindsOfRows) {
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

  private eachIsToldByOne(today: Day, disclosures: Disclosure[]): void {
    const { paper } = this.history;
    for (const told of disclosures) {
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

  private offersStand(today: Day, offers: OnRecord['offers']): void {
    const { paper } = this.history;
    for (const { sender, receiver } of offers)
      hold(
        paper.mayTell(today, sender, receiver),
        'an offer is open that no consent carries which its sender has on record',
        { receiver },
        paper.said,
      );
  }

  private mailsGoTo({ notices, parties }: OnRecord): void {
    for (const { thing, agency, offered } of notices.slice(this.heard))
      hold(
        parties.includes(agency) || offered,
        'somebody is mailed of a case that is none of theirs',
        { thing, agency },
        this.history.paper.said,
      );
    this.heard = notices.length;
  }

  private hasOwnerAndDate({ tracks, timers }: OnRecord): void {
    const { paper } = this.history;
    for (const track of tracks)
      hold(
        track.agency !== undefined && track.clock?.next !== undefined,
        'a track is without owner or date',
        track,
        paper.said,
      );
    hold(tracks.length === 0 || timers > 0, 'nothing will be heard of an open case', paper.said);
  }
}

/** What is refused shows nothing; any other error is a fault. */
async function unlessRefused(reading: Promise<unknown>): Promise<unknown> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
