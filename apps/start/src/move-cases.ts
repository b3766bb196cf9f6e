// `npm run move-cases -- youth-concern 1 2 coordination/plan=agreement --do`: moves running cases to another version of their
// workflow, as its owner may. Without --do it only tells which would move, and which could not and why.
import { saveVersions, moveCases } from '#cases';
import { readMoveEnv } from '#config/env';
import { readRules } from '#config/rules';
import { ownerSource } from '#database';
import { Definitions } from '#workflow';
import { linesOf } from './moves-told.js';
import { readMove, USAGE } from './read-move.js';

const asked = readMove(process.argv.slice(2));
if (asked === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}
const env = readMoveEnv();
const owner = await ownerSource(env.MIGRATION_DATABASE_URL).initialize();
try {
  const { written, calendar } = readRules(env.WORKFLOWS_DIR);
  const { workflow, to } = asked.move;
  const kept = await saveVersions(owner, []);
  // A program that was started without the new version could not decide the cases that are moved to it, nor ring their timers.
  if (asked.how === 'do' && !kept.list().some((each) => each.workflow === workflow && each.version === to))
    throw new Error(`No program runs version ${to} of ${workflow} yet: restart api and worker with its file first.`);
  const definitions = new Definitions([...kept.list(), ...written.map(({ definition }) => definition)]);
  const moves = await moveCases(owner, { definitions, calendar }, asked.move, asked.how);
  const lines = [
    ...linesOf(moves, asked.move, asked.how === 'do' ? 'moved' : 'would move'),
    ...(asked.how === 'tell' ? ['Nothing was changed. Add --do to move them.'] : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (moves.stay.length > 0) process.exitCode = 1;
} finally {
  await owner.destroy();
}
