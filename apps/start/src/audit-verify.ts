// `npm run audit:verify`: reads the whole audit, its seals and what was published of them, as the database's owner may. Ends with 1
// where anything is wrong, and names it.
import { sayFault, verifyAudit } from '#audit';
import { readAuditEnv } from '#config/env';
import { ownerSource } from '#database';

/** Of a chain that was made anew each row is a fault. */
const MOST_LINES = 100;

const { MIGRATION_DATABASE_URL, AUDIT_KEY, AUDIT_HEAD_FILE } = readAuditEnv();
const owner = await ownerSource(MIGRATION_DATABASE_URL).initialize();
try {
  const { rows, seals, head, faults } = await verifyAudit(owner, AUDIT_KEY, AUDIT_HEAD_FILE);
  const more = faults.length - MOST_LINES;
  const lines = [
    ...faults.slice(0, MOST_LINES).map(sayFault),
    ...(more > 0 ? [`and ${more} faults more`] : []),
    ...(AUDIT_HEAD_FILE === undefined
      ? ['AUDIT_HEAD_FILE is not set: compare the head with the last one that the worker logged.']
      : []),
    `${faults.length === 0 ? 'sealed' : `${faults.length} faults;`} ${rows} rows in ${seals} seals, head ${head}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (faults.length > 0) process.exitCode = 1;
} finally {
  await owner.destroy();
}
