import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { z } from 'zod';
import { databaseOptions, signInOptions } from '#database';
import type { Permission } from '#sharing';
import { createApp } from '../../apps/api/src/create-app.js';
import { Transaction } from '../../libs/database/src/transaction.js';
import { Document, type Endpoint, endpointsIn, pathOf } from '../support/endpoints.js';
import { identityKeys } from '../support/identity-keys.js';
import type { RightRequest } from '../support/right-request.js';
import { bodyOf, prepare, rightRequests } from '../support/right-requests.js';
import { rules, Town } from '../support/town.js';
import { CANARY, type Cases, casesOf, noteOf } from './cases.js';
import { expected, narrower, type Relation, relations, type Role, roles } from './expected.js';
import { peopleOf, type Person } from './people.js';

type Cell = { endpoint: Endpoint; word: Permission; role: Role; relation: Relation };

/** What is sent at once. */
const AT_ONCE = 6;
const MANY = 1_000_000;

/**
 * The api in this very process, so that a word can be taken from a route; nothing that is asked of it is kept, so that each cell is
 * asked of the same.
 */
export class Matrix {
  private constructor(
    private readonly app: NestFastifyApplication,
    private readonly town: Town,
    readonly routes: Endpoint[],
    private readonly requests: Record<string, RightRequest>,
    private readonly people: Map<Role, Person>,
    private readonly cases: (agency: string) => Cases,
    private readonly commit: typeof Transaction.prototype.commitTransaction,
  ) {}

  static async open(): Promise<Matrix> {
    const town = await Town.open();
    const requests = rightRequests(await prepare(town));
    const cases = await casesOf(town);
    const people = await peopleOf(town);
    const app = await createApp({
      database: databaseOptions(town.database.apiUrl),
      signIn: signInOptions(town.database.authUrl),
      rules: () => Promise.resolve(rules),
      keys: identityKeys,
      addresses: { publicUrl: 'http://localhost', mailCatcherUrl: undefined },
      edge: {
        alsoAt: [],
        trustedProxies: [],
        metricsToken: undefined,
        requestSeconds: 60,
        writesPerMinute: MANY,
        searchesPerMinute: MANY,
      },
      log: pino({ level: 'silent' }),
      webDir: 'none',
    });
    await app.getHttpAdapter().getInstance().ready();
    const { payload } = await app.inject({ method: 'GET', url: '/api/openapi.json' });
    const { endpoints } = endpointsIn(Document.parse(JSON.parse(payload)));
    const commit = Transaction.prototype.commitTransaction;
    Transaction.prototype.commitTransaction = async function (this: Transaction) {
      const failed = await this.firstFailure();
      await this.rollbackTransaction();
      if (failed !== undefined) throw failed;
    };
    return new Matrix(app, town, endpoints, requests, people, cases, commit);
  }

  async close(): Promise<void> {
    Transaction.prototype.commitTransaction = this.commit;
    await this.app.close();
    await this.town.close();
  }

  /** Every role in every relation to what a word's routes name; where they name nothing, to nothing. */
  cells(words: readonly Permission[]): Cell[] {
    return words.flatMap((word) =>
      this.routes
        .filter(({ name }) => expected[word].routes.includes(name))
        .flatMap((endpoint) =>
          roles.flatMap((role) => relationsTo(endpoint).map((relation) => ({ endpoint, word, role, relation }))),
        ),
    );
  }

  /** Asks each, and says what is not as the table has it. */
  async ask(cells: Cell[]): Promise<string[]> {
    const found: string[] = [];
    const left = cells.values();
    const one = async (): Promise<void> => {
      for (const cell of left) {
        const fault = await this.faultIn(cell);
        if (fault !== undefined) found.push(`${cell.endpoint.name}, ${cell.role}, ${cell.relation}: ${fault}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
    return found;
  }

  private async faultIn({ endpoint, word, role, relation }: Cell): Promise<string | undefined> {
    const row = expected[word];
    const lets =
      row.roles.includes(role) && (row.to.includes(relation) || (relation === 'other town' && !named(endpoint)));
    // Who is let in would be kept waiting for a minute.
    if (lets && endpoint.name === 'POST /demo/clock') return undefined;
    const { status, text } = await this.send(endpoint, role, relation);
    const refused = status === 401 || status === 404;
    if (status >= 500) return `answered ${status}`;
    if (!lets && !refused) return `let in (${status})`;
    if (lets && refused && narrower[endpoint.name] === undefined) return `kept out (${status})`;
    if (refused) return text.includes(CANARY) ? 'told in a refusal' : undefined;
    return this.readsOfOthers(role, text);
  }

  /** Words of another agency's notes, or of those that student welfare keeps to itself. */
  private readsOfOthers(role: Role, text: string): string | undefined {
    const mine = role === 'head' ? undefined : this.people.get(role)?.agency;
    const read = [...text.matchAll(/ANTECKNING ([a-z-]+)\./g)].map(([, agency = '']) => agency);
    const others = read.filter((agency) => agency !== mine);
    return others.length > 0 ? `reads ${noteOf(others[0] ?? '')}` : undefined;
  }

  private async send(endpoint: Endpoint, role: Role, relation: Relation): Promise<{ status: number; text: string }> {
    const right = this.requests[endpoint.name];
    const person = this.people.get(role);
    if (right === undefined || person === undefined) throw new Error(`No right request for ${endpoint.name}.`);
    const token = tokenOf(person, relation);
    const { body, headers = {} } = bodyOf(right);
    const json = body === undefined || 'content-type' in headers ? {} : { 'content-type': 'application/json' };
    const { statusCode, payload } = await this.app.inject({
      method: METHODS.parse(endpoint.method),
      url: pathOf(endpoint, { ...right.values, ...this.named(endpoint, person, relation) }),
      headers: { host: 'localhost', ...json, ...headers, ...(token && { cookie: `samspel=${token}` }) },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: statusCode, text: payload };
  }

  /** What the address names, as the relation has it; of a handoff, a talk or a pledge there is the one of the right request. */
  private named({ path }: Endpoint, { agency }: Person, relation: Relation): Record<string, string> {
    if (!path.includes('{reference}')) return {};
    const { reference, id } = this.cases(agency)[relation];
    return path.includes('/notes/{id}') ? { reference, id } : { reference };
  }
}

const METHODS = z.enum(['GET', 'POST', 'PUT', 'DELETE']);

const named = ({ path }: Endpoint): boolean => path.includes('{') && !path.includes('{kind}');

function relationsTo(endpoint: Endpoint): readonly Relation[] {
  if (endpoint.path.includes('{reference}')) return relations;
  return ['own agency', 'other town', 'signed out', 'no roles'];
}

function tokenOf({ here, there, without }: Person, relation: Relation): string | undefined {
  switch (relation) {
    case 'other town':
      return there;
    case 'signed out':
      return undefined;
    case 'no roles':
      return without;
    default:
      return here;
  }
}
