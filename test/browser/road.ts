import { addDays, dayOf, instantAt } from '#calendar';
import {
  addCommitment,
  answerHandoff,
  execute,
  listTalks,
  offerHandoff,
  openReferral,
  planTalk,
  recordConsent,
  recordTalkOutcome,
  showInbox,
  writeMapping,
  writePlan,
} from '#cases';
import { confirms, takesLines } from '../support/coordinated.js';
import { elis } from '../support/referrals.js';
import type { Site } from './site.js';

const everyone = ['lindvik-samordning', 'lindvik-socialtjanst', 'lindvik-polis', 'lindvik-bjorkskolan'];

/** Names that stand in the case, and nowhere else in a town. */
export const names = /Elis|Bergman|Anna/;
export const heading = /^Elis B, 1\d år$/;

/**
 * How far a concern has come when somebody looks at it: walked by use cases, each step from the one before, so that a test
 * begins where it wants.
 */
export class Road {
  private constructor(
    private readonly site: Site,
    readonly reference: string,
  ) {}

  /** The police have opened all three acts. */
  static async referred(site: Site): Promise<Road> {
    const { reference } = await site.town.as('polis', (work) => openReferral(work, elis));
    return new Road(site, reference);
  }

  /** The family says yes to police, social services, coordination and the school. */
  static async consented(site: Site): Promise<Road> {
    const road = await Road.referred(site);
    await site.town.as('polis', (work) =>
      recordConsent(work, road.reference, { outcome: 'given', agencies: everyone, givenBy: ['guardian-1'] }),
    );
    return road;
  }

  /** Social services open no investigation, have said so to the police, and ask the school to take over. */
  static async offered(site: Site): Promise<Road> {
    const road = await Road.consented(site);
    await road.acts('soc', 'social-services', 'assess-protection', { protection: 'no-danger', assessor: 'qualified' });
    await road.acts('soc', 'social-services', 'not-open', { 'child.heard': 'heard', assessor: 'qualified' });
    await site.town.as('soc', (work) =>
      execute(work, road.reference, {
        do: 'do-task',
        task: 'social-services.feedback',
        outcome: 'done',
        answers: { reply: 'given' },
      }),
    );
    await site.town.as('soc', (work) =>
      offerHandoff(work, road.reference, {
        track: 'social-services',
        handoff: 'school',
        receiver: 'lindvik-bjorkskolan',
        why: 'Skolan når honom varje dag.',
        fields: ['identity', 'facts'],
      }),
    );
    return road;
  }

  /** The school has a track of its own. */
  static async accepted(site: Site): Promise<Road> {
    const road = await Road.offered(site);
    const { handoffs } = await site.town.as('skola', (work) => showInbox(work));
    const id = handoffs.find((card) => card.reference === road.reference)?.id ?? '';
    await site.town.as('skola', (work) => answerHandoff(work, id, { answer: 'accept' }));
    return road;
  }

  /** What everybody knows is put together; the meeting is next. */
  static async mapped(site: Site): Promise<Road> {
    const road = await Road.accepted(site);
    await road.acts('samordnare', 'coordination', 'start-mapping');
    await site.town.as('skola', (work) =>
      writeMapping(work, road.reference, {
        risks: ['Äldre kamrater.'],
        strengths: ['Bild.'],
        childView: 'Mer basket.',
      }),
    );
    await road.acts('samordnare', 'coordination', 'finish-mapping');
    return road;
  }

  /** The meeting was held. */
  static async met(site: Site): Promise<Road> {
    const road = await Road.mapped(site);
    // What coordination writes for the others is read by them once it has the consent on record itself.
    await confirms(site.town, road.reference, 'samordnare');
    await road.talks('samordnare', 'coordination.meeting', 'quorum');
    return road;
  }

  /** A plan is adopted. */
  static async planned(site: Site): Promise<Road> {
    const road = await Road.met(site);
    const { town } = site;
    await road.acts('samordnare', 'coordination', 'plan');
    await town.as('samordnare', (work) => writePlan(work, road.reference, { goals: ['Vara hemma på kvällarna.'] }));
    const due = addDays(dayOf(await site.now()), 20);
    const line = { what: 'Skjutsa till basketen.', due, agency: 'lindvik-bjorkskolan' };
    await town.as('samordnare', (work) => addCommitment(work, road.reference, line));
    await takesLines(town, road.reference, 'skola');
    await road.acts('samordnare', 'coordination', 'adopt-plan');
    return road;
  }

  /** The plan was followed up, and the police have had their talk: everybody may close. */
  static async followedUp(site: Site): Promise<Road> {
    const road = await Road.planned(site);
    await road.talks('samordnare', 'coordination.follow-up-talk', 'better');
    await road.talks('polis', 'police.concern-talk', 'held');
    return road;
  }

  async acts(who: string, track: string, action: string, answers: Record<string, string> = {}): Promise<void> {
    await this.site.town.as(who, (work) =>
      execute(work, this.reference, { do: 'take-action', track, action, answers }),
    );
  }

  /** Books a talk for tomorrow. */
  async books(who: string, task: string): Promise<void> {
    const on = instantAt(addDays(dayOf(await this.site.now()), 1), '15:30');
    await this.site.town.as(who, (work) => planTalk(work, this.reference, { task, on, place: 'Familjehuset' }));
  }

  /** Books a talk, and tells two days later that it was held. */
  private async talks(who: string, task: string, answer: string): Promise<void> {
    await this.books(who, task);
    await this.site.wait(2);
    const talks = await this.site.town.as(who, (work) => listTalks(work, this.reference));
    const id = talks.find((talk) => talk.task === task && talk.outcome === null)?.id ?? '';
    await this.site.town.as(who, (work) =>
      recordTalkOutcome(work, id, { outcome: 'held', answer, present: ['Elis B'] }),
    );
  }
}
