import { consented, seesAgency, seesCommitment } from './visibility.js';

const fact = (subject: string, code = 'in-force', to = '2026-12-31') => ({ kind: 'consent', code, subject, to });
const line = { agency: 'coordination', holder: 'school' };
const words = { fact: 'consent', inForce: 'in-force' };
const sees = (viewer: string, of: typeof line, consents: ReadonlySet<string>) =>
  seesCommitment(viewer, { othersLines: viewer === 'leisure' ? 'what-and-when' : 'all' }, of, consents);

describe('who sees what under consent', () => {
  it('lets two see each other while consent is in force for both, its last day with it', () => {
    const facts = [fact('police'), fact('school', 'in-force', '2026-09-08'), fact('leisure', 'withdrawn')];
    expect(seesAgency('police', 'school', consented(facts, words, '2026-09-08'))).toBe(true);
    expect(seesAgency('police', 'school', consented(facts, words, '2026-09-09'))).toBe(false);
    expect(seesAgency('police', 'leisure', consented(facts, words, '2026-09-08'))).toBe(false);
    expect(seesAgency('leisure', 'leisure', consented(facts, words, '2026-09-08'))).toBe(true);
  });

  it('joins nobody in a workflow that knows no consent', () => {
    expect(consented([fact('police'), fact('school')], undefined, '2026-09-08').size).toBe(0);
  });

  it('shows a plan’s line to its writer and its holder, and to others where consent covers all three', () => {
    const all = new Set(['coordination', 'school', 'police', 'leisure']);
    expect(sees('school', line, new Set())).toBe('all');
    expect(sees('coordination', line, new Set())).toBe('all');
    expect(sees('police', line, all)).toBe('all');
    for (const without of ['coordination', 'school', 'police']) {
      const consents = new Set([...all].filter((agency) => agency !== without));
      expect([without, sees('police', line, consents)]).toEqual([without, undefined]);
    }
  });

  it('tells leisure what and when alone of what others do', () => {
    const all = new Set(['coordination', 'school', 'leisure']);
    expect(sees('leisure', line, all)).toBe('what-and-when');
    expect(sees('leisure', { ...line, holder: 'leisure' }, all)).toBe('all');
  });
});
