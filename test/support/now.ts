import { type Instant, momentOf } from '#calendar';

/**
 * The moment at which the tests run: the machine's own, or where `SAMSPEL_TEST_NOW` begins, as in 2028-02-29T22:50:00Z. A run
 * has one offset for all its processes, so that its time goes on as time does.
 */
export function now(): Instant {
  return momentOf(new Date(Date.now() + testOffset()));
}

/** How far that is from the machine's clock, in milliseconds. */
export function testOffset(): number {
  return Number(process.env['SAMSPEL_TEST_OFFSET_MS'] ?? 0);
}

/** Once, before the first test. */
export function beginTestTime(): void {
  const moment = process.env['SAMSPEL_TEST_NOW'];
  if (moment === undefined) return;
  const offset = Date.parse(moment) - Date.now();
  if (Number.isNaN(offset)) throw new Error('SAMSPEL_TEST_NOW must look like 2028-02-29T22:50:00Z.');
  process.env['SAMSPEL_TEST_OFFSET_MS'] = `${offset}`;
  process.stderr.write(`\nThe tests run as of ${moment}.\n`);
}
