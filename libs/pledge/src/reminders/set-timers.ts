import type { RecordThing } from '#clockwork';
import type { Dated } from './dated.js';
import { nextAfter } from './moments.js';
import { type Belonging, type Hands, readDated, type Reminded, type SetTimer } from './read-dated.js';

/**
 * Sets the timers that the records want, after any of them was kept, and says how many differed. Whoever keeps another record of
 * the same pledge at once waits, so that neither reckons without the other's.
 */
export async function setTimers(hands: Hands, belonging: Belonging): Promise<number> {
  await lock(hands, belonging);
  const reminded = await readDated(hands, belonging);
  if (reminded === undefined) return 0;
  const different = differences(reminded);
  if (different.length > 0) await put(hands, belonging, different);
  return different.length;
}

export async function lock({ manager }: Hands, belonging: Belonging): Promise<void> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [idOf(belonging)]);
}

type Difference = { thing: RecordThing; timer: SetTimer | undefined };

/** The timers that are not as the records ask, with what they should be (undefined: not there). */
export function differences({ dated, timers }: Pick<Reminded, 'dated' | 'timers'>): Difference[] {
  const wanted = dated.flatMap((each) => timerOf(each) ?? []);
  const wrong = wanted.filter((timer) => !timers.some((there) => same(timer, there)));
  const surplus = timers.filter(({ thing }) => !wanted.some((timer) => timer.thing === thing));
  return [
    ...wrong.map((timer) => ({ thing: timer.thing, timer })),
    ...surplus.map(({ thing }) => ({ thing, timer: undefined })),
  ];
}

/** None once all has been said. */
function timerOf({ thing, agency, due, moments, after }: Dated): SetTimer | undefined {
  const next = nextAfter(moments, after);
  return next === undefined ? undefined : { thing, at: next.at, due, agency };
}

function same(one: SetTimer, other: SetTimer): boolean {
  return one.thing === other.thing && one.at === other.at && one.due === other.due && one.agency === other.agency;
}

async function put({ manager }: Hands, belonging: Belonging, different: Difference[]): Promise<void> {
  const cancelled = different.flatMap(({ thing, timer }) => (timer === undefined ? [thing] : []));
  const wanted = different.flatMap(({ timer }) =>
    timer === undefined ? [] : [{ ...timer, track: '', definition: timer.thing.split(':')[0] }],
  );
  await manager.query('select samspel.write_record_timers($1, $2, $3, $4)', [
    ...columnsOf(belonging),
    cancelled,
    JSON.stringify(wanted),
  ]);
}

/** What the columns `pledge` and `duty` hold. */
export function columnsOf(belonging: Belonging): [pledge: string | null, duty: string | null] {
  return 'pledge' in belonging ? [belonging.pledge, null] : [null, belonging.duty];
}

function idOf(belonging: Belonging): string {
  return 'pledge' in belonging ? belonging.pledge : belonging.duty;
}
