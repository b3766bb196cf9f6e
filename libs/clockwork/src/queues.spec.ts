import { queues } from './queues.js';

const timer = { caseId: '0a0f8a0e-7f5f-4c39-9f2b-0d7c5c2f9a11', thing: 'track:police', at: '2026-09-08T11:00:00.000Z' };

describe('payloads', () => {
  it('are ids, and nothing beside them', () => {
    expect(queues.reminders.payload.parse(timer)).toEqual(timer);
    expect(() => queues.reminders.payload.parse({ ...timer, name: 'Elis' })).toThrow(/name/);
  });

  it.each(['police', 'person:elis', 'task:'])('refuse %s, which is no dated thing', (thing) => {
    expect(() => queues.handoffs.payload.parse({ ...timer, thing })).toThrow(/dated thing/);
  });
});
