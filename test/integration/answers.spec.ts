import { CaseView } from '#cases';
import { ApiProgram } from '../support/api-program.js';
import { json, pathOf } from '../support/endpoints.js';
import { prepare, rightRequests } from '../support/right-requests.js';
import { Town } from '../support/town.js';

describe('the case that a change is answered with', () => {
  let town: Town;
  let api: ApiProgram;
  beforeAll(async () => {
    town = await Town.open();
    api = await ApiProgram.start(town.database);
  });
  afterAll(async () => {
    await api.stop();
    await town.close();
  });

  it('is the case as it is read anew, in the same order, whatever was changed', async () => {
    const requests = Object.entries(rightRequests(await prepare(town)));
    const compared: string[] = [];
    for (const [name, { who = 'samordnare', values = {}, body }] of requests) {
      const [method = '', path = ''] = name.split(' ');
      if (method === 'GET' || !/\/(cases|handoffs|referrals|talks)\b/.test(path)) continue;
      const sent = { method, path: `/api/v1${pathOf({ path }, values)}`, who, ...(body === undefined ? {} : { body }) };
      const answer = await api.send(sent);
      const changed = CaseView.safeParse(answer.status < 300 ? json(answer) : undefined);
      if (!changed.success) continue;
      const read = await api.send({ method: 'GET', path: `/api/v1/cases/${changed.data.reference}`, who });
      expect({ name, ...CaseView.parse(json(read)), now: '' }).toEqual({ name, ...changed.data, now: '' });
      compared.push(name);
    }
    expect(compared.length).toBeGreaterThan(10);
  }, 120_000);
});
