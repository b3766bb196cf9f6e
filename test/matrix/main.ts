/** Every route, asked by every role of what is theirs and of what is not: `npm run test:matrix`. */
import 'reflect-metadata';
import { type Permission, permissions } from '#sharing';
import { Can } from '../../apps/api/src/auth/can.js';
import { NotesController } from '../../apps/api/src/resources/notes.controller.js';
import globalSetup from '../support/global-setup.js';
import { expected, narrower, open } from './expected.js';
import { Matrix } from './matrix.js';

const PLANTED = 'GET /cases/{reference}/notes, teacher, own agency: let in (200)';

// Within the tests there is a PostgreSQL already.
const alone = process.env['SAMSPEL_TEST_POSTGRES'] === undefined;
const stop = alone ? await globalSetup() : undefined;
let matrix: Matrix | undefined;
try {
  matrix = await Matrix.open();
  const faults = [...rowsAmiss(matrix), ...(await matrix.ask(matrix.cells(permissions)))];
  if (!(await findsForgottenWord(matrix))) faults.push(`a word that was forgotten was not found: ${PLANTED}`);
  for (const fault of faults) console.log(fault);
  if (faults.length > 0) process.exitCode = 1;
  console.log(
    `matrix: ${matrix.routes.length} routes, ${matrix.cells(permissions).length} cells, ${faults.length} leaks`,
  );
} finally {
  await matrix?.close();
  await stop?.();
}

/** A route without a row, and a row without a route. */
function rowsAmiss(matrix: Matrix): string[] {
  const rows = [...open, ...Object.values(expected).flatMap(({ routes }) => routes)];
  const routes = matrix.routes.map(({ name }) => name);
  return [
    ...routes.filter((name) => !rows.includes(name)).map((name) => `${name} has no row in test/matrix/expected.ts`),
    ...[...rows, ...Object.keys(narrower)]
      .filter((name) => !routes.includes(name))
      .map((name) => `${name} of test/matrix/expected.ts is no route`),
  ];
}

/** A leak is planted: one route asks for no more than to be signed in. */
async function findsForgottenWord(matrix: Matrix): Promise<boolean> {
  const listNotes = Object.getOwnPropertyDescriptor(NotesController.prototype, 'listNotes');
  if (listNotes === undefined) throw new Error('NotesController lists no notes.');
  const guard = (word: Permission) => Can(word)(NotesController.prototype, 'listNotes', listNotes);
  guard('session');
  const found = await matrix.ask(matrix.cells(['notes.read']));
  guard('notes.read');
  return found.includes(PLANTED);
}
