import { z } from 'zod';
import { activities } from './activities.js';
import { commitments } from './commitments.js';
import { contacts } from './contacts.js';
import { events } from './events.js';
import { evidence } from './evidence.js';
import { focusAreas } from './focus-areas.js';
import { groups } from './groups.js';
import { indicators } from './indicators.js';
import { measures } from './measures.js';
import { pictures } from './pictures.js';
import { tips } from './tips.js';
import { wishes } from './wishes.js';

/** Every kind of record that a pledge keeps, by the name under which it shows them, in the order that a page lists them. */
export const recordKinds = {
  commitments,
  wishes,
  activities,
  measures,
  events,
  groups,
  tips,
  pictures,
  focusAreas,
  evidence,
  contacts,
  indicators,
};

/** The same as lists, as a pledge shows them: a kind that lacks its own doesn't compile. */
export const Records = z.object({
  commitments: z.array(commitments.View),
  wishes: z.array(wishes.View),
  activities: z.array(activities.View),
  measures: z.array(measures.View),
  events: z.array(events.View),
  groups: z.array(groups.View),
  tips: z.array(tips.View),
  pictures: z.array(pictures.View),
  focusAreas: z.array(focusAreas.View),
  evidence: z.array(evidence.View),
  contacts: z.array(contacts.View),
  indicators: z.array(indicators.View),
} satisfies Record<keyof typeof recordKinds, z.ZodType>);
