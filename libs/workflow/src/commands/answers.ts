import type { Definition } from '../definition/definition.js';
import type { Answers } from '../command.js';
import type { Missing } from '../decision.js';

/** What of the asked form is unanswered, or answered with a code that its fact does not have. */
export function unanswered(definition: Definition, asks: string[], answers: Answers): Missing[] {
  const missing: Missing[] = [];
  for (const field of asks) {
    const codes = definition.facts[field]?.codes ?? {};
    if (!Object.hasOwn(codes, answers[field] ?? ''))
      missing.push({ need: 'answer', field, allowed: Object.keys(codes) });
  }
  return missing;
}
