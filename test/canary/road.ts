import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ApiProgram } from '../support/api-program.js';
import { type Endpoint, endpointsOf, json, pathOf, type Schema } from '../support/endpoints.js';
import { Canaries } from './canaries.js';
import { Readers, type There } from './readers.js';
import { type Given, Planting, textsOf } from './planting.js';

/** What is asked of an address: the ids that it names. */
type Named = Record<string, string>;

/** What is written on the way, over HTTP as the web app writes it, with a canary in every text. */
export class Road {
  readonly canaries = new Canaries();
  private readonly readers = new Readers(this.canaries);
  /** Fields that had a canary in a request that was taken. */
  private readonly planted = new Set<string>();
  private readonly planting: Planting;

  private constructor(
    readonly api: ApiProgram,
    private readonly endpoints: Endpoint[],
    private readonly resolve: (schema: Schema) => Schema,
  ) {
    this.planting = new Planting(this.canaries, resolve);
  }

  static async begin(api: ApiProgram): Promise<Road> {
    const { endpoints, resolve } = await endpointsOf(api);
    return new Road(api, endpoints, resolve);
  }

  /** Who reads what is written by now, in the answers to all that they may ask. */
  async whoReads(there: There): Promise<Map<string, string[]>> {
    await this.readers.askAll(this.api, this.endpoints, there);
    return this.readers.take();
  }

  /** Writes something, all its texts canaries; of what is no text, `given` says it. */
  async writes(
    who: string | undefined,
    step: string,
    name: string,
    named: Named = {},
    given: Given = {},
  ): Promise<unknown> {
    const endpoint = this.endpoint(name);
    const body = this.planting.bodyOf(endpoint, step, given);
    const headers = { 'idempotency-key': randomUUID() };
    const { method, body: schema } = endpoint;
    const answer = await this.api.send({
      method,
      path: pathOf(endpoint, named),
      headers,
      ...(who === undefined ? {} : { who }),
      ...(schema === undefined ? {} : { body }),
    });
    this.readers.hear(who, answer);
    if (answer.status >= 300 && step !== REFUSED)
      throw new Error(`${name}, ${step}: ${answer.status} ${answer.text} to ${JSON.stringify(body)}`);
    for (const field of textsOf(endpoint, this.resolve))
      if (this.canaries.in(JSON.stringify(body)).includes(`${step} ${field}`)) this.planted.add(`${name} ${field}`);
    return json(answer);
  }

  async reads<T>(who: string, name: string, named: Named, shape: z.ZodType<T>): Promise<T> {
    const answer = await this.api.send({ method: 'GET', path: pathOf(this.endpoint(name), named), who });
    if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${answer.text}`);
    return shape.parse(json(answer));
  }

  /** Texts that the document knows of, and that nobody wrote in; of pledges and their places none, which tell of no person. */
  unplanted(): string[] {
    const writing = this.endpoints.filter(({ path }) => !/\/(pledges|places)/.test(path));
    const texts = writing.flatMap((each) => textsOf(each, this.resolve).map((field) => `${each.name} ${field}`));
    return texts.filter((text) => !this.planted.has(text));
  }

  private endpoint(name: string): Endpoint {
    const found = this.endpoints.find((each) => each.name === name);
    if (found === undefined) throw new Error(`The OpenAPI document has no ${name}.`);
    return found;
  }
}

/** A step that is answered with no, on purpose. */
export const REFUSED = 'refused';
