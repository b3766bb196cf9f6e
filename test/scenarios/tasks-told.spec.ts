import { offered, referred, TUESDAY } from './support/openings.js';
import { Story } from './support/story.js';
import { joined } from './told/social-services.js';

const ofTasks = (story: Story) => story.hears().filter((told) => told.includes(' task:'));

describe('a task that another agency’s step opens', () => {
  const both = () =>
    new Story(TUESDAY)
      .records('officer', 'report.received', 'received')
      .records('officer', 'referral.received', 'received');

  it('is news to the agency that has it, once, and to nobody else', () => {
    const story = both().acts('coordinator', 'coordination', 'close', { closing: 'no-contact' });
    story.hears();
    story.does('coordinator', {
      do: 'bring-in',
      track: 'coordination',
      stage: 'offer-and-consent',
      agency: 'coordination',
      entered: TUESDAY,
    });
    expect(story.hears()).toEqual(['2026-09-08 task task:coordination~2.ask-consent news → police']);
    story.does('coordinator', { do: 'assign', track: 'coordination~2', person: 'Karin' });
    expect(story.hears()).toEqual([]);
  });

  it('is no news where their own step opened it', () => {
    expect(ofTasks(referred())).toEqual([]);
    expect(ofTasks(both())).toEqual([]);
  });

  it('is news where it is to decide what now, of a yes that somebody else heard taken back', () => {
    const story = offered();
    story.takesBack('officer', 'coordination', 'birch');
    expect(ofTasks(story)).toHaveLength(1);
    expect(story.tasks().filter((task) => task.includes('decide'))).toHaveLength(2);
    const own = offered();
    own.takesBack('coordinator', 'coordination', 'birch');
    expect(ofTasks(own)).toEqual([]);
  });

  it('is news to who took it, where a question comes after what it is about was decided', () => {
    const story = joined().until('2026-09-14T08:00:00.000Z');
    story.does('socialWorker', { do: 'assign', track: 'social-services', person: 'Sara' });
    story.records('welfare', 'report.received', 'received');
    story.finishes('socialWorker', 'social-services.register-report~2');
    story.hears();
    story.records('welfare', 'feedback.requested', 'yes');
    expect(story.hears()).toEqual(['2026-09-14 task task:social-services.feedback news → social (Sara)']);
  });

  it('is told with what the same step says to the same people already', () => {
    const story = both();
    story.hears();
    story.records('welfare', 'report.received', 'received');
    expect(story.hears()).toEqual(['2026-09-08 task track:social-services news → social']);
  });
});
