import { createHash } from 'node:crypto';
import type { Addressee } from '#clockwork';

/** The same for the same notice and addressee, however often and by whichever worker it is worked out. Says nothing outside. */
export function messageIdOf(notice: string, { agency, account }: Addressee): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([notice, agency, account]))
    .digest('hex');
  return `<${hash}@samspel>`;
}
