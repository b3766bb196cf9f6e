import {
  addCommitment,
  answerCommitment,
  answerHandoff,
  assignTrack,
  execute,
  openReferral,
  recordConsent,
  showCase,
  showPlan,
} from '#cases';
import type { Mail } from '#mail';
import { addressing, sending } from '../support/mailing.js';
import { confirms, offers } from '../support/coordinated.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const SCHOOL = 'lindvik-bjorkskolan';
const everyone = ['lindvik-samordning', 'lindvik-socialtjanst', 'lindvik-polis', SCHOOL];
const ASKER = 'Du får mejlet eftersom ni har ställt frågan.';
const BOX = 'Mejlet går till verksamhetens gemensamma brevlåda.';

describe('what a mail says', () => {
  let town: Town;
  let reference: string;

  beforeEach(async () => {
    town = await Town.open();
    await town.setTime('2026-09-08T08:00:00.000Z');
    ({ reference } = await town.as('polis', (work) => openReferral(work, elis)));
    await town.as('polis', (work) =>
      recordConsent(work, reference, { outcome: 'given', agencies: everyone, givenBy: ['guardian-1'] }),
    );
  });
  afterEach(async () => town.close());

  /** All that waits, as the worker sends it: to whom, and the lines between the product's name and the link. */
  async function sent(): Promise<Record<string, string[]>> {
    await addressing(town).run();
    const out: Mail[] = [];
    const server = {
      send: async (mail: Mail) => {
        out.push(mail);
        return { accepted: true } as const;
      },
      close: () => undefined,
    };
    const send = sending(town, server);
    for (const { id } of await town.rows<{ id: string }>("select id from samspel.mail where status = 'planned'"))
      await send.run({ mail: id });
    return Object.fromEntries(
      out.map(({ to, text }) => [to.split('@')[0] ?? '', text.trim().split('\n').slice(2).filter(Boolean)]),
    );
  }

  async function takes(who: string, track: string): Promise<void> {
    await town.as(who, async (work) => assignTrack(work, reference, track, work.actor.account));
  }

  it('of an offer is by when to answer it, at its page; of its answer the day it came, to whoever asked', async () => {
    await takes('samordnare', 'coordination');
    const id = await offers(town, reference, 'skola', { handoff: 'school', receiver: SCHOOL });
    const offered = await sent();
    expect(offered['funktion-bjorkskolan']).toEqual([
      'Nytt: överlämning att svara på',
      `Ärende: ${reference}`,
      expect.stringMatching(/^Svar senast: [a-zåäö]+ \d+ september 2026/),
      BOX,
      `https://samspel.example/handoffs/${id}`,
    ]);
    await town.setTime('2026-09-09T08:00:00.000Z');
    await town.as('skola', (work) => answerHandoff(work, id, { answer: 'decline', reason: 'capacity' }));
    // Whether it was yes or no stands behind sign-in.
    expect((await sent())['samordnare']).toEqual([
      'Svar på överlämning',
      `Ärende: ${reference}`,
      'Datum: onsdag 9 september 2026',
      ASKER,
      `https://samspel.example/cases/${reference}`,
    ]);
  });

  it('of an offer that its sender took back is that, and no answer', async () => {
    const id = await offers(town, reference, 'skola', { handoff: 'school', receiver: SCHOOL });
    await sent();
    await town.as('samordnare', (work) => answerHandoff(work, id, { answer: 'withdraw' }));
    expect((await sent())['funktion-bjorkskolan']?.slice(0, 1)).toEqual(['Återtagen överlämning']);
  });

  it('of what is news is the day that it has as the mail goes, not that of the stage it has left', async () => {
    await town.as('polis', (work) =>
      execute(work, reference, { do: 'take-action', track: 'police', action: 'let-wait', answers: {} }),
    );
    const { tracks } = await town.as('polis', (work) => showCase(work, reference));
    expect(tracks.find(({ mine }) => mine)).toMatchObject({ stage: 'talk-waits', due: '2026-10-20' });
    const told = (await sent())['funktion-polis'];
    expect(told).toContain('Senast: tisdag 20 oktober 2026');
    expect(told).toContain(`https://samspel.example/cases/${reference}?due=2026-10-20`);
    expect(told?.join()).not.toContain('22 september');
  });

  it('of what is given to somebody late is that it is late', async () => {
    await sent();
    await town.setTime('2026-09-10T09:00:00.000Z');
    const person = await town.as('soc', async (work) => work.actor.account);
    await town.as('chef', (work) => assignTrack(work, reference, 'social-services', person));
    expect((await sent())['soc']?.slice(0, 3)).toEqual([
      'Nytt, försenat: uppgift med lagstadgad tid',
      `Ärende: ${reference}`,
      'Skulle ha varit klart: tisdag 8 september 2026',
    ]);
  });

  it('of a line of the plan that came back is the day by which to choose, and not that of the line', async () => {
    await takes('samordnare', 'coordination');
    const offer = await offers(town, reference, 'skola', { handoff: 'school', receiver: SCHOOL });
    await town.as('skola', (work) => answerHandoff(work, offer, { answer: 'accept' }));
    await confirms(town, reference, 'samordnare', 'skola');
    await town.as('samordnare', (work) =>
      addCommitment(work, reference, { what: 'Läxhjälp', due: '2026-09-22', agency: SCHOOL }),
    );
    await sent();
    await town.as('skola', async (work) => {
      const [line] = (await showPlan(work, reference)).commitments;
      await answerCommitment(work, reference, line?.id ?? '', { answer: 'decline', reason: 'another-way' });
    });
    expect((await sent())['samordnare']?.slice(0, 3)).toEqual([
      'Nytt: uppgift',
      `Ärende: ${reference}`,
      'Senast: torsdag 10 september 2026',
    ]);
  });

  it('of what a law gives the time for is that, coming or late, to its head as head; the link names no thing', async () => {
    await sent();
    await town.setTime('2026-09-08T16:00:00.000Z');
    await town.ringDue();
    await sent();
    await town.setTime('2026-09-10T09:00:00.000Z');
    await town.ringDue();
    const late = await sent();
    const { tracks } = await town.as('soc', (work) => showCase(work, reference));
    const due = tracks.find(({ mine }) => mine)?.due;
    // What else is late follows in the same mail.
    expect(late['chef']?.slice(0, 5)).toEqual([
      'Försenat: lagstadgad frist',
      `Ärende: ${reference}`,
      expect.stringMatching(/^Skulle ha varit klart: tisdag 8 september 2026/),
      'Du får mejlet eftersom du är chef.',
      `https://samspel.example/cases/${reference}?due=${due}`,
    ]);
  });
});
