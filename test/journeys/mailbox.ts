import { z } from 'zod';

const CaughtMail = z.object({
  id: z.string(),
  subject: z.string(),
  to: z.array(z.object({ address: z.string() })),
  text: z.string(),
});
export type CaughtMail = z.infer<typeof CaughtMail>;

/** The mail catcher's inbox, read as its own web page reads it. */
export class Mailbox {
  private readonly seen = new Set<string>();

  constructor(private readonly url: string) {}

  /** What has landed since the last look, of one case if a reference is given. */
  async fresh(reference?: string): Promise<CaughtMail[]> {
    const mails = (await this.all()).filter(({ id }) => !this.seen.has(id));
    for (const { id } of mails) this.seen.add(id);
    return reference === undefined ? mails : mails.filter(({ text }) => text.includes(reference));
  }

  async all(): Promise<CaughtMail[]> {
    const response = await fetch(`${this.url}/api/email`);
    return z.array(CaughtMail).parse(await response.json());
  }
}
