import { SetMetadata, type Type } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import type { Permission } from '#sharing';
import { PUBLIC } from './public.js';

const CAN = Symbol('samspel:can');

/** The word that whoever asks has to have. A route that has none, and is not `@Public()`, does not start. */
export const Can = (word: Permission): MethodDecorator => SetMetadata(CAN, word);

export function wordOf(handler: object): Permission | undefined {
  const word: Permission | undefined = Reflect.getMetadata(CAN, handler);
  return word;
}

type Route = { name: string; handler: object };

/** The methods of a controller that answer to an address, its own and those it inherits. */
export function routesOf(controller: Type): Route[] {
  const routes: Route[] = [];
  for (let of: object | null = controller.prototype; of !== null; of = Object.getPrototypeOf(of))
    for (const { value } of Object.values(Object.getOwnPropertyDescriptors(of)))
      if (typeof value === 'function' && Reflect.hasMetadata(METHOD_METADATA, value))
        routes.push({ name: `${controller.name}.${value.name}`, handler: value });
  return routes;
}

export function requireWords(controllers: Type[]): void {
  const open = controllers
    .flatMap(routesOf)
    .filter(({ handler }) => wordOf(handler) === undefined && Reflect.getMetadata(PUBLIC, handler) !== true);
  if (open.length > 0)
    throw new Error(
      `Anybody may ask these: give each its @Can() or @Public(): ${open.map(({ name }) => name).join(', ')}`,
    );
}
