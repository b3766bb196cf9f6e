import type { DataSource } from 'typeorm';
import { rows } from '#database';
import { appendHeads, type Head, lastHead } from './head-file.js';
import { Seal } from './seal.js';

const PAGE = 1_000;

const SealHead = Seal.pick({ number: true, mac: true, count: true });
const HEADS = `
  select number, mac, count from samspel.audit_seal
  where number >= coalesce($1, (select max(number) from samspel.audit_seal)) order by number limit ${PAGE}`;

/**
 * Says outside the database what the chain's head is, so that whoever cuts its tail off, or makes it anew with the key, is told by
 * what was said before. Each worker says every seal, whoever made it; without a file, to a log that is kept elsewhere, those since
 * it began.
 */
export class PublishHeads {
  private last: Head | undefined;

  constructor(
    private readonly source: DataSource,
    private readonly file: string | undefined,
    private readonly say: (head: Head) => void,
  ) {}

  async run(): Promise<void> {
    const { file } = this;
    if (file !== undefined) this.last ??= await lastHead(file);
    for (let heads = await this.next(); heads.length > 0; heads = await this.next()) {
      if (file === undefined) for (const head of heads) this.say(head);
      else await appendHeads(file, heads);
      this.last = heads.at(-1);
    }
  }

  /** Those behind the last one, which has to be there as it was published: a restored backup has another, and so has a forged chain. */
  private async next(): Promise<Head[]> {
    const { last, file } = this;
    const from = last?.number ?? (file === undefined ? null : 1);
    const found = await rows(this.source, SealHead, HEADS, [from]);
    const heads = found.map(({ number, mac, count }) => ({ number, hash: mac.toString('hex'), count }));
    if (last === undefined) return heads;
    const [same, ...more] = heads;
    if (same?.number !== last.number || same.hash !== last.hash)
      throw new Error(`Seal ${last.number} of the audit is not the one that was published: run npm run audit:verify.`);
    return more;
  }
}
