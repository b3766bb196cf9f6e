import { readFileSync } from 'node:fs';
import { describeSchema } from '#database';
import { Town } from '../support/town.js';

describe('libs/database/schema.sql', () => {
  let town: Town;
  beforeAll(async () => (town = await Town.open()));
  afterAll(async () => town.close());

  it('says what the schema is; npm run schema writes it anew', async () => {
    expect(await describeSchema(town.owner)).toBe(readFileSync('libs/database/schema.sql', 'utf8'));
  });

  it('would tell of a column, a policy, a grant and a function that changed', async () => {
    const before = await describeSchema(town.owner);
    await town.owner.query(`
      alter table samspel.note add colour text;
      create policy everybody on samspel.note using (true);
      grant update (colour) on samspel.note to samspel_api;
      grant execute on function samspel.copy_fields to public`);
    const after = await describeSchema(town.owner);
    const told = after.split('\n').filter((line) => !before.includes(line.replace(/,$/, '')));
    expect(told).toEqual([
      '  colour text,',
      'create policy everybody on samspel.note for all to public',
      'grant insert, select, update (transferred, diary_number, colour) on samspel.note to samspel_api;',
      expect.stringMatching(/^grant execute on function samspel.copy_fields\(.*\) to public;$/),
    ]);
  });
});
