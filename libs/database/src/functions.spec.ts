import { readdirSync, readFileSync } from 'node:fs';
import { functionFiles } from './functions.js';

const folder = (name: string) => new URL(`./${name}/`, import.meta.url);

/** Applied before functions were files; those from 0102 make a first form of what their policies and triggers need. */
const WITH_FUNCTIONS = '0002 0005 0006 0007 0010 0013 0014 0052 0080 0102 0131 0132 0133 0174 0180 0181 0340'.split(
  ' ',
);

describe('the functions of the schema', () => {
  it('are listed, each file once', () => {
    const there = readdirSync(folder('functions')).map((file) => file.replace(/\.sql$/, ''));
    expect(
      functionFiles()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(there.sort());
  });

  it('are made by their files, and no longer by migrations', () => {
    const making = readdirSync(folder('migrations')).filter((file) =>
      /create (or replace )?function/.test(readFileSync(new URL(file, folder('migrations')), 'utf8')),
    );
    expect(making.map((file) => file.slice(0, 4))).toEqual(WITH_FUNCTIONS);
  });

  it.each(functionFiles())('$name is made by the file of its name, and by no other', ({ name, sql }) => {
    expect([...sql.matchAll(/create or replace function samspel\.(\w+)/g)].map(([, made]) => made)).toEqual([name]);
  });

  it.each(functionFiles())('$name leaves it to the table who may call it', ({ sql }) => {
    expect(sql).not.toMatch(/\b(grant|revoke)\b/i);
  });
});
