import { House } from '../canary/house.js';
import { type Moment, moments, readersOf } from '../canary/expected.js';
import type { There } from '../canary/readers.js';
import { REFUSED, Road } from '../canary/road.js';
import { rowsIn } from '../canary/tables.js';
import * as walk from '../canary/walk.js';
import { preparePledge } from '../support/pledge-requests.js';
import { queueBackends } from '../support/queue-backends.js';

/** A journey through the whole house, on a machine that has other tests to run. */
const PATIENCE_MS = 300_000;

/** Texts of a request that are names of the workflow, of the directory or of a rule: anything else is refused. */
const CODES = [
  'POST /cases/brought-in guardians.id',
  'POST /cases/brought-in workflow',
  'POST /cases/{reference}/actions/{action} withdrawals',
  'POST /cases/{reference}/consents agencies',
  'POST /cases/{reference}/consents/withdrawal agencies',
  'POST /cases/{reference}/disclosures ground',
  'POST /cases/{reference}/disclosures receiver',
  'POST /cases/{reference}/disclosures/choices ground',
  'POST /cases/{reference}/disclosures/choices receiver',
  'POST /cases/{reference}/episodes adultGround',
  'POST /cases/{reference}/handoffs receiver',
  'POST /cases/{reference}/plan/commitments agency',
  'POST /cases/{reference}/plan/commitments person.contact',
  'POST /cases/{reference}/plan/commitments/{id}/decline reason',
  'POST /cases/{reference}/referrals adultGround',
  'POST /cases/{reference}/tracks/{track}/extension reason',
  'POST /cases/{reference}/tracks/{track}/parking reason',
  'POST /deadlines/work-out from',
  'POST /deadlines/work-out rule',
  'POST /deputies unit',
  'POST /handoffs/{id}/decline reason',
  'POST /referrals adultGround',
  'POST /referrals alsoAbout.guardians.id',
  'POST /referrals guardians.id',
  'POST /referrals workflow',
  'POST /talks/{id}/outcome agreements.holder',
  'POST /talks/{id}/outcome answer',
  'PUT /cases/{reference}/young-person guardians.id',
  'PUT /members/{id} unit',
];

/** Encrypted where they are kept: they stand in no row as they were written. */
const SEALED =
  /\.(number|address|phone|email)$|[rR]eporter\.|^correction by soc (number|address|phone|email)$|^draft of soc /;

const backends = (await queueBackends()).map(({ here, ...each }) => ({
  ...each,
  tested: here ? describe : describe.skip,
}));

for (const { name, open, tested } of backends)
  tested(`what people write of a young person, with the queue on ${name}`, () => {
    let house: House;
    let road: Road;
    let leaving: Record<string, string>;
    /** Who reads what is the same whatever the queue is on. */
    const asking = name === 'PostgreSQL';
    const read = new Map<Moment, Map<string, string[]>>();

    beforeAll(async () => {
      house = await House.open(await open());
      await house.until('2026-09-08T08:00:00.000Z');
      road = await Road.begin(house.api);
      const pledge = (await preparePledge(house.town, '2026-09-08')).pledge.id;
      const hidden = await walk.refersProtected(road);
      const met = await walk.refers(road);
      const there: There = { references: [met.reference, met.sibling, hidden], handoffs: met.handoffs, pledge };
      const stop = async (moment: Moment): Promise<void> => {
        if (asking) read.set(moment, await road.whoReads(there));
      };
      await stop('referred');
      await walk.consents(road, met);
      await walk.tells(road, met);
      await walk.begins(road, met);
      await walk.offers(road, met);
      await stop('asked');
      await walk.answers(road, met);
      await walk.books(road, met, '2026-09-10T13:00:00.000Z');
      // Who takes part hears of it before it begins.
      await house.until('2026-09-08T09:00:00.000Z');
      await house.until('2026-09-10T14:00:00.000Z');
      await walk.plans(road, met, '2026-09-24');
      await stop('together');
      await walk.withdraws(road, met);
      await stop('withdrawn');
      await house.until('2026-09-25T14:00:00.000Z');
      await walk.closes(road, met);
      await walk.reviewsAfter(road);
      await walk.preparesAndDeclines(road, hidden);
      await walk.breaksGlass(road, hidden);
      await walk.namesReader(road, hidden);
      await walk.locksOut(road, met);
      there.references.push(...(await walk.besides(road)));
      await stop('closed');
      await walk.reviews(road);
      await road.writes(undefined, REFUSED, 'POST /session');
      await house.until('2026-10-08T14:00:00.000Z');
      leaving = await house.traces();
    }, PATIENCE_MS);
    afterAll(async () => house?.close());

    it('has a canary in every text that the API takes, and the road takes all of them', () => {
      expect(road.unplanted().sort()).toEqual(CODES);
    });

    for (const moment of asking ? moments : [])
      it(`is read by those who may, and by nobody else, when it is ${moment}`, () => {
        const found = read.get(moment) ?? new Map<string, string[]>();
        const amiss = road.canaries.all().flatMap((place) => {
          const [readers, may] = [found.get(place) ?? [], readersOf(place, moment)];
          return readers.join() === may.join()
            ? []
            : [`${place}: read by ${readers.join(', ')}; may: ${may.join(', ')}`];
        });
        expect(amiss).toEqual([]);
      });

    it.each(['mails', 'jobs', 'log of the api', 'log of the worker', 'log of the database', 'metrics'])(
      'is in none of the %s',
      (where) => {
        expect(leaving[where]?.length).toBeGreaterThan(100);
        expect(road.canaries.in(leaving[where] ?? '')).toEqual([]);
      },
    );

    it('went on a road on which calendars were written to', () => {
      expect(leaving['mails']?.match(/BEGIN:VCALENDAR/g)?.length).toBeGreaterThan(1);
    });

    it('is in no row of the engine, the audit, the ledger or any other table than those of content', async () => {
      const rows = await rowsIn(house.town, 'all others');
      for (const table of ['audit', 'event', 'mail', 'timer']) expect(rows[table]).toMatch(/\w/);
      const found = Object.entries(rows).map(([table, text]) => [table, road.canaries.in(text)]);
      expect(found.filter(([, places]) => places?.length !== 0)).toEqual([]);
    });

    it('stands in a row of content as it was written, unless it is to be encrypted', async () => {
      const rows = await rowsIn(house.town, 'content');
      const found = new Set(Object.values(rows).flatMap((text) => road.canaries.in(text)));
      const kept = road.canaries.all().filter((place) => !/^(search|refused) /.test(place));
      expect([...found].filter((place) => SEALED.test(place))).toEqual([]);
      expect(kept.filter((place) => !SEALED.test(place) && !found.has(place))).toEqual([]);
    });
  });
