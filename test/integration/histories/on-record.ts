import { Client } from 'pg';
import type { Town } from '../../support/town.js';
import type { Agency } from './steps.js';

export type Disclosure = {
  id: string;
  sender: Agency;
  receiver: Agency;
  purpose: string;
  fields: string[];
  on_consent: boolean;
  withdrawn: boolean;
};

/** What the database holds of a case, whoever may read it. */
export type OnRecord = {
  parties: Agency[];
  disclosures: Disclosure[];
  /** Unanswered, and made on consent. */
  offers: { sender: Agency; receiver: Agency }[];
  /** In the order in which they were said. */
  notices: { thing: string; agency: Agency; offered: boolean }[];
  tracks: { agency?: string; clock?: { next?: string } }[];
  timers: number;
};

const SAID = `select
  array(select agency from samspel.party where case_id = c.id) as parties,
  (select coalesce(json_agg(json_build_object('id', id, 'sender', sender, 'receiver', receiver, 'purpose', purpose,
      'fields', fields, 'on_consent', on_consent, 'withdrawn', withdrawn_at is not null)), '[]')
    from samspel.disclosure where case_id = c.id) as disclosures,
  (select coalesce(json_agg(json_build_object('sender', sender, 'receiver', receiver)), '[]')
    from samspel.handoff_offer where case_id = c.id and answer is null and on_consent) as offers,
  (select coalesce(json_agg(json_build_object('thing', n.thing, 'agency', r ->> 'agency', 'offered', exists (
        select from samspel.handoff_offer o where o.case_id = c.id and o.receiver = r ->> 'agency'))
      order by n.at, n.id), '[]')
    from samspel.notice n, jsonb_array_elements(n.recipients) as r where n.case_id = c.id) as notices,
  (select coalesce(json_agg(t.value), '[]') from jsonb_each(c.state -> 'tracks') as t) as tracks,
  (select count(*)::int from samspel.timer where case_id = c.id) as timers
from samspel.concern_case c where c.id = $1`;

/** All in one statement: it is asked after each step of thousands of histories. */
export class CaseRecord {
  private constructor(private readonly owner: Client) {}

  static async of(town: Town): Promise<CaseRecord> {
    return new CaseRecord(await connected(town.database.migrateUrl));
  }

  async read(id: string): Promise<OnRecord> {
    const {
      rows: [said],
    } = await this.owner.query<OnRecord>({ name: 'said', text: SAID, values: [id] });
    if (said === undefined) throw new Error(`There is no case ${id}.`);
    return said;
  }

  async end(): Promise<void> {
    await this.owner.end();
  }
}

/** A connection on which a statement is planned once, and need not wait for the answer to the one before. */
export async function connected(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString, pipeline: true, options: '-c plan_cache_mode=force_generic_plan' });
  await client.connect();
  return client;
}
