import { ApiProgram } from '../support/api-program.js';
import { leaving } from '../support/audit-rows.js';
import { type Endpoint, endpointsOf, pathOf } from '../support/endpoints.js';
import type { RightRequest } from '../support/right-request.js';
import { bodyOf, nowhere, prepare, rightRequests, type Situation } from '../support/right-requests.js';
import { Town } from '../support/town.js';

/** What touches cases, or who reads them, though its address names none. */
const WITHOUT_A_CASE = new Set([
  'GET /cases',
  'GET /inbox',
  // What is mailed of them.
  'GET /ledger',
  'POST /ledger/{id}/again',
  'POST /ledger/{id}/settled',
  'POST /search',
  'POST /referrals',
  'POST /cases/brought-in',
  'GET /audit',
  // What one has begun to write, most of it of a case.
  'GET /drafts',
  'PUT /drafts',
  'DELETE /drafts/{id}',
  // Who reads what a unit keeps follows from these.
  'PUT /members/{id}',
  'POST /deputies',
  'DELETE /deputies/{id}',
]);
const names = Object.keys(rightRequests(nowhere));
const namesOne = (name: string): boolean => /\{reference\}|\/(handoffs|talks)\/\{id\}/.test(name);
/** A jump of the demo's clock waits for a worker, and there is none. */
const quick = names.filter((name) => name !== 'POST /demo/clock');

/** Of the same town, and no party to the case. */
const STRANGER = 'fritid';

describe('a request leaves one row in the audit where it touches a case, and none otherwise', () => {
  let town: Town;
  let api: ApiProgram;
  let situation: Situation;
  let endpoints: Map<string, Endpoint>;
  beforeAll(async () => {
    town = await Town.open();
    situation = await prepare(town);
    api = await ApiProgram.start(town.database);
    endpoints = new Map((await endpointsOf(api)).endpoints.map((endpoint) => [endpoint.name, endpoint]));
  }, 120_000);
  afterAll(async () => {
    await api.stop();
    await town.close();
  });

  async function send(name: string, right: RightRequest, who = right.who) {
    const endpoint = endpoints.get(name);
    if (endpoint === undefined) throw new Error(`The OpenAPI document has no ${name}.`);
    const path = pathOf(endpoint, right.values ?? {});
    const request = { method: endpoint.method, path, ...(who === undefined ? {} : { who }), ...bodyOf(right) };
    if (who !== undefined) await api.cookie(who);
    const { answer, left } = await leaving(town, () => api.send(request));
    return { status: answer.status, left, operation: endpoint.operation };
  }
  const rightRequestTo = (name: string): RightRequest => {
    const right = rightRequests(situation)[name];
    if (right === undefined) throw new Error(`There is no right request to ${name}.`);
    return right;
  };

  it.each(quick.filter(namesOne))('%s, refused to a stranger', async (name) => {
    const right = rightRequestTo(name);
    const { status, left, operation } = await send(name, right, STRANGER);
    // An assignment names a colleague, and is looked at first.
    expect([400, 404]).toContain(status);
    const refusal = status === 404 ? 'no-access' : 'validation';
    const { reference, id } = right.values ?? {};
    expect(left).toMatchObject([
      { action: operation, refusal, about: reference ?? id, who: `${STRANGER}@lindvik.example` },
    ]);
    // Whoever is refused by a case that is there is in the audit of that case.
    expect(left[0]?.cases).toEqual(reference === undefined ? [] : [reference]);
  });

  it.each(quick)('%s, as somebody who may', async (name) => {
    const right = rightRequestTo(name);
    const { status, left, operation } = await send(name, right);
    expect(status).toBe(right.taken);
    const touches = namesOne(name) || WITHOUT_A_CASE.has(name);
    expect(left.map(({ action }) => action)).toEqual(touches ? [operation] : []);
    const [row] = left;
    if (row === undefined) return;
    expect(row.refusal === null).toBe(status < 400);
    expect(row.fields.length).toBeGreaterThan(0);
    if (right.values?.['reference'] !== undefined) expect(row.cases).toContain(right.values['reference']);
  });
});
