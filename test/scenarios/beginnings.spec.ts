import { referred, reported, TUESDAY } from './support/openings.js';
import { Story } from './support/story.js';
import { agencies, readDefinition, youthConcern } from './support/town.js';

const report = { do: 'record-fact', kind: 'report.received', code: 'received' } as const;
const nothing = { refused: 'not-yours', missing: [] };

describe('a case begins', () => {
  it('with what opens a track, by anybody: the duty to report is on every agency', () => {
    for (const who of ['officer', 'welfare', 'fieldWorker', 'coordinator', 'headOfUnit'] as const) {
      expect(new Story(TUESDAY).does(who, report).stages()).toEqual({ 'social-services': 'protection-check' });
    }
  });

  it('with nothing else: what nobody would be responsible for is not kept', () => {
    const story = new Story(TUESDAY);
    const refused = story.refused('coordinator', {
      do: 'record-consent',
      consent: 'c1',
      outcome: 'given',
      joins: ['coordination', 'birch'],
      kinds: [],
    });
    expect(refused.refused).toBe('missing');
    expect(refused.missing).toContainEqual({ need: 'fact', kind: 'report.received', codes: ['received'] });
    story.ring('track:police', TUESDAY).does('system', { do: 're-reckon' });
    expect(story.state.status).toBe('new');
  });

  it('at the agency that the report names, where it is of the right kind', () => {
    expect(
      new Story(TUESDAY).does('officer', { ...report, subject: 'social-north' }).state.tracks['social-services']
        ?.agency,
    ).toBe('social-north');
    for (const subject of ['birch', 'elsewhere', 'constructor', '']) {
      expect(new Story(TUESDAY).refused('officer', { ...report, subject })).toEqual({
        refused: 'input',
        missing: [{ need: 'answer', field: 'subject', allowed: ['social', 'social-north'] }],
      });
    }
  });

  it('not where there is no such agency: a report that nobody gets is refused, not swallowed', () => {
    const { police } = agencies;
    if (police === undefined) throw new Error('the town has no police');
    const story = new Story(TUESDAY, youthConcern, { police });
    expect(story.refused('officer', report)).toEqual({
      refused: 'input',
      missing: [{ need: 'answer', field: 'subject', allowed: [] }],
    });
  });
});

describe('who may', () => {
  it('act on a track: its agency, in a role that acts there', () => {
    const check = {
      do: 'take-action',
      track: 'social-services',
      action: 'assess-protection',
      answers: { protection: 'protected', assessor: 'qualified' },
    } as const;
    for (const who of ['officer', 'northWorker', 'headOfUnit', 'stranger'] as const)
      expect(reported().refused(who, check)).toEqual(nothing);
    expect(reported().refused('system', check)).toEqual(nothing);
  });

  it('assign it: anybody there, and the colleague hears of it', () => {
    const story = reported();
    story.hears();
    story.does('headOfUnit', { do: 'assign', track: 'social-services', person: 'Sara' });
    expect(story.hears()).toEqual(['2026-09-08 task track:social-services news → social (Sara)']);
    story.does('socialWorker', { do: 'assign', track: 'social-services', person: 'Sara' });
    expect(story.hears()).toEqual([]);
    expect(story.refused('officer', { do: 'assign', track: 'social-services', person: 'Sara' })).toEqual(nothing);
  });

  it('do a task: the agency that it lies with, which may be another than the track’s', () => {
    const ask = {
      do: 'do-task',
      task: 'coordination.ask-consent',
      outcome: 'done',
      answers: { 'consent.asked': 'given' },
    } as const;
    expect(referred().refused('coordinator', ask)).toEqual(nothing);
    expect(referred().refused('socialWorker', ask)).toEqual(nothing);
    const story = referred().does('officer', ask);
    expect(Object.values(story.state.facts).at(-1)).toMatchObject({
      kind: 'consent.asked',
      code: 'given',
      by: 'Omar',
      agency: 'police',
    });
    expect(story.refused('officer', ask)).toEqual(nothing);
  });
});

describe('four eyes', () => {
  it('let somebody else end it than the one who adopted the plan', () => {
    const story = new Story(TUESDAY, readDefinition('test/definitions/ok/sample.yaml'), {
      east: { kind: 'coordination' },
    });
    const eva = { person: 'Eva', agency: 'east', kind: 'coordination', roles: ['coordinator', 'head'] };
    const finish = { do: 'take-action', track: 'coordination', action: 'finish' } as const;
    story.does(eva, { do: 'record-fact', kind: 'referral.received', code: 'received' });
    story.does(eva, {
      do: 'do-task',
      task: 'coordination.meeting',
      outcome: 'done',
      answers: { 'meeting.held': 'quorum' },
    });
    story
      .acts(eva, 'coordination', 'adopt')
      .does(eva, { do: 'do-task', task: 'coordination.reply', outcome: 'done', answers: { reply: 'given' } });
    expect(story.refused(eva, finish)).toEqual({
      refused: 'missing',
      missing: [{ need: 'other-person', fact: 'plan.adopted' }],
    });
    story.does({ ...eva, person: 'Hedda' }, finish);
    expect(story.state.status).toBe('closed');
  });
});

describe('a form', () => {
  it('is answered with the codes of its facts', () => {
    const check = { do: 'take-action', track: 'social-services', action: 'assess-protection' } as const;
    const asked = {
      refused: 'input',
      missing: [{ need: 'answer', field: 'protection', allowed: ['no-danger', 'protected'] }],
    };
    const assessor = { need: 'answer', field: 'assessor', allowed: ['qualified'] };
    expect(reported().refused('socialWorker', check)).toEqual({ ...asked, missing: [...asked.missing, assessor] });
    expect(
      reported().refused('socialWorker', { ...check, answers: { protection: 'constructor', assessor: 'qualified' } }),
    ).toEqual(asked);
    const story = reported().does('socialWorker', {
      ...check,
      answers: { protection: 'protected', assessor: 'qualified' },
    });
    expect(Object.values(story.state.facts).find(({ kind }) => kind === 'protection')).toMatchObject({
      code: 'protected',
      by: 'Sara',
      agency: 'social',
      at: TUESDAY,
    });
  });
});
