import { sent, TUESDAY } from './support/openings.js';
import { type Somebody, Story } from './support/story.js';
import { swedishCalendar } from '#calendar/holidays';
import { agencies, people } from './support/town.js';
import { checked, joined, notOpened, underInvestigation } from './told/social-services.js';

const who = 'socialWorker';

/** Another reports too, which is registered, and asks to hear. */
function reportsToo(story: Story, other: Somebody): Story {
  const before = new Set(story.tasks());
  story.records(other, 'report.received', 'received');
  for (const task of story.tasks().filter((each) => each.includes('.register-report') && !before.has(each)))
    story.finishes(who, task);
  return story.records(other, 'feedback.requested', 'yes');
}

describe('feedback to the reporter', () => {
  it('is owed a week from the decision, where it was asked for', () => {
    const story = checked().until('2026-09-15T08:00:00.000Z');
    expect(story.tasks()).toEqual([]);
    story.acts(who, 'social-services', 'open-investigation', { 'child.heard': 'heard', assessor: 'qualified' });
    expect(story.dates('task:social-services.feedback').due).toBe('2026-09-22');
    expect(notOpened().tasks()).toEqual([]);
  });

  it('is news to those who asked, once it is given', () => {
    const story = checked();
    story
      .acts(who, 'social-services', 'open-investigation', { 'child.heard': 'heard', assessor: 'qualified' })
      .until('2026-09-16T08:00:00.000Z');
    story.hears();
    story.finishes(who, 'social-services.feedback', { reply: 'given' });
    expect(story.hears()).toEqual(['2026-09-16 task fact:reply~1 news → police']);
  });

  it('is owed to nobody who did not ask: the track ends without it', () => {
    const story = joined();
    expect(story.tasks()).toEqual([]);
    story.acts(who, 'social-services', 'end-social-services', { closing: 'taken-over' });
    expect(story.state.status).toBe('closed');
  });

  it('is owed at once where an investigation runs already, and to whoever asks once it is decided (SoL 19 kap. 6 §)', () => {
    const running = checked().until('2026-09-10T08:00:00.000Z').acts(who, 'social-services', 'join-running');
    expect(running.dates('task:social-services.feedback')).toMatchObject({
      statutory: '2026-09-10',
      due: '2026-09-10',
    });
    expect(running.until('2026-09-11T10:00:00.000Z').hears()).toContain(
      '2026-09-11 task task:social-services.feedback rung 2 → social (Sara), social head',
    );
    const later = reportsToo(joined().until('2026-09-14T08:00:00.000Z'), 'welfare');
    expect(later.dates('task:social-services.feedback').due).toBe('2026-09-14');
    // While an investigation goes on, which was opened before.
    const investigated = underInvestigation().until('2026-10-05T08:00:00.000Z');
    expect(reportsToo(investigated, 'fieldWorker').dates('task:social-services.feedback~2').due).toBe('2026-10-05');
  });

  it('is owed at once as the dates are reckoned anew, too', () => {
    const story = reportsToo(joined().until('2026-09-14T08:00:00.000Z'), 'welfare');
    story.calendar = swedishCalendar(2024, 2028);
    story.does('system', { do: 're-reckon' });
    expect(story.dates('task:social-services.feedback').due).toBe('2026-09-14');
  });

  it('is owed to each who asked, also to one who asks when another has been answered', () => {
    const story = reportsToo(checked(), 'welfare');
    story.acts(who, 'social-services', 'open-investigation', { 'child.heard': 'heard', assessor: 'qualified' });
    expect(story.tasks()).toEqual(['social-services.feedback', 'social-services.feedback~2']);
    for (const task of story.tasks()) story.finishes(who, task, { reply: 'given' });
    reportsToo(story.until('2026-11-02T08:00:00.000Z'), 'fieldWorker');
    expect(story.dates('task:social-services.feedback~3').due).toBe('2026-11-02');
  });

  it('is owed no second time for a report that comes when the first is closed', () => {
    const story = checked().records('welfare', 'own.referral', 'received', { subject: 'birch' });
    story.finishes('welfare', 'school.register-case');
    story.acts(who, 'social-services', 'not-open', { 'child.heard': 'heard', assessor: 'qualified' });
    story.finishes(who, 'social-services.feedback', { reply: 'given' });
    story.acts(who, 'social-services', 'end-social-services', { closing: 'unfounded' });
    story.until('2026-10-20T08:00:00.000Z').records('welfare', 'report.received', 'received');
    story.finishes(who, 'social-services~2.register-report');
    story.does(who, { do: 'assign', track: 'social-services~2', person: 'Sara' });
    story.acts(who, 'social-services~2', 'assess-protection', { protection: 'no-danger', assessor: 'qualified' });
    story.acts(who, 'social-services~2', 'not-open', { 'child.heard': 'heard', assessor: 'qualified' });
    expect(story.tasks()).toEqual([]);
    story.records('welfare', 'feedback.requested', 'yes');
    expect(story.tasks()).toEqual(['social-services~2.feedback']);
  });

  it('may be asked for by whoever has reported, whatever the role or agency, and by nobody else (SoL 19 kap. 1–3 and 6 §§)', () => {
    const asks = { do: 'record-fact', kind: 'feedback.requested', code: 'yes' } as const;
    const nothing = { refused: 'not-yours', missing: [] };
    const everybody: Somebody[] = [
      ...Object.values(people).filter(({ agency }) => agency in agencies),
      ...Object.entries(agencies).map(([agency, { kind }]) => ({ person: 'Hjördis', agency, kind, roles: ['head'] })),
      { person: 'Berit', agency: 'birch', kind: 'school', roles: ['teacher'] },
    ];
    for (const each of everybody) {
      const alone = new Story(TUESDAY).records(each, 'report.received', 'received').does(each, asks);
      expect(Object.values(alone.state.facts).map(({ kind }) => kind)).toContain('feedback.requested');
      // Of another's report, of a notice alone, and without a role.
      if (typeof each === 'object' && each.agency !== 'police') expect(sent().refused(each, asks)).toEqual(nothing);
    }
    expect(new Story(TUESDAY).records('officer', 'offence.notice', 'from-15').refused('officer', asks)).toEqual(
      nothing,
    );
    expect(sent().refused({ person: 'Nils', agency: 'police', kind: 'police', roles: [] }, asks)).toEqual(nothing);
  });
});
