import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { COOKIE } from '../auth/session.js';

export type Document = Omit<OpenAPIObject, 'components'> & { components: object };

/** The OpenAPI document: request bodies from their DTOs, answers from the views, each under its own name. */
export function documentOf(app: INestApplication): Document {
  const frame = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Samspel')
    .setDescription('Concern cases about young people at risk, between police, social services, school and leisure.')
    .setVersion('1')
    .addCookieAuth(COOKIE)
    .build();
  const document = SwaggerModule.createDocument(app, frame, {
    operationIdFactory: (_controller, method) => method,
  });
  return {
    ...document,
    components: { ...document.components, schemas: { ...document.components?.schemas, ...viewSchemas() } },
  };
}

function viewSchemas(): object {
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    uri: (name) => `#/components/schemas/${name}`,
    override: ({ jsonSchema }) => {
      // A client must not break on a field that a later version adds.
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  for (const schema of Object.values(schemas)) {
    // Said once for the whole document, by its version and by each schema's place in it.
    delete schema.$schema;
    delete schema.$id;
  }
  return schemas;
}
