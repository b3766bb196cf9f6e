import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The tables that one library alone reads and writes; a query that wants to know of dates joins the view `case_date`. */
const CLOCKWORK = /samspel\.(timer|notice|mail|heartbeat|clock_walk)\b/;

/** Where a table of the clockwork is named outside of its library; what a database is made of is in its migrations. */
function strays(root: string): string[] {
  return ['apps', 'libs', 'config']
    .flatMap((part) =>
      readdirSync(join(root, part), { recursive: true, encoding: 'utf8' }).map((file) => join(part, file)),
    )
    .filter((file) => /\.(ts|tsx|sql)$/.test(file) && !file.includes('.spec.'))
    .filter((file) => !/^libs\/(clockwork|database)\//.test(file))
    .filter((file) => CLOCKWORK.test(readFileSync(join(root, file), 'utf8')));
}

describe('statements on timers, notices, mails, heartbeats and walks of the clock', () => {
  it('stand in libs/clockwork alone', () => {
    expect(strays('.')).toEqual([]);
  });

  it('are seen where they stray', () => {
    const copy = mkdtempSync(join(tmpdir(), 'samspel-statements-'));
    for (const part of ['apps/worker/src', 'libs/pledge/src', 'libs/clockwork/src', 'config'])
      mkdirSync(join(copy, part), { recursive: true });
    const statement = "export const sql = 'delete from samspel.timer where thing = $1';\n";
    for (const file of ['apps/worker/src/planted.ts', 'libs/pledge/src/planted.ts', 'libs/clockwork/src/right.ts'])
      writeFileSync(join(copy, file), statement);
    writeFileSync(join(copy, 'libs/pledge/src/joins.ts'), "export const sql = 'select at from samspel.case_date';\n");
    const found = strays(copy);
    rmSync(copy, { recursive: true });
    expect(found).toEqual(['apps/worker/src/planted.ts', 'libs/pledge/src/planted.ts']);
  });
});
