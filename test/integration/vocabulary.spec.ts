import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  addCommitment,
  Cases,
  closeAsDuplicate,
  saveVersions,
  listTalks,
  openReferral,
  planTalk,
  recordCommitmentOutcome,
  recordConsent,
  recordTalkOutcome,
  showCase,
  showPlan,
  takeAction,
  takeBackDuplicate,
  type Work,
  writeMapping,
} from '#cases';
import { readDefinitions } from '#config/workflows';
import { showStatistics } from '#statistics';
import { elis } from '../support/referrals.js';
import { identityKeys } from '../support/identity-keys.js';
import { rules, Town } from '../support/town.js';

/** What the shipped workflow calls something, what this one does, and how often it says so. Consent waits for its own rows. */
const RENAMED: [RegExp, string][] = [
  [/youth-concern/g, 'our-way'],
  [/\breport\.received\b/g, 'report.came'],
  [/\breferral\.received\b/g, 'referral.came'],
  [/\btalk\.requested\b/g, 'talk.wished'],
  [/\boffence\.notice\b/g, 'police.notice'],
  [/\bown\.referral\b/g, 'own.beginning'],
  [/\bfeedback\.requested\b/g, 'answer.wished'],
  [/\bconsent\.asked\b/g, 'family.answered'],
  [/\bmapping\.part\b/g, 'picture.part'],
  [/\bplan\.adopted\b/g, 'plan.begun'],
  [/\btalk\.held\b/g, 'family.met'],
  [/^( +)ask-consent:/gm, '$1call-family:'],
  [/^( +)concern-talk:$/gm, '$1first-talk:'],
  [/police\.concern-talk/g, 'police.first-talk'],
  [/^ {2}mapping:$/gm, '  picture:'],
  [/(mapping done: |^ +)mapping(?= is done|: done)/gm, '$1picture'],
  [/^ {2}commitment:\n {4}sv: Åtagande/gm, '  promise:\n    sv: Åtagande'],
  [/fact: commitment$/gm, 'fact: promise'],
  [/commitment is open/g, 'promise is going'],
  [/^( +)open:\n( +)sv: pågår/gm, '$1going:\n$2sv: pågår'],
  [/ open: open$/gm, ' open: going'],
  [/\bkept:\n( +)sv: uppfyllt/g, 'fulfilled:\n$1sv: uppfyllt'],
  [/ kept: kept$/gm, ' kept: fulfilled'],
  [/\[kept, dropped/g, '[fulfilled, dropped'],
  [/^ {2}duplicate:\n/gm, '  same-again:\n'],
  [/(closes with: \[[^\]]*)duplicate/g, '$1same-again'],
  [/ duplicate: duplicate$/gm, ' duplicate: same-again'],
];

const HOUR_MS = 3_600_000;

describe('a workflow that has names of its own for all that code knows', () => {
  let town: Town;
  let dir: string;
  let cases: Cases;

  beforeAll(async () => {
    town = await Town.open();
    await town.setTime('2026-09-08T07:00:00.000Z');
    dir = await mkdtemp(join(tmpdir(), 'samspel-workflows-'));
    await cp('config/workflows', dir, { recursive: true });
    const shipped = await readFile(join(dir, 'youth-concern.yaml'), 'utf8');
    const renamed = RENAMED.reduce((text, [from, to]) => {
      if (!from.test(text)) throw new Error(`The shipped workflow says ${from} no more.`);
      return text.replace(from, to);
    }, shipped);
    await writeFile(join(dir, 'our-way.yaml'), renamed);
    await rm(join(dir, 'youth-concern.yaml'));
    // The town worked by the shipped one before.
    await saveVersions(town.api, readDefinitions('config/workflows'));
    cases = new Cases(
      town.api,
      { ...rules, definitions: await saveVersions(town.api, readDefinitions(dir)) },
      identityKeys,
    );
  });
  afterAll(async () => {
    await town.close();
    await rm(dir, { recursive: true });
  });

  const as = async <T>(who: string, verb: (work: Work) => Promise<T>): Promise<T> =>
    cases.change({ token: await town.token(who) }, verb);
  const seen = (who: string, reference: string) => as(who, (work) => showCase(work, reference));
  const open = async () => (await as('polis', (work) => openReferral(work, elis))).reference;

  it('begins a concern, with all its acts', async () => {
    const receipt = await as('polis', (work) => openReferral(work, elis));
    expect(receipt.acts.map(({ act, agency }) => `${act}: ${agency.kind}`)).toEqual([
      'statutory-report: social-services',
      'sspf-referral: coordination',
      'concern-talk: police',
    ]);
    const [row] = await town.rows<{ workflow: string }>(
      'select workflow from samspel.concern_case where reference = $1',
      [receipt.reference],
    );
    expect(row).toEqual({ workflow: 'our-way' });
  });

  it('asks for consent, and joins those it covers', async () => {
    const reference = await open();
    expect((await seen('polis', reference)).tasks.filter(({ asksConsent }) => asksConsent)).toHaveLength(1);
    await consents(reference);
    const view = await seen('polis', reference);
    expect(view.tasks.filter(({ asksConsent, mine }) => asksConsent && mine)).toEqual([]);
    expect(view.consents.map(({ agencies, code }) => [agencies.map(({ id }) => id), code])).toEqual([
      [['lindvik-polis', 'lindvik-samordning'], 'in-force'],
    ]);
  });

  it('has a mapping and a plan, and tells how its lines went', async () => {
    const reference = await open();
    await consents(reference);
    await act('samordnare', reference, 'start-mapping');
    expect((await seen('samordnare', reference)).parts).toEqual(['mapping', 'plan', 'notes']);
    expect((await finishing(reference))?.missing[0]).toMatchObject({ need: 'fact', link: 'mapping' });
    await maps(reference);
    expect((await finishing(reference))?.possible).toBe(true);
    await act('samordnare', reference, 'finish-mapping');

    await expect(promises(reference, '2030-01-01')).rejects.toMatchObject({
      failure: { errors: [{ pointer: '/due' }] },
    });
    await promises(reference, '2026-10-01');
    const [line] = (await as('samordnare', (work) => showPlan(work, reference))).commitments;
    expect(line).toMatchObject({ status: 'open', mine: true });
    await keeps(reference);
    const [told] = (await as('samordnare', (work) => showPlan(work, reference))).commitments;
    expect(told).toMatchObject({ status: 'kept' });
  });

  it('has a concern talk, which is asked once how it was held, and says it in words', async () => {
    const reference = await open();
    expect(await planned(reference)).toMatchObject({ asksHowHeld: true, answer: null });
    await talked(reference);
    const [talk] = await as('polis', (work) => listTalks(work, reference));
    expect(talk).toMatchObject({ answer: { sv: 'hållet' } });
    const rows = await town.rows<{ is_concern_talk: boolean }>(
      'select t.is_concern_talk from samspel.talk t join samspel.concern_case c on c.id = t.case_id where c.reference = $1',
      [reference],
    );
    expect(rows).toEqual([{ is_concern_talk: true }]);
  });

  it('closes a part as a duplicate, and takes that back', async () => {
    const [first, second] = [await open(), await open()];
    expect((await seen('polis', second)).may).toContain('close-as-duplicate');
    await as('polis', (work) => closeAsDuplicate(work, second, { of: first }));
    expect((await seen('polis', second)).duplicateOf).toMatchObject({ reference: first });
    await as('polis', (work) => takeBackDuplicate(work, second));
    expect((await seen('polis', second)).tracks.filter(({ mine }) => mine)).toHaveLength(1);
  });

  it('is counted by its own names', async () => {
    const reference = await open();
    await talked(reference);
    await consents(reference);
    await act('samordnare', reference, 'start-mapping');
    await maps(reference);
    await act('samordnare', reference, 'finish-mapping');
    await promises(reference, '2026-10-01');
    await keeps(reference);
    const { firstTalk, concerns, commitments } = await as('samordnare', (work) => showStatistics(work, {}));
    expect([firstTalk.goal, firstTalk.talks]).toEqual([14, 'few']);
    expect([concerns.consent, concerns.mapped, concerns.commitments, commitments.of]).toEqual([
      'few',
      'few',
      'few',
      'few',
    ]);
  });

  const consents = (reference: string) =>
    as('polis', (work) =>
      recordConsent(work, reference, {
        outcome: 'given',
        agencies: ['lindvik-samordning', 'lindvik-polis'],
        givenBy: ['guardian-1'],
      }),
    );
  const act = (who: string, reference: string, action: string) =>
    as(who, (work) => takeAction(work, reference, { track: 'coordination', action, answers: {} }));
  const maps = (reference: string) =>
    as('samordnare', (work) =>
      writeMapping(work, reference, { risks: ['skolk'], strengths: ['basket'], childView: 'Jag vill spela.' }),
    );
  const promises = (reference: string, due: string) =>
    as('samordnare', (work) => addCommitment(work, reference, { what: 'Träna', due, agency: 'lindvik-samordning' }));
  const keeps = (reference: string) =>
    as('samordnare', async (work) => {
      const [line] = (await showPlan(work, reference)).commitments;
      await recordCommitmentOutcome(work, reference, line?.id ?? '', { outcome: 'kept' });
    });
  const planned = async (reference: string) => {
    await as('polis', (work) =>
      planTalk(work, reference, {
        task: 'police.first-talk',
        on: new Date(Date.parse(work.now) + HOUR_MS).toISOString(),
      }),
    );
    const [found] = await as('polis', (work) => listTalks(work, reference));
    return found;
  };
  const talked = async (reference: string) => {
    const talk = await planned(reference);
    await town.setTime(new Date(Date.parse(talk?.on ?? '') + HOUR_MS).toISOString());
    await as('polis', (work) =>
      recordTalkOutcome(work, talk?.id ?? '', { outcome: 'held', answer: 'held', present: ['Elis'] }),
    );
  };
  const finishing = async (reference: string) =>
    (await seen('samordnare', reference)).actions.find(({ action }) => action === 'finish-mapping');
});
