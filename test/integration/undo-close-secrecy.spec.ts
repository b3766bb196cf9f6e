import {
  addCommitment,
  assignTrack,
  listNotes,
  lockOutColleague,
  planTalk,
  recordConsent,
  showCase,
  showPlan,
  takeAction,
  undoClose,
} from '#cases';
import { coordinatedCase, confirms, takesLines, withdrawConsent } from '../support/coordinated.js';
import { addressing } from '../support/mailing.js';
import { ProtectedCase } from '../support/protected-case.js';
import { rowsOf } from '../support/rows.js';
import { Town } from '../support/town.js';

const SCHOOL = 'lindvik-bjorkskolan';
const WHY = 'Fel ärende avslutades.';
const TALK = 'police.concern-talk';

describe('a close that is undone', () => {
  let town: Town;
  afterEach(async () => town.close());

  const end = (who: string, reference: string, track: string, closing: string, action = 'close') =>
    town.as(who, (work) => takeAction(work, reference, { track, action, answers: { closing } }));
  const undo = (who: string, reference: string, track: string) =>
    town.as(who, (work) => undoClose(work, reference, { track, reason: WHY }));

  describe('after the family took its yes back from the school', () => {
    let reference: string;
    beforeEach(async () => {
      town = await Town.open();
      // A Tuesday without holidays near.
      await town.setTime('2026-09-08T08:00:00.000Z');
      reference = await coordinatedCase(town);
      await confirms(town, reference, 'samordnare', 'skola');
    });
    const told = () =>
      town.rows<{ thing: string; word: string; status: string }>(
        `select thing, word, status from samspel.mail where agency = $1 order by planned_at, thing, sequence`,
        [SCHOOL],
      );
    const linesOf = async (who: string) =>
      (await town.as(who, (work) => showPlan(work, reference))).commitments.map(({ what, status }) => [what, status]);

    it('asks it for no line again that it had not taken, and mails it nothing; what it took is its own', async () => {
      const add = (what: string, due: string) =>
        town.as('samordnare', (work) => addCommitment(work, reference, { what, due, agency: SCHOOL }));
      await add('Läxhjälp.', '2026-10-06');
      await takesLines(town, reference, 'skola');
      await add('Skolskjuts.', '2026-10-07');
      await addressing(town).run();
      const { commitments } = await town.as('samordnare', (work) => showPlan(work, reference));
      await town.as('samordnare', (work) =>
        takeAction(work, reference, {
          track: 'coordination',
          action: 'close',
          answers: { closing: 'moved' },
          lines: commitments.map(({ id }) => ({ id, outcome: 'dropped', comment: 'Läraren slutade.' })),
        }),
      );
      await addressing(town).run();
      await town.as('polis', (work) =>
        recordConsent(work, reference, { outcome: 'withdrawn', agencies: [SCHOOL], givenBy: ['guardian-1'] }),
      );
      await addressing(town).run();
      const before = await told();
      await undo('samordnare', reference, 'coordination');
      await addressing(town).run();
      expect(await linesOf('samordnare')).toEqual([
        ['Läxhjälp.', 'open'],
        ['Skolskjuts.', 'dropped'],
      ]);
      expect(await linesOf('skola')).toEqual([['Läxhjälp.', 'open']]);
      const news = (await told()).slice(before.length);
      expect(news.length).toBe(1);
    });

    it('invites it to no talk again that comes back; the others it does', async () => {
      for (const [who, track] of [
        ['polis', 'police'],
        ['soc', 'social-services'],
        ['skola', 'school'],
      ] as const)
        await town.as(who, (work) => assignTrack(work, reference, track, work.actor.account));
      await town.as('polis', (work) => planTalk(work, reference, { task: TALK, on: '2026-09-17T13:00:00.000Z' }));
      await addressing(town).run();
      await end('polis', reference, 'police', 'no-contact', 'talk-not-possible');
      await addressing(town).run();
      await withdrawConsent(town, reference, SCHOOL);
      await undo('polis', reference, 'police');
      await addressing(town).run();
      const invited = await town.rows<{ agency: string; status: string }>(
        `select agency, status from samspel.mail where word = 'invitation' order by agency, sequence`,
      );
      expect(invited).toEqual([
        { agency: SCHOOL, status: 'superseded' },
        { agency: 'lindvik-polis', status: 'superseded' },
        { agency: 'lindvik-polis', status: 'planned' },
        { agency: 'lindvik-socialtjanst', status: 'superseded' },
        { agency: 'lindvik-socialtjanst', status: 'planned' },
      ]);
      const { tasks } = await town.as('skola', (work) => showCase(work, reference));
      expect(tasks.map(({ id }) => id)).not.toContain(TALK);
    });
  });

  it('is so by no colleague who is locked out, nor by one who reads none of a protected identity; nothing is written', async () => {
    const hidden = await ProtectedCase.open();
    ({ town } = hidden);
    const { reference } = hidden;
    await end('polis', reference, 'police', 'no-contact', 'talk-not-possible');
    const before = await rowsOf(town);
    await expect(undo('nils@lindvik', reference, 'police')).rejects.toMatchObject({
      failure: { code: 'not-possible', missing: [{ need: 'reader' }] },
    });
    expect(await rowsOf(town)).toEqual(before);
    const nils = await hidden.accountOf('nils@lindvik');
    await town.as('polischef', (work) => lockOutColleague(work, reference, nils, 'Brorson.'));
    await expect(undo('nils@lindvik', reference, 'police')).rejects.toMatchObject({ code: 'no-access' });
    await undo('polis', reference, 'police');
    // Why stays with those who read.
    expect(await town.as('polis', (work) => listNotes(work, reference))).toMatchObject([{ text: WHY }]);
    await expect(town.as('polischef', (work) => listNotes(work, reference))).resolves.toHaveLength(1);
  });
});
