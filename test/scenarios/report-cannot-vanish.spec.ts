import { reported } from './support/openings.js';
import { youthConcern } from './support/town.js';

const nothing = { refused: 'not-yours', missing: [] };
const closes = { do: 'take-action', track: 'social-services', action: 'close' } as const;

describe('a statutory report', () => {
  it('leaves the check by the check alone: nobody ends it there in silence, as whatever code (SoL 20 kap. 1 §)', () => {
    const story = reported();
    for (const closing of Object.keys(youthConcern.closingCodes)) {
      expect([closing, story.refused('socialWorker', { ...closes, answers: { closing } })]).toEqual([closing, nothing]);
    }
    expect(story.refused('socialWorker', closes)).toEqual(nothing);
  });

  it('leaves the assessment by a decision, a running investigation, or another board that takes it over (SoL 20 kap. 2 §)', () => {
    const story = reported().acts('socialWorker', 'social-services', 'assess-protection', {
      protection: 'no-danger',
      assessor: 'qualified',
    });
    for (const closing of Object.keys(youthConcern.closingCodes)) {
      expect([closing, story.refused('socialWorker', { ...closes, answers: { closing } })]).toEqual([closing, nothing]);
    }
    const moves = { do: 'take-action', track: 'social-services', action: 'to-other-board' } as const;
    expect(story.refused('socialWorker', moves)).toMatchObject({
      refused: 'input',
      missing: [{ field: 'other-board', allowed: ['agreed', 'decided'] }],
    });
    story.does('socialWorker', { ...moves, answers: { 'other-board': 'agreed' } });
    expect(story.events.findLast(({ type }) => type === 'track-closed')).toMatchObject({ code: 'moved' });
  });

  it('under investigation goes to another board when that has said yes (SoL 29 kap. 9 och 10 §§), and ends by no code alone', () => {
    const story = reported()
      .acts('socialWorker', 'social-services', 'assess-protection', { protection: 'no-danger', assessor: 'qualified' })
      .acts('socialWorker', 'social-services', 'open-investigation', { 'child.heard': 'heard', assessor: 'qualified' });
    for (const closing of Object.keys(youthConcern.closingCodes)) {
      expect([closing, story.refused('socialWorker', { ...closes, answers: { closing } })]).toEqual([closing, nothing]);
    }
  });

  it('is assessed by somebody who is qualified (SoL 25 kap. 1 §)', () => {
    const check = { do: 'take-action', track: 'social-services', action: 'assess-protection' } as const;
    expect(reported().refused('socialWorker', { ...check, answers: { protection: 'no-danger' } })).toEqual({
      refused: 'input',
      missing: [{ need: 'answer', field: 'assessor', allowed: ['qualified'] }],
    });
  });

  it('ends as a duplicate by the command for it, which whoever gives has named the other case for', () => {
    const story = reported();
    for (const who of ['officer', 'headOfUnit', 'stranger'] as const)
      expect(story.refused(who, { do: 'close-duplicate', track: 'social-services' })).toEqual(nothing);
    story.does('socialWorker', { do: 'close-duplicate', track: 'social-services' });
    expect(story.events.findLast(({ type }) => type === 'track-closed')).toMatchObject({ code: 'duplicate' });
  });
});

describe('the fourteen days', () => {
  it('are seen and reminded of while the check is undone, also on the fourteenth day, and end with it', () => {
    const story = reported();
    const decision = 'task:social-services.decision';
    expect(story.dates(decision)).toMatchObject({ statutory: '2026-09-22', due: '2026-09-22' });
    story.until('2026-09-22T12:00:00.000Z');
    const heard = story.hears().filter((said) => said.includes(decision));
    expect(heard.map((said) => said.slice(0, 10))).toEqual(['2026-09-15', '2026-09-18', '2026-09-21', '2026-09-22']);
    expect(heard.at(-1)).toContain('social, social head');
    expect(story.refused('socialWorker', { do: 'do-task', task: 'social-services.decision', outcome: 'done' })).toEqual(
      nothing,
    );
    story.acts('socialWorker', 'social-services', 'assess-protection', {
      protection: 'no-danger',
      assessor: 'qualified',
    });
    expect(story.tasks()).toEqual([]);
    expect(story.dates('track:social-services').due).toBe('2026-09-22');
  });

  it('are reminded of on the last one after the check too, and on the day that an extension moves it to', () => {
    const story = reported().acts('socialWorker', 'social-services', 'assess-protection', {
      protection: 'no-danger',
      assessor: 'qualified',
    });
    story.does('socialWorker', {
      do: 'extend',
      track: 'social-services',
      until: '2026-10-06',
      reason: 'exceptional-grounds',
    });
    story.until('2026-10-06T12:00:00.000Z');
    expect(story.hears().map((said) => said.slice(0, 10))).toContain('2026-10-06');
  });
});
