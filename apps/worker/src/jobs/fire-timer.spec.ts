import { timerJob, timerJobId } from './fire-timer.js';
import { mailJobId } from './send-mail.js';

const caseId = '0a0f8a0e-7f5f-4c39-9f2b-0d7c5c2f9a11';
const at = '2026-09-08T11:00:00.000Z';

describe('job ids', () => {
  it('name one generation of one timer, without the colon that BullMQ refuses', () => {
    const id = timerJobId({ caseId, thing: 'task:police.concern-talk~2', at });
    expect(id).toBe(`${caseId}.task.police.concern-talk~2.1788865200000`);
    expect(timerJobId({ caseId, thing: 'task:police.concern-talk~2', at: '2026-09-15T11:00:00.000Z' })).not.toBe(id);
  });

  it('name a commitment of a pledge by its own id', () => {
    expect(timerJobId({ thing: `pledge:${caseId}`, at })).toBe(`pledge.${caseId}.1788865200000`);
  });

  it('name one attempt of one mail', () => {
    expect(mailJobId({ mail: caseId }, 0)).not.toBe(mailJobId({ mail: caseId }, 1));
  });
});

describe('payloads', () => {
  const timer = { caseId, thing: 'track:police', at };

  it('are ids, and nothing beside them', () => {
    expect(timerJob.parse(timer)).toEqual(timer);
    expect(() => timerJob.parse({ ...timer, name: 'Elis' })).toThrow(/name/);
  });

  it.each(['police', 'person:elis', 'task:'])('refuse %s, which is no dated thing', (thing) => {
    expect(() => timerJob.parse({ ...timer, thing })).toThrow(/dated thing/);
  });
});
