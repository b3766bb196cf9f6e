import type { Section } from '../document.js';
import { tellCancelled, type Teller } from '../activity/tell-activity.js';
import { section } from '../compose.js';

/** What was planned and did not happen, with the reason: it is told as openly as the rest. */
export function deviationSection(teller: Teller): Section[] {
  const cancelled = teller.pledge.activities.filter(({ status }) => status === 'cancelled');
  return section(
    'deviations',
    'Det som inte blev av',
    cancelled.map((activity) => ({ sentences: tellCancelled(teller, activity) })),
  );
}
