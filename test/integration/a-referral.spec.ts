import { readFileSync } from 'node:fs';
import { followReferral } from '../rooms/follow.js';
import { type Way, wayFrom } from '../rooms/way.js';
import { queueOnPostgres, type TestQueue } from '../support/queue-backends.js';
import { Town } from '../support/town.js';

const PAGE = 'docs/a-referral.md';
/** As few as they are today: whoever adds one has asked whether it belongs to a room that there is. */
const ROOMS = 91;
/** Pairs of rooms that call over one border: the worker speaks to the database from nine places. */
const PAIRS = 9;

const MINUTE = 60_000;

describe('a referral, followed from its controller to the mail', () => {
  let town: Town;
  let queue: TestQueue;
  let request: Way;
  let mail: Way;

  beforeAll(async () => {
    town = await Town.open();
    queue = await queueOnPostgres();
    const { api, worker } = await followReferral(town, queue.url);
    request = wayFrom(api, ['apps/api/src/resources/referrals.controller.ts'], []);
    // It looks for timers at the same time, whatever has happened.
    mail = wayFrom(
      worker,
      ['apps/worker/src/dispatcher.ts', 'apps/worker/src/jobs/processors.ts'],
      ['apps/worker/src/timers/enqueue-timers.ts'],
    );
  }, 2 * MINUTE);
  afterAll(async () => {
    await queue.close();
    await town.close();
  });

  it(`enters the rooms that ${PAGE} tells of, and no others`, () => {
    const told = [...readFileSync(PAGE, 'utf8').matchAll(/^- `([^`]+)`/gm)].map(([, room]) => room);
    expect(told.toSorted()).toEqual([...new Set([...request.rooms, ...mail.rooms])].toSorted());
    expect(told.length).toBeLessThanOrEqual(ROOMS);
  });

  it('goes over no border more than twice in one chain of calls', () => {
    expect(request.most).toBe(1);
    expect(mail.most).toBe(2);
  });

  it(`goes over no border by more than ${PAIRS} pairs of rooms`, () => {
    const many = [...request.borders, ...mail.borders].filter(([, pairs]) => pairs.size > PAIRS);
    expect(many).toEqual([]);
  });
});
