import type { Instant } from '#calendar';
import {
  bringInCase,
  closeAsDuplicate,
  execute,
  openReferral,
  recordConsent,
  reopenCase,
  searchCases,
  showCase,
  showTimeline,
  takeBackDuplicate,
  type PaperCase,
} from '#cases';
import { registers } from '../support/coordinated.js';
import { elis } from '../support/referrals.js';
import { rowsOf } from '../support/rows.js';
import { Town } from '../support/town.js';

const { youngPerson, guardians, ...told } = elis;
const report = { sspfReferral: false, concernTalk: false };
const talk = {
  statutoryReport: false,
  wantsFeedback: false,
  sspfReferral: false,
  concernTalk: true,
  suspectsHarm: 'no' as const,
};
const referral = { ...talk, concernTalk: false, sspfReferral: true };

describe('one young person, several cases', () => {
  let town: Town;
  beforeEach(async () => {
    town = await Town.open();
    await town.setTime('2026-09-08T08:00:00.000Z');
  });
  afterEach(async () => town.close());

  const refusal = async (doing: Promise<unknown>): Promise<unknown> =>
    doing.then(
      () => 'taken',
      (error: unknown) => Object(error).failure?.errors?.[0]?.pointer ?? Object(error).code,
    );
  /** What social services are told of is registered there, and what the school begins of its own. */
  const open = async (who: string, changed: Partial<typeof elis>): Promise<string> => {
    const { reference, acts } = await town.as(who, (work) => openReferral(work, { ...elis, ...changed }));
    const isOurs = acts.some(({ act, agency }) => act === 'statutory-report' && agency.id === 'lindvik-socialtjanst');
    await registers(town, reference, ...(isOurs ? ['soc'] : []), ...(who === 'skola' ? ['skola'] : []));
    return reference;
  };
  const seen = (who: string, reference: string) => town.as(who, (work) => showCase(work, reference));
  const due = async (who: string, reference: string): Promise<string[]> =>
    (await seen(who, reference)).tracks.filter(({ mine }) => mine).map((track) => track.due);
  const act = (who: string, reference: string, track: string, action: string, answers: Record<string, string> = {}) =>
    town.as(who, (work) => execute(work, reference, { do: 'take-action', track, action, answers }));
  const takeBack = (who: string, reference: string) => town.as(who, (work) => takeBackDuplicate(work, reference));
  const close = (who: string, reference: string, of: string) =>
    town.as(who, (work) => closeAsDuplicate(work, reference, { of }));

  describe('closed as a duplicate', () => {
    /** The same child reported twice: on the 8th and, in a case of its own, on the 10th. Both have come to assessment. */
    async function twice(): Promise<{ first: string; second: string }> {
      const first = await open('polis', report);
      await act('soc', first, 'social-services', 'assess-protection', {
        protection: 'no-danger',
        assessor: 'qualified',
      });
      await town.setTime('2026-09-10T08:00:00.000Z');
      const second = await open('polis', report);
      await act('soc', second, 'social-services', 'assess-protection', {
        protection: 'no-danger',
        assessor: 'qualified',
      });
      return { first, second };
    }

    it('leaves the earlier date to the case that goes on', async () => {
      const { first, second } = await twice();
      expect([await due('soc', first), await due('soc', second)]).toEqual([['2026-09-22'], ['2026-09-24']]);
      await close('soc', first, second);
      expect(await due('soc', second)).toEqual(['2026-09-22']);
      const closed = await seen('soc', first);
      expect([closed.status, closed.closed.map(({ code }) => code.en)]).toEqual(['closed', ['duplicate']]);
    });

    it('never makes a date later', async () => {
      const { first, second } = await twice();
      await close('soc', second, first);
      expect(await due('soc', first)).toEqual(['2026-09-22']);
    });

    it('tells nobody else which case it was a duplicate of', async () => {
      const { first, second } = await twice();
      await close('soc', first, second);
      expect(await town.raw('soc', 'select agency from samspel.duplicate')).toEqual([
        { agency: 'lindvik-socialtjanst' },
      ]);
      for (const who of ['polis', 'samordnare', 'soc@grannby', 'admin', undefined])
        expect([who, await town.raw(who, 'select * from samspel.duplicate')]).toEqual([who, []]);
      expect(JSON.stringify(await seen('soc', first))).toContain(second);
      expect(JSON.stringify(await seen('polis', first))).not.toContain(second);
    });

    it('moves no date either that the agency has recorded itself', async () => {
      const paper = { youngPerson, guardians, facts: elis.facts, concerns: elis.concerns, track: 'social-services' };
      const bring = async (received: Instant): Promise<string> => {
        const at = { stage: 'preliminary-assessment', entered: '2026-09-07T08:00:00.000Z', received } as const;
        const { reference } = await town.as('soc', (work) => bringInCase(work, { ...paper, ...at }));
        await registers(town, reference, 'soc');
        return reference;
      };
      const [first, second, third] = [
        await bring('2026-09-01T08:00:00.000Z'),
        await bring('2026-09-03T08:00:00.000Z'),
        await bring('2026-09-02T08:00:00.000Z'),
      ];
      await close('soc', second, third);
      expect(await due('soc', third)).toEqual(['2026-09-16']);
      await close('soc', first, third);
      expect(await due('soc', third)).toEqual(['2026-09-15']);
    });

    it('is undone by taking it up again: both have their own dates', async () => {
      const { first, second } = await twice();
      await close('soc', first, second);
      await town.setTime('2026-09-15T08:00:00.000Z');
      const again = await town.as('soc', (work) =>
        reopenCase(work, first, { ...told, ...report, wantsFeedback: false }),
      );
      await act('soc', again.reference, 'social-services', 'assess-protection', {
        protection: 'no-danger',
        assessor: 'qualified',
      });
      expect([await due('soc', again.reference), await due('soc', second)]).toEqual([['2026-09-22'], ['2026-09-24']]);
    });

    it('is taken back by who closed it: both stand as they stood, and each names the other until then', async () => {
      const { first, second } = await twice();
      await close('soc', first, second);
      const named = async (who: string): Promise<unknown[]> => [
        (await seen(who, first)).duplicateOf?.reference ?? null,
        (await seen(who, second)).duplicates,
      ];
      expect([await named('soc'), await named('polis')]).toEqual([
        [second, [first]],
        [null, []],
      ]);
      await town.setTime('2026-09-15T08:00:00.000Z');
      for (const who of ['polis', 'samordnare', 'soc@grannby'])
        expect([who, await refusal(takeBack(who, first))]).toEqual([who, who === 'polis' ? 'gone' : 'no-access']);
      await takeBack('soc', first);
      expect([await due('soc', first), await due('soc', second)]).toEqual([['2026-09-22'], ['2026-09-24']]);
      expect((await seen('soc', first)).status).toBe('open');
      expect(await named('soc')).toEqual([null, []]);
      expect(await refusal(takeBack('soc', first))).toBe('gone');
      await close('soc', first, second);
      expect(await due('soc', second)).toEqual(['2026-09-22']);
    });

    it('is taken back by a coordinator who was never told of whom it is', async () => {
      const first = await open('skola', referral);
      await town.setTime('2026-09-10T08:00:00.000Z');
      const second = await open('skola', referral);
      await close('samordnare', first, second);
      expect([await due('samordnare', first), await due('samordnare', second)]).toEqual([[], ['2026-09-22']]);
      await takeBack('samordnare', first);
      expect([await due('samordnare', first), await due('samordnare', second)]).toEqual([
        ['2026-09-22'],
        ['2026-09-24'],
      ]);
      expect((await seen('skola', first)).status).toBe('open');
    });

    it.each([
      ['2026-09-16T21:30:00.000Z', 'half an hour before midnight in Sweden', 1],
      ['2026-09-16T22:30:00.000Z', 'half an hour after it, though the day in Greenwich is still the last', 0],
    ] as const)('is taken back at %s, %s: of a consent to the 16th %s reminder is set', async (now, _, reminders) => {
      const first = await open('polis', referral);
      await town.as('polis', (work) =>
        recordConsent(work, first, {
          outcome: 'given',
          agencies: ['lindvik-samordning'],
          givenBy: ['guardian-1'],
          until: '2026-09-16',
        }),
      );
      await town.setTime('2026-09-10T08:00:00.000Z');
      const second = await open('polis', referral);
      await close('samordnare', first, second);
      expect((await seen('samordnare', first)).status).toBe('closed');
      await town.setTime(now);
      await takeBack('samordnare', first);
      const timers = await town.rows(
        `select 1 from samspel.timer t join samspel.concern_case c on c.id = t.case_id
         where c.reference = $1 and t.thing like 'fact:consent%'`,
        [first],
      );
      expect(timers).toHaveLength(reminders);
    });

    it('is undone of one of several without the dates of the others', async () => {
      const cases: string[] = [];
      for (const day of ['08', '09', '10', '11']) {
        await town.setTime(`2026-09-${day}T08:00:00.000Z`);
        const reference = await open('polis', report);
        await act('soc', reference, 'social-services', 'assess-protection', {
          protection: 'no-danger',
          assessor: 'qualified',
        });
        cases.push(reference);
      }
      const [first = '', second = '', third = '', going = ''] = cases;
      for (const each of [second, first, third]) await close('soc', each, going);
      expect(await due('soc', going)).toEqual(['2026-09-22']);
      const again = (at: string) =>
        town.as('soc', (work) => reopenCase(work, at, { ...told, ...report, wantsFeedback: false }));
      await again(first);
      expect(await due('soc', going)).toEqual(['2026-09-23']);
      await again(second);
      expect(await due('soc', going)).toEqual(['2026-09-24']);
      await again(third);
      expect(await due('soc', going)).toEqual(['2026-09-25']);
    });

    it('closes the agency’s own part alone; the others go on', async () => {
      const first = await open('polis', {});
      const second = await open('polis', {});
      await close('soc', first, second);
      const left = await seen('polis', first);
      expect([left.status, left.tracks.map(({ id }) => id)]).toEqual(['open', ['police']]);
    });

    it('is refused of a case that is another’s, unknown, closed, about somebody else, or the same', async () => {
      const first = await open('polis', report);
      const elsewhere = await open('skola', referral);
      const foreign = await open('polis@grannby', report);
      const other = { youngPerson: { givenName: 'Adam', familyName: 'Frisk', birthDate: '2012-05-06' } };
      const somebody = await open('polis', { ...report, ...other });
      const before = await rowsOf(town);
      for (const wrong of [elsewhere, foreign, 'ZZZZ-9999', first, somebody])
        expect([wrong, await refusal(close('soc', first, wrong))]).toEqual([wrong, '/of']);
      for (const who of ['skola', 'samordnare', 'soc@grannby'])
        expect([who, await refusal(close(who, first, somebody))]).toEqual([who, 'no-access']);
      expect(await rowsOf(town)).toEqual(before);
    });

    it('is refused while another reporter waits for feedback, who would never get it', async () => {
      const first = await open('polis', report);
      const second = await open('skola', report);
      expect(await refusal(close('soc', second, first))).toBe('');
      await act('soc', second, 'social-services', 'assess-protection', {
        protection: 'no-danger',
        assessor: 'qualified',
      });
      await act('soc', second, 'social-services', 'join-running');
      expect(await refusal(close('soc', second, first))).toBe('');
    });

    it('is refused once an investigation runs', async () => {
      const { first, second } = await twice();
      await act('soc', first, 'social-services', 'open-investigation', {
        'child.heard': 'heard',
        assessor: 'qualified',
      });
      expect(await refusal(close('soc', first, second))).toBe('');
    });
  });

  describe('taken up again', () => {
    it('is a new episode, which begins with the agency’s own record and knows the one before', async () => {
      const first = await open('polis', talk);
      expect(await refusal(town.as('polis', (work) => reopenCase(work, first, { ...told, ...talk })))).toBe('');
      await act('polis', first, 'police', 'talk-not-possible', { closing: 'no-contact' });
      await town.setTime('2026-10-06T08:00:00.000Z');
      const { reference } = await town.as('polis', (work) => reopenCase(work, first, { ...told, ...talk }));
      const again = await seen('polis', reference);
      expect([again.youngPerson.name, again.guardians, again.episode, again.previous]).toEqual([
        'Elis B',
        [{ name: 'Anna Bergman', phone: '070-000 00 01', mayNotKnow: false }],
        2,
        first,
      ]);
      expect((await seen('polis', first)).previous).toBeNull();
      const cases = (name: string) => `(select id from samspel.concern_case where reference = '${name}')`;
      for (const who of ['soc', 'polis@grannby', 'admin', undefined]) {
        const episodes = `select * from samspel.episodes(${cases(reference)})`;
        const copied = `select samspel.copy_young_person(${cases(first)}, ${cases(reference)}) as copied`;
        expect([who, await town.raw(who, episodes), await town.raw(who, copied)]).toEqual([
          who,
          [],
          [{ copied: null }],
        ]);
      }
      expect(await refusal(town.as('polis', (work) => reopenCase(work, first, { ...told, ...talk })))).toBe('');
    });

    it('does not tell who it is to those who may not know yet, nor that there was a case to those who had none', async () => {
      const first = await open('polis', { ...talk, sspfReferral: true });
      const agencies = ['lindvik-polis', 'lindvik-samordning'];
      const consent = { outcome: 'given' as const, agencies, givenBy: ['guardian-1' as const] };
      await town.as('polis', (work) => recordConsent(work, first, consent));
      await act('polis', first, 'police', 'talk-not-possible', { closing: 'no-contact' });
      await act('samordnare', first, 'coordination', 'close', { closing: 'no-contact' });
      const both = { ...told, sspfReferral: true, concernTalk: false };
      const { reference } = await town.as('polis', (work) => reopenCase(work, first, both));
      const where = async (who: string) => {
        const {
          youngPerson: { name },
          episode,
          previous,
        } = await seen(who, reference);
        return [name, episode, previous];
      };
      expect(await where('soc')).toEqual(['Elis B', 1, null]);
      expect(await where('samordnare')).toEqual([null, 1, null]);
      await town.as('polis', (work) => recordConsent(work, reference, consent));
      expect(await where('samordnare')).toEqual(['Elis B', 2, first]);
    });

    it('is refused who never knew of whom it was, and who is no party as if there were no case', async () => {
      const first = await open('skola', referral);
      await act('samordnare', first, 'coordination', 'close', { closing: 'no-contact' });
      await act('skola', first, 'school', 'close', { closing: 'no-contact' });
      const again = (who: string, at: string) => town.as(who, (work) => reopenCase(work, at, { ...told, ...referral }));
      expect(await refusal(again('samordnare', first))).toBe('');
      for (const who of ['soc', 'polis@grannby'])
        expect([who, await refusal(again(who, first)), await refusal(again(who, 'ZZZZ-9999'))]).toEqual([
          who,
          'no-access',
          'no-access',
        ]);
      expect(await refusal(again('skola', first))).toBe('taken');
    });
  });

  describe('brought in from paper', () => {
    const paper: PaperCase = {
      youngPerson,
      guardians,
      facts: elis.facts,
      concerns: elis.concerns,
      track: 'social-services',
      stage: 'preliminary-assessment',
      entered: '2026-09-03T08:00:00.000Z',
    };

    it('stands at its stage, with the legal date from when the report was received', async () => {
      const received = '2026-09-01T08:00:00.000Z';
      const { reference } = await town.as('soc', (work) => bringInCase(work, { ...paper, received }));
      const view = await seen('soc', reference);
      expect(view.tracks.map(({ stage, due: last, person }) => [stage, last, person?.name])).toEqual([
        ['preliminary-assessment', '2026-09-15', 'Amira Haddad'],
      ]);
      expect([view.youngPerson.name, view.concern?.facts]).toEqual(['Elis B', elis.facts]);
    });

    it('came in on the day that was told, and says so once', async () => {
      const received = '2026-04-20T08:00:00.000Z';
      const coordination = { track: 'coordination', stage: 'follow-up' };
      const bring = (told: Partial<PaperCase>) =>
        town.as('samordnare', (work) => bringInCase(work, { ...paper, ...coordination, ...told }));
      const { reference } = await bring({ received });
      expect((await seen('samordnare', reference)).opened).toBe(received);
      const { entries } = await town.as('samordnare', (work) => showTimeline(work, reference));
      expect(entries.filter(({ title }) => title.sv === 'SSPF-ärende anmält')).toHaveLength(1);
      const untold = await bring({});
      expect((await seen('samordnare', untold.reference)).opened).toBe(paper.entered);
    });

    it('is known to nobody but the agency that brought it', async () => {
      const { reference } = await town.as('soc', (work) => bringInCase(work, paper));
      for (const who of ['polis', 'samordnare', 'soc@grannby'])
        await expect(seen(who, reference)).rejects.toMatchObject({ code: 'no-access' });
    });

    it('is a track of one’s own, and a stage and dates that there are', async () => {
      const bring = (who: string, changed: Partial<PaperCase>) =>
        refusal(town.as(who, (work) => bringInCase(work, { ...paper, ...changed })));
      expect(await bring('polis', {})).toBe('/track');
      expect(await bring('soc', { stage: 'nowhere' })).toBe('/stage');
      expect(await bring('soc', { entered: '2026-09-08T09:00:00.000Z' })).toBe('/entered');
      expect(await bring('soc', { received: '2026-09-04T08:00:00.000Z' })).toBe('/received');
      expect(await bring('chef', {})).toBe('/track');
      expect((await town.as('soc', (work) => searchCases(work, { q: 'elis' }))).length).toBe(0);
    });

    it('at a school, stands as the school’s own', async () => {
      const school = { track: 'school', stage: 'support', received: '2026-09-01T08:00:00.000Z' } as const;
      const { reference } = await town.as('skola', (work) => bringInCase(work, { ...paper, ...school }));
      expect((await seen('skola', reference)).tracks.map(({ id, stage }) => [id, stage])).toEqual([
        ['school', 'support'],
      ]);
    });
  });
});
