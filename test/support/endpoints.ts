import { z } from 'zod';
import type { Answer, ApiProgram } from './api-program.js';

/** What the tests read of a schema in the OpenAPI document. */
export type Schema = {
  $ref?: string | undefined;
  allOf?: Schema[] | undefined;
  type?: string | undefined;
  format?: string | undefined;
  enum?: unknown[] | undefined;
  pattern?: string | undefined;
  maxLength?: number | undefined;
  maxItems?: number | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
  required?: string[] | undefined;
  properties?: Record<string, Schema> | undefined;
  items?: Schema | undefined;
  additionalProperties?: unknown;
};
const Schema: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    allOf: z.array(Schema).optional(),
    type: z.string().optional(),
    format: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    pattern: z.string().optional(),
    maxLength: z.number().optional(),
    maxItems: z.number().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    required: z.array(z.string()).optional(),
    properties: z.record(z.string(), Schema).optional(),
    items: Schema.optional(),
    additionalProperties: z.unknown().optional(),
  }),
);

const Operation = z.object({
  operationId: z.string(),
  parameters: z.array(z.object({ in: z.string(), name: z.string() })).default([]),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: Schema })) }).optional(),
});
export const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

/** `name` is method and path as the document has them, without the version: `POST /cases/{reference}/talks`. */
export type Endpoint = {
  name: string;
  operation: string;
  method: string;
  path: string;
  parameters: { in: string; name: string }[];
  body: Schema | undefined;
};

/** Every endpoint that the running program says it has. */
export async function endpointsOf(
  api: ApiProgram,
): Promise<{ endpoints: Endpoint[]; resolve: (schema: Schema) => Schema }> {
  return endpointsIn(Document.parse(json(await api.send({ method: 'GET', path: '/api/openapi.json' }))));
}

export function endpointsIn(document: z.output<typeof Document>): {
  endpoints: Endpoint[];
  resolve: (schema: Schema) => Schema;
} {
  const endpoints = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([verb, { operationId, parameters, requestBody }]) => {
      const method = verb.toUpperCase();
      const body = requestBody?.content['application/json']?.schema;
      const name = `${method} ${path.replace('/api/v1', '')}`;
      return { name, operation: operationId, method, path, parameters, body };
    }),
  );
  const resolve = (schema: Schema): Schema => {
    const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
    return reference === undefined
      ? schema
      : Schema.parse(document.components.schemas[reference.split('/').at(-1) ?? '']);
  };
  return { endpoints, resolve };
}

export function json(answer: Answer): unknown {
  return JSON.parse(answer.text);
}

/** `/cases/{reference}` with its parameters filled in. */
export function pathOf({ path }: Pick<Endpoint, 'path'>, values: Record<string, string>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? '');
}
