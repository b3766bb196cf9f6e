import type { Instant } from '#calendar';
import { invitationChanges, type Ledger } from './invitation-changes.js';

const now = '2026-09-08T08:00:00.000Z';
const first = '2026-09-15T08:00:00.000Z';
const later = '2026-09-22T08:00:00.000Z';
const holder = 'lindvik-polis';

type Line = Partial<Ledger[number]>;
/** Of a meeting on the first day, each line one version more. */
const told = (...lines: Line[]): Ledger =>
  lines.map((line, sequence) => {
    const gone = { word: 'invitation', begins: first, holder, status: 'sent', attempts: 1 } as const;
    return { id: `mail-${sequence}`, sequence, ...gone, ...line };
  });
const waits: Line = { status: 'planned', attempts: 0 };
const takenBack: Line = { status: 'superseded', attempts: 0 };

const changes = (ledger: Ledger, begins?: Instant) => {
  const { tell, takeBack } = invitationChanges(ledger, begins && { begins, holder }, now);
  return [tell && [tell.word, tell.sequence, tell.begins], takeBack];
};

describe('what is told of a meeting', () => {
  it('is when it is, once', () => {
    expect(changes([], first)).toEqual([['invitation', 0, first], []]);
    expect(changes(told({}), first)).toEqual([undefined, []]);
    expect(changes(told(waits), first)).toEqual([undefined, []]);
  });

  it('is its new time, and the old one is not sent any more', () => {
    expect(changes(told({}), later)).toEqual([['invitation', 1, later], []]);
    expect(changes(told(waits), later)).toEqual([['invitation', 1, later], ['mail-0']]);
  });

  it('is that it is off, to who has it alone', () => {
    expect(changes(told({}))).toEqual([['cancellation', 1, first], []]);
    expect(changes(told(waits))).toEqual([undefined, ['mail-0']]);
    expect(changes(told({ status: 'planned', attempts: 1 }))).toEqual([undefined, ['mail-0']]);
    expect(changes(told({ status: 'failed' }))).toEqual([undefined, []]);
    // As they have it: that it was to be moved had not gone.
    expect(changes(told({}, { ...waits, begins: later }))).toEqual([['cancellation', 2, first], ['mail-1']]);
    expect(changes(told({}, { word: 'cancellation' }))).toEqual([undefined, []]);
  });

  it('is that it is on again, as another version of the same', () => {
    expect(changes(told({}, { word: 'cancellation' }), later)).toEqual([['invitation', 2, later], []]);
    expect(changes(told({}, { word: 'cancellation', ...waits }), first)).toEqual([undefined, ['mail-1']]);
  });

  it('is said again where something else may have reached them meanwhile', () => {
    const moved: Line = { begins: later, status: 'superseded', attempts: 1 };
    expect(changes(told({}, moved), first)).toEqual([['invitation', 2, first], []]);
    expect(changes(told({}, { ...takenBack, begins: later }), first)).toEqual([undefined, []]);
  });

  it('is not said again to a server that takes none', () => {
    expect(changes(told({ status: 'failed' }), first)).toEqual([undefined, []]);
    expect(changes(told({ status: 'failed' }), later)).toEqual([['invitation', 1, later], []]);
  });

  it('is nothing once it has begun', () => {
    const begun: Line = { begins: now };
    expect(changes(told(begun))).toEqual([undefined, []]);
    expect(changes(told({ ...waits, ...begun }), now)).toEqual([undefined, ['mail-0']]);
  });
});
