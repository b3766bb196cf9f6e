// `npm run held-mails`: after a backup was restored, what waits to be mailed. With --release lets it go, with --hold holds it, where no
// worker has seen by itself that the database is an older one.
import { parseArgs } from 'node:util';
import { type HeldMail, holdAllMail, listHeldMails, mailsHeldSince, releaseMails } from '#clockwork';
import { readOwnerEnv } from '#config/env';
import { ownerSource } from '#database';

const { values } = parseArgs({ options: { release: { type: 'boolean' }, hold: { type: 'boolean' } } });
const owner = await ownerSource(readOwnerEnv().MIGRATION_DATABASE_URL).initialize();
try {
  if (values.hold === true) await holdAllMail(owner, 0);
  const released = values.release === true && (await releaseMails(owner));
  const waiting = await listHeldMails(owner);
  const since = await mailsHeldSince(owner);
  const how =
    since !== undefined
      ? `held since ${since}. With --release they go, each by the Message-ID that it would have had.`
      : released
        ? 'released.'
        : 'waiting; none is held.';
  process.stdout.write(`${[...waiting.map(lineOf), `${waiting.length} mails ${how}`].join('\n')}\n`);
} finally {
  await owner.destroy();
}

function lineOf({ planned_at, reference, word, thing, agency, message_id }: HeldMail): string {
  return [planned_at, reference ?? '-', word, thing, agency, message_id].join('  ');
}
