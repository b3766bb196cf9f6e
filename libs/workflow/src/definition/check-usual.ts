import type { Definition } from './definition.js';
import type { Locate, Problem } from './problem.js';

/** Of all the workflows of a place exactly one is the one that a concern begins with where nobody chooses another. */
export function checkUsual(read: { definition: Definition; locate: Locate }[]): Problem[] {
  const say = ({ locate }: { locate: Locate }, message: string): Problem => ({
    where: locate('usual'),
    path: 'usual',
    message,
  });
  const [first, ...more] = read.filter(({ definition }) => definition.usual);
  if (first !== undefined)
    return more.map((each) =>
      say(
        each,
        `"${first.definition.workflow}" is the usual workflow already; write "usual: true" in one file alone, and raise "version:" where it changes`,
      ),
    );
  const [any] = read;
  return any === undefined
    ? []
    : [say(any, 'no workflow is the usual one, which a concern begins with; write "usual: true" in one of the files')];
}
