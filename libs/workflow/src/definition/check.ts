/**
 * Refuses a definition that could let a case fall between the chairs. One track at a time, with what others record and the
 * passing of time as free inputs; what only the whole case shows is the property tests' business.
 */
import { checkByItself } from './check-by-itself.js';
import { checkCorrects } from './check-corrects.js';
import { checkFacts } from './check-facts.js';
import { checkForEach } from './check-for-each.js';
import { checkHandoffs } from './check-handoffs.js';
import { checkLadders } from './check-ladders.js';
import { checkNames } from './check-names.js';
import { checkOffers } from './check-offers.js';
import { checkOpens } from './check-opens.js';
import { checkPaths } from './check-paths.js';
import { checkRegister } from './check-register.js';
import { checkRhythms } from './check-rhythms.js';
import { checkVocabulary } from './check-vocabulary.js';
import type { Definition } from './definition.js';
import type { Locate, Problem } from './problem.js';

/**
 * All that is wrong, in the order of the checks; empty when the definition may be used. `locate` comes from `loadDefinition`;
 * without it a problem says the workflow's name instead of its line.
 */
export function check(definition: Definition, locate: Locate = () => definition.workflow): Problem[] {
  const problems: Problem[] = [];
  for (const one of [
    checkNames,
    checkCorrects,
    checkFacts,
    checkPaths,
    checkOpens,
    checkByItself,
    checkForEach,
    checkRegister,
    checkRhythms,
    checkHandoffs,
    checkOffers,
    checkLadders,
    checkVocabulary,
  ]) {
    one(definition, (path, message) => problems.push({ where: locate(path), path, message }));
  }
  return problems;
}
