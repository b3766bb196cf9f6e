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
import { CANARY, type Cases, casesOf, noteOf, unitOf } from './cases.js';
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
    const people = await peopleOf(town, cases);
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
    // Whoever reads none of a protected identity meets the case, and its dates; what is written of it they neither read nor write.
    if (relation === 'unnamed reader' && text.includes(CANARY) && endpoint.name !== BY_FORCE)
      return 'reads of a protected identity';
    if (lets && refused && relation !== 'unnamed reader' && narrower[endpoint.name] === undefined)
      return `kept out (${status})`;
    if (refused) return text.includes(CANARY) ? 'told in a refusal' : undefined;
    if (endpoint.name === NOTES && !this.readsOwn(role, relation, text)) return 'does not read what is their own';
    return this.readsOfOthers(role, relation, text);
  }

  /** Whoever works in the unit reads what is written there, and a reader what is written of whom they were named for. */
  private readsOwn(role: Role, relation: Relation, text: string): boolean {
    const agency = this.people.get(role)?.agency ?? '';
    if (relation === 'own unit') return text.includes(noteOf(unitOf(agency)));
    // At the school student welfare wrote it, in a unit of its own.
    return relation !== 'named reader' || agency === SCHOOL || text.includes(noteOf(agency));
  }

  /** Words of another agency's notes, of another unit's, or of those that student welfare keeps to itself. */
  private readsOfOthers(role: Role, relation: Relation, text: string): string | undefined {
    const agency = this.people.get(role)?.agency ?? '';
    const mine = new Set([...(role === 'head' ? [] : [agency]), ...(relation === 'own unit' ? [unitOf(agency)] : [])]);
    const read = [...text.matchAll(/ANTECKNING ([a-z-]+)\./g)].map(([, written = '']) => written);
    const others = read.filter((written) => !mine.has(written));
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

const NOTES = 'GET /cases/{reference}/notes';
const BY_FORCE = 'POST /cases/{reference}/break-glass';
const SCHOOL = 'lindvik-bjorkskolan';

const named = ({ path }: Endpoint): boolean => path.includes('{') && !path.includes('{kind}');

function relationsTo(endpoint: Endpoint): readonly Relation[] {
  if (endpoint.path.includes('{reference}')) return relations;
  return ['own agency', 'other town', 'signed out', 'no roles'];
}

function tokenOf({ here, inUnit, reader, there, without }: Person, relation: Relation): string | undefined {
  switch (relation) {
    case 'other town':
      return there;
    case 'signed out':
      return undefined;
    case 'no roles':
      return without;
    case 'own unit':
      return inUnit;
    case 'named reader':
      return reader;
    default:
      return here;
  }
}
