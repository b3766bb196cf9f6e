import { checkUsual } from './check-usual.js';
import { Definitions } from './definitions.js';
import { compile } from './compile.js';
import type { Definition } from './definition.js';

const title = { sv: 'Namn', en: 'Name' };
const source = {
  rule: { amount: 2, unit: 'working-day' as const },
  from: 'entry' as const,
  rolled: true,
  source: 'local',
};

const named = (workflow: string, usual: boolean, version = 1): Definition =>
  compile({
    workflow,
    version,
    usual,
    title,
    agencies: {},
    ladders: {},
    facts: {},
    nothingWaitsLongerThan: { amount: 6, unit: 'week' },
    closingUndoneWithin: { amount: 14, unit: 'calendar-day' },
    decideWhatNow: { ...source, ladder: 'usual' },
    closingCodes: {},
    declineReasons: {},
    vocabulary: { acts: {} },
    tracks: {},
  });

describe('the usual workflow', () => {
  const problems = (...definitions: Definition[]): string[] =>
    checkUsual(definitions.map((definition) => ({ definition, locate: () => `${definition.workflow}.yaml:3` }))).map(
      ({ where, message }) => `${where}: ${message}`,
    );

  it('is exactly one of those at hand', () => {
    expect(problems(named('one', true), named('two', false))).toEqual([]);
    expect(problems(named('one', true), named('two', true))).toEqual([
      expect.stringMatching(/^two.yaml:3: "one" is the usual workflow already; write "usual: true" in one file alone/),
    ]);
    expect(problems(named('one', false))).toEqual([
      expect.stringContaining('one.yaml:3: no workflow is the usual one'),
    ]);
  });

  it('is one that is written now, whatever was the usual one before', () => {
    const [before, now] = [named('before', true), named('now', true)];
    expect(new Definitions([before, now], [now]).usual()).toBe('now');
  });
});
