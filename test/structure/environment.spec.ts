import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const files = ['apps', 'libs', 'config'].flatMap((part) =>
  readdirSync(part, { recursive: true, encoding: 'utf8' }).map((file) => join(part, file)),
);
const sources = files.filter((file) => /\.tsx?$/.test(file) && !file.includes('.spec.'));

describe('the tree', () => {
  it('has sources to look at', () => {
    expect(sources.length).toBeGreaterThan(100);
  });

  it('reads the environment in config/env.ts alone', () => {
    expect(sources.filter((file) => readFileSync(file, 'utf8').includes('process.env'))).toEqual(['config/env.ts']);
  });

  it('has no drawer for everything', () => {
    expect(sources.filter((file) => /(^|\/)(common|utils?|helpers?|shared|misc|manager)(\/|\.)/.test(file))).toEqual(
      [],
    );
  });
});
