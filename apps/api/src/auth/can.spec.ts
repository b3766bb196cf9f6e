import 'reflect-metadata';
import { Controller, Delete, Get } from '@nestjs/common';
import { controllers } from '../app.module.js';
import { Can, requireWords, routesOf, wordOf } from './can.js';
import { Public } from './public.js';

@Controller('forgotten')
class Forgetful {
  @Get()
  @Can('cases.read')
  read(): void {}

  @Get('open')
  @Public()
  open(): void {}

  @Delete()
  forgotten(): void {}
}

@Controller('heir')
class Heir extends Forgetful {}

describe('every route has its word', () => {
  it('or the program does not start, and says which has none', () => {
    expect(() => requireWords(controllers)).not.toThrow();
    expect(() => requireWords([...controllers, Forgetful])).toThrow(/@Can\(\) or @Public\(\): Forgetful\.forgotten$/);
    expect(() => requireWords([Heir])).toThrow(/Heir\.forgotten$/);
  });

  it('and each word guards one', () => {
    const used = new Set(controllers.flatMap(routesOf).map(({ handler }) => wordOf(handler)));
    expect(used.size).toBeGreaterThan(15);
    expect(used).toContain('notes.read');
  });
});
