import { Column, Entity } from 'typeorm';
import { z } from 'zod';
import { dataSource, PledgePart } from '#database';
import {
  carryOver,
  fieldsOf,
  followUpHtml,
  savePlace,
  savePledge,
  saveRecord,
  Pledges,
  type RecordKind,
  recordKinds,
  removeRecord,
  showPledge,
} from '#pledge';
import { DomainError } from '#use-case';
import { bodyOf } from '../../apps/api/src/http/fields/body-of.js';
import { validation } from '../../apps/api/src/http/validation.js';
import { line, one, optional, optionalRows, phone, record, whole } from '../../libs/pledge/src/record/fields.js';
import { recordKind } from '../../libs/pledge/src/record/kind.js';
import { rowsOf } from '../../libs/pledge/src/record/list-records.js';
import { exampleOf } from '../support/example-record.js';
import { rules, Town } from '../support/town.js';

const period = { title: 'Trygga kvällar', area: 'Lindvik', from: '2026-01-01', to: '2026-12-31', parties: [] };
const no = { code: 'no-access' };

describe('every kind of record that a pledge keeps', () => {
  let town: Town;
  let pledge: string;
  /** By the code of its kind, so that others can name it. */
  const kept = new Map([['agency', 'lindvik-polis']]);
  const named = (of: string): string => kept.get(of) ?? '';
  const writer = ({ keptBy }: RecordKind) => (keptBy === 'keeper' ? 'samordnare' : 'polis');
  const keep = (who: string, kind: RecordKind, nth: number, id?: string) =>
    town.pledging(who, (work) => saveRecord(work, kind, { pledge, id }, exampleOf(kind.fields, nth, named)));
  /** A record of each kind that this one names, and of each that those name. */
  const keepWhatIsNamed = async ({ fields }: RecordKind): Promise<void> => {
    for (const [, field] of fieldsOf(fields)) {
      if (field.as !== 'record' && field.as !== 'records') continue;
      const { code } = field.of;
      const kind = Object.values<RecordKind>(recordKinds).find((each) => each.code === code);
      if (kind === undefined || kept.has(code)) continue;
      await keepWhatIsNamed(kind);
      kept.set(code, await keep(writer(kind), kind, 1));
    }
  };
  const shown = async (list: string) => {
    const lists = z
      .record(z.string(), z.unknown())
      .parse(await town.pledging('skola', (work) => showPledge(work, pledge)));
    return z.array(z.looseObject({ id: z.string() })).parse(lists[list]);
  };

  beforeAll(async () => {
    town = await Town.open();
    await town.setTime('2026-03-02T08:00:00.000Z');
    pledge = await town.pledging('samordnare', (work) => savePledge(work, period));
    kept.set(
      'place',
      await town.pledging('polis', (work) => savePlace(work, { name: 'Centrum', type: 'town-centre' })),
    );
    for (const kind of Object.values<RecordKind>(recordKinds)) await keepWhatIsNamed(kind);
  });
  afterAll(async () => town.close());

  it.each(Object.entries(recordKinds))(
    '%s: is added, shown, changed and taken away by who keeps it alone',
    async (list, kind: RecordKind) => {
      const who = writer(kind);
      const others = kind.keptBy === 'keeper' ? 'polis' : 'fritid';
      const id = await keep(who, kind, 2);
      expect((await shown(list)).find((each) => each.id === id)).toMatchObject(exampleOf(kind.fields, 2, named));
      const remove = (by: string) => town.pledging(by, (work) => removeRecord(work, kind, { pledge, id }));
      await expect(keep(others, kind, 3, id)).rejects.toMatchObject(no);
      await expect(keep('samordnare@grannby', kind, 3)).rejects.toMatchObject(no);
      await expect(remove(others)).rejects.toMatchObject(no);
      if (kind.lasting) {
        await expect(remove(who)).rejects.toMatchObject(no);
      } else {
        await keep(who, kind, 3, id);
        expect((await shown(list)).find((each) => each.id === id)).toMatchObject(exampleOf(kind.fields, 3, named));
        await remove(who);
        expect((await shown(list)).map((each) => each.id)).not.toContain(id);
      }
    },
  );

  it.each(Object.entries(recordKinds))(
    '%s: asks on a condition only what its own fields can say',
    (_list, { fields }) => {
      const example = exampleOf(fields, 1, named);
      for (const [, { when }] of fieldsOf(fields))
        expect(Object.keys(example)).toEqual(expect.arrayContaining(Object.keys(when ?? {})));
    },
  );

  it.each(['1900-01-01', '2199-12-31'])(
    'keeps the calendar’s outermost day %s wherever one may be written, or names the field',
    async (day) => {
      const bounds = { ...period, from: '1900-01-01', to: '2199-12-31' };
      const parties = [{ name: 'polisen', promiser: 'police' as const, signedOn: day }];
      const far = await town.pledging('samordnare', (work) => savePledge(work, { ...bounds, parties }));
      const here = new Map(kept);
      for (const kind of Object.values<RecordKind>(recordKinds)) {
        const example = JSON.stringify(exampleOf(kind.fields, 1, (of) => here.get(of) ?? ''));
        const told = z.record(z.string(), z.unknown()).parse(JSON.parse(example.replaceAll('2026-02-01', day)));
        const keeping = town.pledging(writer(kind), (work) => saveRecord(work, kind, { pledge: far }, told));
        const answer: unknown = await keeping.catch((error: unknown) => error);
        if (typeof answer === 'string') here.set(kind.code, answer);
        else expect([kind.code, answer]).toEqual([kind.code, expect.any(DomainError)]);
      }
      const shown = await town.pledging('polis', (work) => showPledge(work, far));
      expect(shown.commitments).toMatchObject([{ due: day }]);
      expect(await town.pledging('polis', (work) => followUpHtml(work, far))).toContain(day.slice(0, 4));
    },
  );

  it('tells which days may be chosen, where a day lies outside the pledge or before its next period', async () => {
    const late = { text: 'en insats', promiser: 'police' as const, owner: 'lindvik-polis', due: '2027-01-01' };
    const keeping = town.pledging('samordnare', (work) =>
      saveRecord(work, recordKinds.commitments, { pledge, id: undefined }, late),
    );
    await expect(keeping).rejects.toMatchObject({
      failure: { errors: [{ pointer: '/due', from: '2026-01-01', to: '2026-12-31' }] },
    });
    const next = { from: '2026-12-31', to: '2027-12-31', commitments: [] };
    await expect(town.pledging('samordnare', (work) => carryOver(work, pledge, next))).rejects.toMatchObject({
      failure: { errors: [{ pointer: '/from', from: '2027-01-01' }] },
    });
  });

  describe('and one that is invented', () => {
    @Entity({ name: 'pledge_lamp' })
    class LampRow extends PledgePart {
      @Column('text') place!: string;
      @Column('text') colour!: string;
      @Column('integer', { nullable: true }) watts!: number | null;
      @Column('text', { nullable: true }) keeper!: string | null;
      @Column('uuid', { nullable: true }) event!: string | null;
      @Column('jsonb') repairs!: { what: string }[];
    }
    const fields = z.object({
      place: line(),
      colour: one('trend'),
      watts: optional(whole({ min: 1, max: 100 })),
      keeper: optional(phone()),
      event: optional(record(recordKinds.events)),
      repairs: optionalRows(z.object({ what: line() }), { max: 3 }),
    });
    const View = fields.extend({ id: z.string() });
    const lamps = recordKind({ code: 'lamps', keptBy: 'keeper', fields, View, Row: LampRow });

    it('needs its table, its entity and its description', async () => {
      await town.rows(`create table samspel.pledge_lamp (
        id uuid primary key, municipality text not null, pledge uuid not null, nr bigint generated always as identity,
        place text not null, colour text not null, watts integer, keeper text, event uuid, repairs jsonb not null)`);
      await town.rows('grant select, insert, update, delete on samspel.pledge_lamp to samspel_api');
      const source = dataSource(town.database.apiUrl, 2);
      source.setOptions({ entities: [LampRow, ...Object.values(source.options.entities ?? [])] });
      const pledges = new Pledges(await source.initialize(), rules.calendar);
      const as = async <T>(who: string, verb: Parameters<typeof pledges.change<T>>[1]) =>
        pledges.change({ token: await town.token(who) }, verb);
      const told = { place: 'Torget', colour: 'up' as const, keeper: '070-123 45 67', repairs: [{ what: 'glaset' }] };
      const id = await as('samordnare', (work) => saveRecord(work, lamps, { pledge }, told));
      const rows = await as('fritid', (work) => rowsOf(work, LampRow, pledge));
      expect(rows).toMatchObject([{ ...told, id, watts: null, event: null }]);
      const screened = as('samordnare', (work) =>
        saveRecord(work, lamps, { pledge }, { ...told, repairs: [{ what: 'Ring 811228-9874' }] }),
      );
      await expect(screened).rejects.toMatchObject({ failure: { errors: [{ pointer: '/repairs/0/what' }] } });
      const dangling = as('samordnare', (work) => saveRecord(work, lamps, { pledge }, { ...told, event: id }));
      await expect(dangling).rejects.toMatchObject({ failure: { errors: [{ pointer: '/event', code: 'unknown' }] } });
      await as('samordnare', (work) => removeRecord(work, lamps, { pledge, id }));
      expect(await as('fritid', (work) => rowsOf(work, LampRow, pledge))).toEqual([]);
      await source.destroy();
    });

    it.each([
      [{}, ['/place missing', '/colour missing']],
      [{ place: ' ', colour: 'pink', more: 1 }, ['/more unknown-field', '/place empty', '/colour not-allowed']],
      [{ place: 'x', colour: 'up', watts: 101, repairs: [{}] }, ['/watts out-of-range', '/repairs/0/what missing']],
    ])('refuses %j field by field', async (body, expected) => {
      const read = validation(bodyOf('NewLamp', fields)).transform(body, { type: 'body' });
      const refusal: unknown = await read.catch((error: unknown) => error);
      if (!(refusal instanceof DomainError) || refusal.failure.code !== 'validation') throw refusal;
      expect(refusal.failure.errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(expected);
    });
  });
});
