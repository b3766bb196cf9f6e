import type { Instant } from '#calendar';
import { Story } from './story.js';

/** A Tuesday without holidays near; ten in the morning, summer time. */
export const TUESDAY: Instant = '2026-09-08T08:00:00.000Z';

/** An officer reports to social services. */
export function sent(now = TUESDAY): Story {
  return new Story(now).does('officer', { do: 'record-fact', kind: 'report.received', code: 'received' });
}

/** The same, and it is registered there. */
export function reported(now = TUESDAY): Story {
  return sent(now).finishes('socialWorker', 'social-services.register-report');
}

/** An officer refers a young person to the coordination. */
export function referred(now = TUESDAY): Story {
  return new Story(now).does('officer', { do: 'record-fact', kind: 'referral.received', code: 'received' });
}

/** An officer is asked to hold a concern talk. */
export function talkAsked(now = TUESDAY): Story {
  return new Story(now).does('officer', { do: 'record-fact', kind: 'talk.requested', code: 'requested' });
}

/** Coordination has consent for itself and the school, and offers the school its part as `h1`. */
export function offered(now = TUESDAY): Story {
  const story = referred(now).agrees('coordinator', ['coordination', 'birch']);
  story.does('coordinator', { do: 'assign', track: 'coordination', person: 'Karin' });
  story.does('coordinator', {
    do: 'offer-handoff',
    track: 'coordination',
    handoff: 'school',
    id: 'h1',
    receiver: 'birch',
  });
  story.hears();
  return story;
}
