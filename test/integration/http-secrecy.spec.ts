import { randomUUID } from 'node:crypto';
import { CasePage } from '#cases';
import { ApiProgram } from '../support/api-program.js';
import { type Endpoint, endpointsOf, json, pathOf } from '../support/endpoints.js';
import { elis } from '../support/referrals.js';
import type { RightRequest } from '../support/right-request.js';
import { prepare, rightRequests } from '../support/right-requests.js';
import { rowsOf } from '../support/rows.js';
import { Town } from '../support/town.js';

const START_MS = 60_000;
const NOWHERE = { reference: 'ZZZZ-9999', id: '00000000-0000-4000-8000-000000000000' };

/** In every one of the words that a log line must not hold. */
const PERSONAL =
  /Elis|Bergman|Anna |bergman.example|2386|7 B|Norräng|Kvarngränd|Åsvägen|skolgården|Siv |Holmgren|siv@|Göte|gote@|010-000 00|fönster|basket|070-000 00|2013-03-02|@lindvik|@grannby|samspel-demo|Jonas Berg|Maria Ekdal|Amira|Skolan når|Leif|Mamman|Skjutsar/;

describe('over HTTP nobody learns of a case that is not theirs', () => {
  let town: Town;
  let api: ApiProgram;
  let endpoints: Endpoint[];
  let requests: Record<string, RightRequest>;

  beforeAll(async () => {
    town = await Town.open();
    requests = rightRequests(await prepare(town));
    api = await ApiProgram.start(town.database);
    ({ endpoints } = await endpointsOf(api));
  }, START_MS);
  afterAll(async () => {
    await api.stop();
    await town.close();
  });

  const under = (parts: string[]): Endpoint[] =>
    endpoints.filter(({ name }) => parts.some((part) => name.includes(part)));

  /** The right request of an endpoint, asked by somebody else, of what is there and of what is not. */
  async function asked(endpoint: Endpoint, who: string): Promise<{ there: string; nowhere: string; told: unknown }> {
    const { values = {}, body } = requests[endpoint.name] ?? {};
    const ask = async (of: Record<string, string>) => {
      const { status, headers, text } = await api.send({
        method: endpoint.method,
        path: pathOf(endpoint, of),
        who,
        ...(body && { body }),
      });
      const kept = [...headers].filter(([name]) => !['date'].includes(name));
      return { text, all: withoutId(JSON.stringify([status, kept, text])), status };
    };
    const missing = 'reference' in values ? { reference: NOWHERE.reference } : { id: NOWHERE.id };
    const there = await ask(values);
    return {
      there: there.all,
      nowhere: (await ask({ ...values, ...missing })).all,
      told: [there.status, Object(JSON.parse(there.text)).code],
    };
  }

  it.each([
    ['fritid', ['/cases/{reference}', '/handoffs/{id}', '/talks/{id}'], 'of the same town, but no party'],
    ['admin', ['/cases/{reference}', '/handoffs/{id}', '/talks/{id}'], 'who looks after the system'],
    ['polis@grannby', ['/cases/{reference}', '/handoffs/{id}', '/talks/{id}'], 'of the same kind in another town'],
    ['samordnare@grannby', ['/cases/{reference}', '/handoffs/{id}', '/talks/{id}'], 'who coordinates another town'],
    ['skola', ['/cases/{reference}', '/talks/{id}'], 'who was offered a handoff and has not accepted'],
    ['soc', ['/talks/{id}'], 'who is a party, of another agency’s talk'],
    ['soc', ['/handoffs/{id}'], 'who is a party, of another agency’s handoff'],
  ])(
    '%s gets one answer for what is there and what is not, on every route under %j: somebody %s',
    async (who, parts) => {
      const before = await rowsOf(town);
      const routes = under(parts);
      expect(routes.length).toBeGreaterThan(0);
      for (const endpoint of routes) {
        const { there, nowhere, told } = await asked(endpoint, who);
        expect([endpoint.name, told]).toEqual([endpoint.name, [404, 'no-access']]);
        expect([endpoint.name, there]).toEqual([endpoint.name, nowhere]);
      }
      expect(await rowsOf(town)).toEqual(before);
    },
  );

  it.each(['fritid', 'polis@grannby'])(
    '%s is answered at once on each of them while somebody works in the case',
    async (who) => {
      const routes = under(['/cases/{reference}', '/handoffs/{id}', '/talks/{id}']);
      await town.owner.transaction(async (manager) => {
        for (const table of [
          'concern_case',
          'handoff_offer',
          'talk',
          'commitment',
          'note',
          'plan',
          'mapping',
          'consent',
        ])
          await manager.query(`select from samspel.${table} for update`);
        for (const endpoint of routes) {
          // Who waits for a lock is told after three seconds that there is no answer just now.
          expect([endpoint.name, (await asked(endpoint, who)).told]).toEqual([endpoint.name, [404, 'no-access']]);
        }
      });
    },
  );

  it('gives one answer also where a track is given to a colleague', async () => {
    for (const who of ['fritid', 'polis@grannby']) {
      const [me] = await town.rows<{ id: string }>('select id from samspel.account where email = $1', [
        `${who.includes('@') ? who : `${who}@lindvik`}.example`,
      ]);
      const answers = await Promise.all(
        [requests['GET /cases/{reference}']?.values?.['reference'] ?? '', NOWHERE.reference].map((reference) =>
          api.send({
            method: 'POST',
            path: `/api/v1/cases/${reference}/tracks/police/assignment`,
            who,
            body: { person: me?.id },
          }),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual([404, 404]);
      expect(new Set(answers.map(({ text }) => withoutId(text))).size).toBe(1);
    }
  });

  it('counts no route of a case, a handoff or a talk out', () => {
    // A pledge tells of no person, nor does a duty, and every agency of the municipality may read them: their walls are tried in
    // pledge-secrecy and pledge-reminders. Who works where is of no case: unit-heads. A draft is its writer's alone: drafts. A mail is its agency's: ledger.
    const parameters = endpoints.filter(
      ({ path }) => path.includes('{') && !/\/(pledges|places|duties|members|deputies|drafts|ledger)\//.test(path),
    );
    expect(parameters).toEqual(under(['/cases/{reference}', '/handoffs/{id}', '/talks/{id}']));
    expect(parameters.length).toBeGreaterThan(15);
  });

  it('finds no case by a track that may not be seen', async () => {
    const quiet = await api.send({ method: 'POST', path: '/api/v1/referrals', who: 'polis', body: elis });
    const { reference } = Object(json(quiet));
    const found = async (who: string, query: string) => {
      const page = CasePage.parse(json(await api.send({ method: 'GET', path: `/api/v1/cases${query}`, who })));
      return page.items.map((item) => item.reference);
    };
    expect(await found('samordnare', '')).toContain(reference);
    expect(await found('samordnare', '?track=coordination')).toContain(reference);
    expect(await found('soc', '?track=social-services')).toContain(reference);
    // Before consent, that there is a report is no business of coordination's.
    expect(await found('samordnare', '?track=social-services')).not.toContain(reference);
    for (const pattern of ['%25', 'social%25', '.*', '_', 'constructor', '__proto__', '$[*]']) {
      expect([pattern, await found('samordnare', `?track=${pattern}`)]).toEqual([pattern, []]);
    }
  });

  it(
    'turns the pages of a list without losing or repeating a case, with and without a track',
    async () => {
      for (let each = 0; each < 45; each += 1) {
        const quiet = each % 3 === 0 ? { suspectsHarm: 'no', statutoryReport: false, wantsFeedback: false } : {};
        expect(
          (await api.send({ method: 'POST', path: '/api/v1/referrals', who: 'polis', body: { ...elis, ...quiet } }))
            .status,
        ).toBe(201);
      }
      for (const [who, filter, sql] of [
        [
          'samordnare',
          '',
          "select c.reference from samspel.concern_case c join samspel.party p on p.case_id = c.id where p.agency = 'lindvik-samordning'",
        ],
        [
          'soc',
          'track=social-services&',
          "select reference from samspel.concern_case where state -> 'tracks' ? 'social-services' and municipality = 'lindvik'",
        ],
      ] as const) {
        const seen: string[] = [];
        for (let next: string | null = ''; next !== null;) {
          const query: string = `?${filter}${next === '' ? '' : `cursor=${next}`}`;
          const page: CasePage = CasePage.parse(
            json(await api.send({ method: 'GET', path: `/api/v1/cases${query}`, who })),
          );
          expect(page.items.length).toBeLessThanOrEqual(20);
          seen.push(...page.items.map((item) => item.reference));
          ({ next } = page);
        }
        const all = await town.rows<{ reference: string }>(sql);
        expect(seen.length).toBeGreaterThan(20);
        expect(seen.sort()).toEqual(all.map((row) => row.reference).sort());
      }
    },
    START_MS,
  );

  it('keeps names, facts and addresses out of all that the api logs', async () => {
    await api.send({ method: 'GET', path: `/api/v1/cases/${elis.youngPerson.givenName}?q=Bergman`, who: 'polis' });
    await api.send({
      method: 'POST',
      path: '/api/v1/referrals',
      who: 'polis',
      body: { ...elis, facts: 5, Bergman: 'fönster' },
    });
    await api.send({
      method: 'POST',
      path: '/api/v1/session',
      body: { email: 'elis@lindvik.example', password: 'basket' },
    });
    await api.send({
      method: 'POST',
      path: '/api/v1/referrals',
      who: 'polis',
      body: '{"facts":"fönster krossade av Elis"',
      headers: { 'content-type': 'application/json' },
    });
    await api.send({ method: 'GET', path: `/api/v1/handoffs/${randomUUID()}`, who: 'samordnare' });
    expect(api.log.split('\n').length).toBeGreaterThan(100);
    expect(api.log).toContain('"route":"/api/v1/referrals"');
    expect(JSON.stringify(elis)).toMatch(PERSONAL);
    // What is random and what counts time may have any digits.
    const words = api.log.replaceAll(/"(requestId|time|pid|port|ms)":("[^"]*"|\d+)/g, '');
    expect(words).not.toMatch(PERSONAL);
    const cookie = /samspel=[\w-]{43}/;
    expect(await api.cookie('polis')).toMatch(cookie);
    expect(api.log).not.toMatch(cookie);
    expect(api.log).not.toContain('request failed');
  });
});

function withoutId(text: string): string {
  return text.replace(/\\?"requestId\\?":\\?"[0-9a-f-]{36}\\?"/, '');
}
