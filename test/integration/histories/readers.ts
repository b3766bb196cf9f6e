import { Client } from 'pg';
import type { Town } from '../../support/town.js';
import { connected } from './on-record.js';
import { type Agency, everybody, type Who } from './steps.js';

/** Kinds of what an agency writes that another may read. */
export const kindsOfRows = ['mapping', 'plan', 'consent', 'identity'] as const;
export type Row = { kind: (typeof kindsOfRows)[number]; agency: Agency };

const READ = {
  name: 'read',
  text: `select 'mapping' as kind, agency from samspel.mapping where case_id = $1
    union all select 'plan', agency from samspel.plan where case_id = $1
    union all select 'consent', agency from samspel.consent where case_id = $1
    union all select 'identity', agency from samspel.young_person where case_id = $1`,
};

/**
 * Somebody of each agency, by raw SQL and no use case in between. All are asked in one breath, one session after the other on one
 * connection: after each step of thousands of histories.
 */
export class Readers {
  private constructor(
    private readonly api: Client,
    private readonly tokens: [Who, string][],
  ) {}

  static async of(town: Town): Promise<Readers> {
    const api = await connected(town.database.apiUrl);
    const tokens = await Promise.all(
      everybody.map(async (who): Promise<[Who, string]> => [who, await town.token(who)]),
    );
    return new Readers(api, tokens);
  }

  /** What each reads of a case. */
  async read(id: string): Promise<[Who, Row[]][]> {
    return Promise.all(
      this.tokens.map(async ([who, token]): Promise<[Who, Row[]]> => {
        const entered = this.api.query({
          name: 'enter',
          text: `select set_config('samspel.session', $1, false)`,
          values: [token],
        });
        const [{ rows }] = await Promise.all([this.api.query<Row>({ ...READ, values: [id] }), entered]);
        return [who, rows];
      }),
    );
  }

  async end(): Promise<void> {
    await this.api.end();
  }
}
