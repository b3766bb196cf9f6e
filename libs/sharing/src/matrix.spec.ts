import { copiedKinds, dataKinds } from './data-kinds.js';
import { type Reader, whoReads, type Standing } from './matrix.js';

const reader = (agency: string, more: Partial<Reader> = {}): Reader => ({
  agency,
  readsWords: true,
  othersLines: 'all',
  ...more,
});
const readers = [
  reader('social'),
  reader('police'),
  reader('school'),
  reader('leisure', { readsWords: false, othersLines: 'what-and-when' }),
];
const all = readers.map(({ agency }) => agency);
const still: Standing = {
  consents: [],
  told: [],
  offered: [],
  held: [...copiedKinds],
  wrote: true,
  follows: () => true,
  takesPart: () => true,
};
/** What each reads of one kind, to social services. */
const reads = (kind: (typeof dataKinds)[number], standing: Partial<Standing> = {}) =>
  Object.fromEntries(
    (whoReads('social', readers, { ...still, ...standing }).find((row) => row.kind === kind)?.cells ?? []).map(
      ({ agency, reads: how, ground }) => [agency, ground ?? how],
    ),
  );
const nobody = { social: 'own', police: 'nothing', school: 'nothing', leisure: 'nothing' };

describe('who reads what, and why', () => {
  it('is everybody their own alone, as long as nothing is agreed and told', () => {
    for (const kind of dataKinds) expect([kind, reads(kind)]).toEqual([kind, nobody]);
  });

  it('is what a consent opens, as each kind of agency reads it', () => {
    const consents = [{ joins: all, openedBy: ['social'], kinds: dataKinds }];
    const open = { social: 'own', police: 'consent', school: 'consent', leisure: 'consent' };
    expect(reads('mapping', { consents })).toEqual(open);
    expect(reads('talks', { consents })).toEqual({ ...open, leisure: 'nothing' });
    expect(reads('plan', { consents })).toEqual({ ...open, leisure: 'what-and-when' });
    expect(reads('progress', { consents, follows: (agency) => agency === 'police' })).toEqual({
      ...nobody,
      police: 'consent',
    });
    // One that social services have not on record opens nothing of theirs, and what is copied is not read before it is told.
    expect(reads('mapping', { consents: [{ joins: all, openedBy: ['police'], kinds: dataKinds }] })).toEqual(nobody);
    expect(reads('facts', { consents })).toEqual(nobody);
  });

  it('is nobody yet of those whom a consent names and who do not take part', () => {
    const consents = [{ joins: all, openedBy: ['social'], kinds: dataKinds }];
    const takesPart = (agency: string) => agency === 'police';
    const open = { social: 'own', police: 'consent', school: 'if-joining', leisure: 'if-joining' };
    for (const kind of ['progress', 'mapping', 'plan'] as const)
      expect([kind, reads(kind, { consents, takesPart })]).toEqual([kind, open]);
    expect(reads('talks', { consents, takesPart })).toEqual({ ...open, leisure: 'nothing' });
  });

  it('is what was told, on its ground', () => {
    const told = [{ sender: 'social', receiver: 'police', kinds: ['facts'] as const, ground: 'OSL 10 kap. 18 a §' }];
    const on = (how: 'ground' | 'consent' | 'withdrawn') => told.map((each) => ({ ...each, reads: how }));
    expect(reads('facts', { told: on('ground') })).toEqual({ ...nobody, police: 'OSL 10 kap. 18 a §' });
    expect(reads('assessment', { told: on('ground') })).toEqual(nobody);
    const rows = whoReads('social', readers, { ...still, told: on('withdrawn') });
    const row = rows.find(({ kind }) => kind === 'facts');
    expect(row?.cells[1]).toMatchObject({ agency: 'police', reads: 'withdrawn' });
  });

  it('is whoever told it, and the viewer by the ground that it was told on, until it wrote of it itself', () => {
    const told = [
      {
        sender: 'police',
        receiver: 'social',
        kinds: ['facts'] as const,
        ground: 'SoL 19 kap. 1 §',
        reads: 'ground' as const,
      },
    ];
    expect(reads('facts', { told, wrote: false })).toEqual({ ...nobody, social: 'SoL 19 kap. 1 §', police: 'own' });
    expect(reads('facts', { told })).toEqual({ ...nobody, police: 'own' });
    expect(reads('facts', { held: [] })).toEqual({ ...nobody, social: 'nothing' });
  });

  it('is nobody yet, where an answer is waited for', () => {
    const offered = [{ sender: 'social', receiver: 'school', kinds: ['identity'] as const }];
    expect(reads('identity', { offered })).toEqual({ ...nobody, school: 'offered' });
    expect(reads('facts', { offered })).toEqual(nobody);
  });
});
