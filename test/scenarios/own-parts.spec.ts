import { timersOf } from '#workflow';
import { offered, TUESDAY } from './support/openings.js';
import { replayAgrees } from './support/promises.js';
import { Story } from './support/story.js';
import { leisureBegan } from './told/school-and-leisure.js';

const own = (subject: string) => ({ do: 'record-fact', kind: 'own.referral', code: 'received', subject }) as const;

describe('an agency’s own part', () => {
  it('of a school runs beside one of leisure, each with its dates and its end', () => {
    const story = leisureBegan().until('2026-09-11T08:00:00.000Z').does('welfare', own('birch'));
    expect(story.stages()).toEqual({ leisure: 'assess', school: 'assess' });
    // Ten working days each, from their own beginnings.
    expect(story.dates('track:leisure').due).toBe('2026-09-22');
    expect(story.dates('track:school').due).toBe('2026-09-25');
    story.finishes('welfare', 'school.register-case').acts('welfare', 'school', 'close', { closing: 'taken-over' });
    expect(story.stages()).toEqual({ leisure: 'assess' });
    replayAgrees(story);
  });

  it('is begun once: what comes later wakes whoever has it', () => {
    const story = leisureBegan();
    const before = story.dates('track:leisure');
    story.until('2026-09-10T08:00:00.000Z').hears();
    story.does('fieldWorker', own('leisure'));
    expect(story.stages()).toEqual({ leisure: 'assess' });
    expect(story.dates('track:leisure')).toEqual(before);
    expect(story.hears()).toEqual(['2026-09-10 task track:leisure news → leisure (Lena)']);
  });

  it('of another school is another track, at that school', () => {
    const story = new Story(TUESDAY).does('oakWelfare', own('oak')).does('welfare', own('birch'));
    expect(Object.values(story.state.tracks).map(({ id, agency }) => [id, agency])).toEqual([
      ['school', 'oak'],
      ['school~2', 'birch'],
    ]);
    story.acts('welfare', 'school~2', 'start-support');
    expect(story.stages()).toEqual({ school: 'assess', 'school~2': 'support' });
  });

  it('is begun by itself alone: nobody sets another to work but by a handoff', () => {
    const story = leisureBegan();
    expect(story.refused('welfare', own('oak'))).toEqual({
      refused: 'input',
      missing: [{ need: 'answer', field: 'subject', allowed: ['birch'] }],
    });
    for (const subject of ['birch', 'police', 'elsewhere']) {
      expect(story.refused('officer', own(subject))).toMatchObject({ missing: [{ field: 'subject', allowed: [] }] });
    }
  });

  it('and a handoff to the same school make one track', () => {
    const story = offered().does('welfare', own('birch'), { do: 'accept-handoff', handoff: 'h1' });
    expect(story.stages()).toEqual({ coordination: 'offer-and-consent', school: 'assess' });
    const again = {
      do: 'offer-handoff',
      track: 'coordination',
      handoff: 'school',
      id: 'h2',
      receiver: 'birch',
    } as const;
    expect(story.refused('coordinator', again)).toEqual({ refused: 'missing', missing: [{ need: 'waits' }] });
  });

  it('says who at the agency does what it holds in another’s track: whoever took its own', () => {
    const story = new Story(TUESDAY).records('welfare', 'referral.received', 'received').does('welfare', own('birch'));
    const asks = () =>
      timersOf(story.definition, story.state).find(({ thing }) => thing === 'task:coordination.ask-consent');
    expect([asks()?.agency, asks()?.person]).toEqual(['birch', undefined]);
    story.does('welfare', { do: 'assign', track: 'school', person: 'Bo' });
    expect([asks()?.agency, asks()?.person]).toEqual(['birch', 'Bo']);
  });

  it('that has ended may begin anew, and ends on what it finds then', () => {
    const story = leisureBegan().records('officer', 'talk.requested', 'requested');
    story
      .acts('fieldWorker', 'leisure', 'start-support')
      .acts('fieldWorker', 'leisure', 'review-support', { 'support.outcome': 'enough' })
      .acts('fieldWorker', 'leisure', 'end-leisure');
    story.until('2026-09-14T08:00:00.000Z').does('fieldWorker', own('leisure'));
    expect(story.stages()).toEqual({ police: 'talk-planned', 'leisure~2': 'assess' });
  });
});
