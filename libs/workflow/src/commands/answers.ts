import type { Definition } from '../definition/definition.js';
import type { Answers } from '../command.js';
import type { Missing } from '../decision.js';

/** What of the asked form is unanswered, or answered with a code that its fact does not have. */
export function unanswered(definition: Definition, asks: string[], answers: Answers): Missing[] {
  return asks.flatMap((field): Missing[] => {
    const allowed = Object.keys(definition.facts[field]?.codes ?? {});
    return allowed.includes(answers[field] ?? '') ? [] : [{ need: 'answer', field, allowed }];
  });
}
