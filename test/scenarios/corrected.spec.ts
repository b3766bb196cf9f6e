import { agencies, readDefinition, youthConcern } from './support/town.js';
import { TUESDAY } from './support/openings.js';
import { replayAgrees } from './support/promises.js';
import { Story } from './support/story.js';

const FOURTH = readDefinition('test/definitions/released/youth-concern-4.yaml');

/** The fourth version, by which a notice asked for an opinion that nobody had requested, and for a talk about the suspicion. */
describe('a case of version 4 with a notice of an offence', () => {
  const before = (): Story =>
    new Story(TUESDAY, FOURTH, agencies)
      .records('officer', 'report.received', 'received')
      .records('officer', 'offence.notice', 'from-15')
      .until('2026-09-14T08:00:00.000Z');

  const moved = (): Story => {
    const story = before();
    const there = new Story(story.now, youthConcern, agencies);
    there.state = story.state;
    there.events.push(...story.events);
    return there.does('system', { do: 'move-to-version', version: youthConcern.version, stages: {} });
  };

  it('goes on by the law as it is: no opinion unasked, no six weeks from the notice, no talk meanwhile', () => {
    expect(youthConcern.corrects?.versions).toContain(FOURTH.version);
    expect(before().tasks()).toEqual(
      expect.arrayContaining(['police.concern-talk', 'police.prosecution', 'social-services.opinion']),
    );
    const there = moved();
    expect(there.stages()).toEqual({ police: 'talk-waits', 'social-services': 'protection-check' });
    expect(there.tasks()).toEqual([
      'social-services.decision',
      'social-services.mediation',
      'social-services.register-notice',
      'social-services.register-report',
    ]);
    expect(there.dates('track:social-services')).toMatchObject({ statutory: '2026-09-08' });
    replayAgrees(there);
  });

  it('and once the suspicion is served, its six weeks are counted from that', () => {
    const there = moved().records('officer', 'suspicion.served', 'served', { from: '2026-09-11T10:00:00.000Z' });
    expect(there.dates('task:offence-investigation.prosecution').due).toBe('2026-10-23');
  });
});

const FIFTH = readDefinition('test/definitions/released/youth-concern-5.yaml');

/** The fifth version, which let the fourteen days be as long again and no longer, as no law does. */
describe('a case of version 5 that was extended as far as that let it be', () => {
  it('goes on with its date, is reminded of on the way to it, and may be extended further', () => {
    const extend = (until: string) =>
      ({ do: 'extend', track: 'social-services', until, reason: 'exceptional-grounds' }) as const;
    const answers = { protection: 'no-danger', assessor: 'qualified' };
    const story = new Story(TUESDAY, FIFTH, agencies)
      .records('officer', 'report.received', 'received')
      .acts('socialWorker', 'social-services', 'assess-protection', answers);
    expect(story.refused('socialWorker', extend('2026-10-20'))).toMatchObject({ refused: 'input' });
    story.does('socialWorker', extend('2026-10-06'));
    const there = new Story(story.now, youthConcern, agencies);
    there.state = story.state;
    there.events.push(...story.events);
    expect(youthConcern.corrects?.versions).toContain(FIFTH.version);
    there.does('system', { do: 'move-to-version', version: youthConcern.version, stages: {} });
    expect(there.dates('track:social-services')).toMatchObject({ statutory: '2026-09-22', due: '2026-10-06' });
    there.hears();
    there.until('2026-10-06T12:00:00.000Z');
    const heard = there.hears().filter((told) => told.includes('deadline track:social-services'));
    expect(heard.map((told) => told.slice(0, 10))).toEqual(['2026-09-29', '2026-10-02', '2026-10-05', '2026-10-06']);
    there.does('socialWorker', extend('2026-10-20'));
    replayAgrees(there);
  });
});

const SIXTH = readDefinition('test/definitions/released/youth-concern-6.yaml');

/** The sixth version, by which the coordination could end with its goals met, beside that they were not. */
describe('a case of version 6 that is about to end', () => {
  it('says once what became of its goals, and ends with the work done', () => {
    expect(youthConcern.corrects?.versions).toContain(SIXTH.version);
    const story = new Story(TUESDAY, SIXTH, agencies)
      .records('officer', 'talk.requested', 'requested')
      .acts('officer', 'police', 'no-talk-needed');
    const there = new Story(story.now, youthConcern, agencies);
    there.state = story.state;
    there.events.push(...story.events);
    there.does('system', { do: 'move-to-version', version: youthConcern.version, stages: {} });
    const end = (closing: string) =>
      ({ do: 'take-action', track: 'police', action: 'end-police', answers: { closing } }) as const;
    expect(there.refused('officer', end('goals-met'))).toMatchObject({
      missing: [{ field: 'closing', allowed: ['completed', 'taken-over', 'unfounded', 'aged-out'] }],
    });
    there.does('officer', end('completed'));
    replayAgrees(there);
  });
});
