import { reported } from './support/openings.js';
import { checked, joined, notOpened } from './told/social-services.js';

const who = 'socialWorker';

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

  it('asked for after the decision is owed a week from the asking', () => {
    const story = joined().until('2026-09-10T08:00:00.000Z').records('welfare', 'feedback.requested', 'yes');
    expect(story.dates('task:social-services.feedback').due).toBe('2026-09-17');
  });

  it('is owed to each who asked, also to one who asks when another has been answered', () => {
    const story = checked().records('welfare', 'feedback.requested', 'yes');
    story.acts(who, 'social-services', 'open-investigation', { 'child.heard': 'heard', assessor: 'qualified' });
    expect(story.tasks()).toEqual(['social-services.feedback', 'social-services.feedback~2']);
    for (const task of story.tasks()) story.finishes(who, task, { reply: 'given' });
    story.until('2026-11-02T08:00:00.000Z').records('fieldWorker', 'feedback.requested', 'yes');
    expect(story.dates('task:social-services.feedback~3').due).toBe('2026-11-09');
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

  it('is asked for by the roles that report, not by social services themselves', () => {
    const command = { do: 'record-fact', kind: 'feedback.requested', code: 'yes' } as const;
    expect(reported().refused(who, command)).toEqual({ refused: 'not-yours', missing: [] });
    for (const each of ['officer', 'welfare', 'fieldWorker', 'coordinator'] as const) reported().does(each, command);
  });
});
