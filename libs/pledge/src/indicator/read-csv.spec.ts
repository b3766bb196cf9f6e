import { Readable } from 'node:stream';
import { readCsv } from './read-csv.js';

const HEAD = ['kommun', 'år', 'brottstyp', 'antal', 'per 100 000'];
const vandalism = { offence: 'vandalism', year: 2025, count: 1204, per100k: 812.5 };

const read = (text: string) => readCsv(Readable.from([Buffer.from(text)]), 'Lindvik');
const faultsOf = (file: Readable): Promise<unknown> =>
  readCsv(file, 'Lindvik').then(
    () => [],
    (error: unknown) => Object(error).failure.errors,
  );
const faults = (text: string): Promise<unknown> => faultsOf(Readable.from([Buffer.from(text)]));

/** As a request's body comes. */
const CHUNK = 64 * 1024;
/** Some milliseconds' work on a slow machine. */
const MOST_AT_ONCE = 8 * 1024;

describe('statistics from a file', () => {
  it.each([
    [';', '812,5'],
    [';', '812.5'],
    ['\t', '812,5'],
    [',', '812.5'],
  ])('has its columns apart by %j, as its header says', async (sign, per100k) => {
    const lines = [HEAD, ['Lindvik', '2025', 'Skadegörelse', '1204', per100k], ['Grannby', '2025', 'Rån', '1', '1']];
    const file = `\uFEFF${lines.map((line) => line.join(sign)).join('\r\n')}`;
    expect(await read(file)).toEqual({ lines: 2, otherTypes: 0, kept: [vandalism] });
    const letters = Readable.from(Array.from(Buffer.from(file), (byte) => Buffer.from([byte])));
    expect((await readCsv(letters, 'Lindvik')).kept).toEqual([vandalism]);
  });

  it('passes over types of offences that are not kept, and counts them', async () => {
    const file = `${HEAD.join(';')}\nLindvik;2025;Skadegörelse;1204;812,5\nLindvik;2025;Miljöbrott;många;\nGrannby;2025;Mened;1;\n`;
    expect(await read(file)).toEqual({ lines: 3, otherTypes: 1, kept: [vandalism] });
  });

  it('says which types there are where it has none of them', async () => {
    expect(await faults(`${HEAD.join(';')}\nLindvik;2025;Mened;1;\n`)).toEqual([
      {
        pointer: '/lines/2',
        code: 'not-allowed',
        detail: expect.stringContaining('skadegörelse'),
        allowed: expect.arrayContaining(['samtliga brott', 'skadegörelse']),
      },
    ]);
  });

  it('is not read where it is broken off before its first line ends', async () => {
    expect(await faults('kommun')).toMatchObject([{ pointer: '/lines/1', code: 'missing' }]);
  });

  describe('of any shape', () => {
    const MB = 1024 * 1024;
    const head = `${HEAD.join(';')}\n`;
    const others = 'Grannby;2025;Skadegörelse;1204;812,5\n';
    const shapes: [string, string, object[]][] = [
      ['one line of 2 MB', `${head}${'x'.repeat(2 * MB)}`, [{ pointer: '/lines/2', code: 'too-long' }]],
      ['a header of 2 MB', 'kommun;'.repeat(MB / 4), [{ pointer: '/lines/1', code: 'too-long' }]],
      ['2 MB of columns', `${head}${';'.repeat(2 * MB)}`, [{ pointer: '/lines/2', code: 'too-long' }]],
      ['a quotation that never ends', `${head}"${'x\n'.repeat(MB)}`, [{ code: 'not-readable' }]],
      ['many lines of others', head + others.repeat(30_000), [{ pointer: '/lines/0', code: 'nothing-kept' }]],
    ];

    it.each(shapes)('lets others go on meanwhile: %s', async (_shape, text, said) => {
      const file = Buffer.from(text);
      const { turns, taken, came } = await turnsMeanwhile(file, faultsOf);
      expect(came).toMatchObject(said);
      // Two chunks may be taken and not read yet: the stream's own, and the one at hand.
      expect(turns * MOST_AT_ONCE).toBeGreaterThanOrEqual(taken - 2 * CHUNK);
    });

    it('is refused where it is larger than 25 MB, before it is looked into', async () => {
      expect(await faults(head + others.repeat((26 * MB) / others.length))).toMatchObject([
        { pointer: '/lines/0', code: 'too-large' },
      ]);
    });
  });
});

/** How often others had their turn while a file was read, and how much of it was: counted, since a busy machine's milliseconds say nothing. */
async function turnsMeanwhile<T>(
  file: Buffer,
  reads: (file: Readable) => Promise<T>,
): Promise<{ turns: number; taken: number; came: T }> {
  let turns = 0;
  let taken = 0;
  let looking = true;
  const look = (): void => {
    turns += 1;
    if (looking) setImmediate(look);
  };
  function* chunks(): Generator<Buffer> {
    for (let at = 0; at < file.length; at += CHUNK) {
      const chunk = file.subarray(at, at + CHUNK);
      taken += chunk.length;
      yield chunk;
    }
  }
  setImmediate(look);
  const came = await reads(Readable.from(chunks(), { highWaterMark: 1 }));
  looking = false;
  return { turns, taken, came };
}
