import type { z } from 'zod';

/** Does one kind of job. What fails is logged and left to a later look: nothing of a job is kept by the queue. */
export abstract class Handler<Payload> {
  /** Ids and nothing beside them: what is true is read again when the job runs. */
  protected abstract readonly payload: z.ZodType<Payload>;
  protected abstract handle(job: Payload): Promise<void>;

  async run(data: unknown): Promise<void> {
    await this.handle(this.payload.parse(data));
  }
}
