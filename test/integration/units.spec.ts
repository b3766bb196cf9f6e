import { addNote, assignTrack, listMappings, listNotes, listTalks, showCase, writeMapping } from '#cases';
import { showMe } from '#identity';
import { coordinatedCase } from '../support/coordinated.js';
import { Town } from '../support/town.js';

const part = (line: string) => ({ risks: [line], strengths: [], childView: 'Jag vill gå kvar.' });
const SCHOOL = 'lindvik-bjorkskolan';

describe('a unit that keeps to itself what is written there', () => {
  let town: Town;
  let reference: string;
  let id: string;
  beforeEach(async () => {
    town = await Town.open();
    reference = await coordinatedCase(town);
    const [found] = await town.rows<{ id: string }>('select id from samspel.concern_case where reference = $1', [
      reference,
    ]);
    id = found?.id ?? '';
    // Whoever teaches there may write too; pupil health is a part of the school, with a secrecy of its own.
    await town.rows(
      `update samspel.membership m set roles = array['head', 'student-welfare'] from samspel.account a
       where a.id = m.account and a.email = 'rektor@lindvik.example'`,
    );
  });
  afterEach(async () => town.close());

  const risks = async (who: string) =>
    (await town.as(who, (work) => listMappings(work, reference)))
      .filter(({ agency }) => agency.id === SCHOOL)
      .map((each) => `${each.unit ?? 'skolan'}${each.mine ? '*' : ''}: ${each.risks.join()}`)
      .sort();
  const talkOf = (who: string, place: string) =>
    town.raw(
      who,
      `insert into samspel.talk (id, case_id, municipality, agency, track, task, on_at, place)
       values (gen_random_uuid(), '${id}', 'lindvik', '${SCHOOL}', 'school', 'school.talk', now(), '${place}')`,
    );

  it('is alone in reading it: notes, its part of the mapping, and talks, whatever roles the others have', async () => {
    await town.as('skola', (work) => writeMapping(work, reference, part('Från elevhälsan.')));
    await town.as('skola', (work) =>
      addNote(work, reference, { kind: 'note', text: 'Hos kuratorn.', transferred: false }),
    );
    await talkOf('skola', 'Kuratorns rum');
    expect(await risks('skola')).toEqual(['Elevhälsan*: Från elevhälsan.']);
    expect(await risks('rektor')).toEqual([]);
    expect(await town.as('rektor', (work) => listNotes(work, reference))).toEqual([]);
    expect((await town.as('rektor', (work) => listTalks(work, reference))).filter(({ mine }) => mine)).toEqual([]);
    for (const table of ['mapping', 'note', 'talk'])
      expect([table, await town.raw('rektor', `select 1 from samspel.${table} where agency = '${SCHOOL}'`)]).toEqual([
        table,
        [],
      ]);
    // Blindly, so that no right to read is asked for.
    await town.raw('rektor', "update samspel.mapping set risks = '{}'");
    expect(await risks('skola')).toEqual(['Elevhälsan*: Från elevhälsan.']);
    expect(await town.as('skola', showMe)).toMatchObject({ unit: 'Elevhälsan' });
    expect(await town.as('rektor', showMe)).toMatchObject({ unit: null });
  });

  it('has a part of the mapping beside that of the whole, each written by its own', async () => {
    await town.as('skola', (work) => writeMapping(work, reference, part('Från elevhälsan.')));
    await town.as('rektor', (work) => writeMapping(work, reference, part('Från skolan.')));
    await town.as('skola', (work) => writeMapping(work, reference, part('Igen.'), 1));
    await town.as('rektor', (work) => writeMapping(work, reference, part('Också igen.'), 1));
    expect(await risks('skola')).toEqual(['Elevhälsan*: Igen.', 'skolan: Också igen.']);
    expect(await risks('rektor')).toEqual(['skolan*: Också igen.']);
    // What the family has opened to other agencies is open to them.
    expect(await risks('polis')).toEqual(['Elevhälsan: Igen.', 'skolan: Också igen.']);
  });

  it('lets nobody write in its name, nor into another’s', async () => {
    const write = (who: string, unit: string) =>
      town.raw(
        who,
        `insert into samspel.note (case_id, municipality, agency, by_person, at, text, unit)
         select '${id}', 'lindvik', '${SCHOOL}', (samspel.actor()).account, now(), 'x', '${unit}'`,
      );
    await expect(write('rektor', `${SCHOOL}-elevhalsan`)).rejects.toThrow('row-level security');
    await expect(write('skola', 'grannby-sjoskolan-elevhalsan')).rejects.toThrow('row-level security');
    await expect(
      town.rows("update samspel.membership set unit = 'grannby-sjoskolan-elevhalsan' where agency = 'lindvik-polis'"),
    ).rejects.toThrow('foreign key');
  });

  it('is not read by whoever is given the track; and no more by whoever leaves it', async () => {
    await town.as('skola', (work) => writeMapping(work, reference, part('Från elevhälsan.')));
    const { tracks } = await town.as('rektor', (work) => showCase(work, reference));
    const track = tracks.find(({ agency }) => agency.id === SCHOOL)?.id ?? '';
    const head = await town.as('rektor', (work) => Promise.resolve(work.actor.account));
    await town.rows(`update samspel.membership set roles = array['student-welfare', 'head'] where account = $1`, [
      head,
    ]);
    await town.as('skola', (work) => assignTrack(work, reference, track, head));
    expect(await risks('rektor')).toEqual([]);
    await town.rows(`update samspel.membership set unit = null where agency = '${SCHOOL}'`);
    expect(await risks('skola')).toEqual([]);
  });
});
