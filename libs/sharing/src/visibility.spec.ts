import { type Consent, consentsInForce, opens, readersOf } from './consents.js';
import { dataKinds } from './data-kinds.js';
import { seesCommitment, seesFact, seesHandoff, seesOf, seesTrack } from './visibility.js';

const ALL = ['coordination', 'school', 'police', 'leisure'];
const consent = (joins: string[], openedBy = joins, kinds: readonly string[] = dataKinds): Consent => ({
  joins,
  openedBy,
  kinds,
});
const fact = (scope: Consent, code = 'in-force', to = '2026-12-31') => ({ kind: 'consent', code, scope, to });
const words = { fact: 'consent', inForce: 'in-force' };
const line = { agency: 'coordination', holder: 'school' };
const sees = (viewer: string, of: typeof line, consents: Consent[]) =>
  seesCommitment(viewer, { othersLines: viewer === 'leisure' ? 'what-and-when' : 'all' }, of, consents);

describe('what a consent opens', () => {
  it('holds while it is in force, its last day with it, in a workflow that knows consent', () => {
    const facts = [fact(consent(['police', 'school']), 'in-force', '2026-09-08'), fact(consent(ALL), 'withdrawn')];
    expect(consentsInForce(facts, words, '2026-09-08')).toHaveLength(1);
    expect(consentsInForce(facts, words, '2026-09-09')).toHaveLength(0);
    expect(consentsInForce(facts, undefined, '2026-09-08')).toHaveLength(0);
  });

  it('is for those whom one consent names, never for those whom two name between them', () => {
    const two = [consent(['police', 'coordination']), consent(['coordination', 'school'])];
    expect(seesOf('police', 'coordination', 'plan', two)).toBe(true);
    expect(seesOf('school', 'coordination', 'plan', two)).toBe(true);
    expect(seesOf('police', 'school', 'plan', two)).toBe(false);
    expect(seesOf('police', 'police', 'plan', [])).toBe(true);
    expect(seesHandoff('police', { sender: 'coordination', receiver: 'school' }, true, two)).toBeUndefined();
    expect(sees('police', line, two)).toBeUndefined();
  });

  it('is what those have who put it on record themselves', () => {
    const typed = [consent(ALL, ['police'])];
    expect(seesOf('school', 'police', 'mapping', typed)).toBe(true);
    expect(seesOf('police', 'school', 'mapping', typed)).toBe(false);
    expect(readersOf(typed, 'police', 'talks')).toEqual(['coordination', 'leisure', 'school']);
    expect(readersOf(typed, 'school', 'talks')).toEqual([]);
  });

  it('is what it is about', () => {
    const plan = [consent(ALL, ALL, ['plan'])];
    expect(opens(plan, 'police', ['school'], 'plan')).toBe(true);
    for (const kind of dataKinds.filter((each) => each !== 'plan'))
      expect([kind, opens(plan, 'police', ['school'], kind)]).toEqual([kind, false]);
    expect(seesTrack({ agency: 'police', kind: 'police' }, 'school', 'all', plan)).toBe(false);
  });

  it('shows a plan’s line to its writer and its holder, and to others where one consent names all three', () => {
    expect(sees('school', line, [])).toBe('all');
    expect(sees('coordination', line, [])).toBe('all');
    expect(sees('police', line, [consent(ALL)])).toBe('all');
    for (const without of ['coordination', 'school', 'police'])
      expect([without, sees('police', line, [consent(ALL.filter((agency) => agency !== without))])]).toEqual([
        without,
        undefined,
      ]);
  });

  it('tells leisure what and when alone of what others do', () => {
    expect(sees('leisure', line, [consent(ALL)])).toBe('what-and-when');
    expect(sees('leisure', { ...line, holder: 'leisure' }, [consent(ALL)])).toBe('all');
  });

  it('and whom it joins, is known to those it names and named, and to its recorder', () => {
    const told = { agency: 'police', scope: { joins: ['police', 'school'], left: ['leisure'] } };
    const knows = (agency: string) => seesFact({ agency, kind: agency }, told, 'all', [consent(ALL)]);
    expect(['police', 'school', 'leisure', 'coordination'].map(knows)).toEqual([true, true, true, false]);
  });
});
