import 'reflect-metadata';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { controllers } from '../app.module.js';
import { PUBLIC } from './public.js';

type Endpoint = { path: string; public: boolean };

const endpoints: Endpoint[] = controllers.flatMap((controller) =>
  Object.values(Object.getOwnPropertyDescriptors<Record<string, unknown>>(controller.prototype)).flatMap(
    ({ value }) => {
      if (typeof value !== 'function' || Reflect.getMetadata(METHOD_METADATA, value) === undefined) return [];
      const parts: string[] = [
        Reflect.getMetadata(PATH_METADATA, controller),
        Reflect.getMetadata(PATH_METADATA, value),
      ];
      return [
        { path: parts.filter((part) => part !== '/').join('/'), public: Reflect.getMetadata(PUBLIC, value) === true },
      ];
    },
  ),
);

it('lets nobody in without a session but to sign in, to see what this is, and to see whether it runs', () => {
  expect(endpoints.length).toBeGreaterThan(25);
  expect(endpoints.filter((endpoint) => endpoint.public).map(({ path }) => path)).toEqual([
    'health/live',
    'health/ready',
    'metrics',
    'installation',
    'session',
  ]);
});
