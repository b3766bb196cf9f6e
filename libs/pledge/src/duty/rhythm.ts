import type { Rule } from '#calendar';
import type { Duty } from '../views/duty.js';

/** How soon it is due again, unless something earlier is chosen. The law names no time for the plan: it goes with its review. */
export const rhythms: Record<Duty['kind'], { paragraph: string; again: Rule }> = {
  'action-plan': { paragraph: 'lag 2023:196, 5 §', again: { amount: 24, unit: 'month' } },
  // "När det behövs, dock minst vartannat år."
  review: { paragraph: 'lag 2023:196, 6 §', again: { amount: 24, unit: 'month' } },
  'council-report': { paragraph: 'lag 2023:196, 13 §', again: { amount: 12, unit: 'month' } },
};
