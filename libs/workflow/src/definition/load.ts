/** From the YAML that people write to the definition that the engine reads. */
import type { Definition } from './definition.js';
import type { Locate, Problem } from './problem.js';
import { readYaml } from './read-yaml.js';
import { definitionSchema } from './schema.js';
import { toDefinition } from './to-definition.js';

/**
 * Reads a definition. `fileName` is only said in problems; nothing is opened. `locate` finds lines for `check`.
 * What the words mean together (that a stage exists, that it can be left) is the checker's business.
 */
export function loadDefinition(
  yamlText: string,
  fileName: string,
): { definition: Definition; locate: Locate } | { problems: Problem[] } {
  const read = readYaml(definitionSchema, yamlText, fileName);
  return 'problems' in read ? read : { definition: toDefinition(read.value), locate: read.locate };
}
