import { randomUUID } from 'node:crypto';
import { CaseView, execute, openReferral } from '#cases';
import { ApiProgram } from '../support/api-program.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';
import { type Wire, wireTo } from '../support/wire.js';

/** Begin, enter with the key, lock and read as a party, write with the view behind it, commit. */
const MOST = 5;

describe('a change over HTTP, with a key and the case in the answer', () => {
  let town: Town;
  let wire: Wire;
  let api: ApiProgram;
  let reference: string;
  beforeAll(async () => {
    town = await Town.open();
    ({ reference } = await town.as('polis', (work) => openReferral(work, elis)));
    const act = (action: string, answers: Record<string, string> = {}) =>
      town.as('soc', (work) =>
        execute(work, reference, { do: 'take-action', track: 'social-services', action, answers }),
      );
    await act('assess-protection', { protection: 'no-danger', assessor: 'qualified' });
    await act('join-running');
    await act('look-again');
    wire = await wireTo(town.database.apiUrl);
    api = await ApiProgram.start({ ...town.database, apiUrl: wire.url });
  });
  afterAll(async () => {
    await api.stop();
    await wire.close();
    await town.close();
  });

  it(`waits for the database ${MOST} times at most, begin and commit counted`, async () => {
    await again();
    wire.trips();
    const answer = await again();
    expect(answer.tracks.map(({ stage }) => stage)).toContain('support');
    // The hint to the worker is sent after the answer, and one for many changes.
    const asked = wire.trips().filter(({ asked: said }) => !said.includes('pg_notify'));
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.filter(({ behind }) => !behind).length).toBeLessThanOrEqual(MOST);
    // Behind a beginning that fails, each statement would be a transaction of its own.
    const [begun, entered] = asked;
    expect(begun?.asked.toLowerCase()).toBe('start transaction');
    expect(entered).toEqual({ asked: expect.stringContaining('samspel.enter'), behind: false });
  });

  async function again(): Promise<CaseView> {
    const { status, text } = await api.send({
      method: 'POST',
      path: `/api/v1/cases/${reference}/actions/support-again`,
      who: 'soc',
      headers: { 'idempotency-key': randomUUID() },
      body: { track: 'social-services', answers: {} },
    });
    expect(status).toBe(200);
    return CaseView.parse(JSON.parse(text));
  }
});
