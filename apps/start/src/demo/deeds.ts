import type { Giver, HandedOver } from '#sharing';
import {
  addReferral,
  answerHandoff,
  approvePrepared,
  assignTrack,
  bringInCase,
  type CaseView,
  confirmConsent,
  disclose,
  execute,
  type HandoffAnswer,
  type LaterReferral,
  listPrepared,
  listTalks,
  nameReaders,
  type NewDisclosure,
  type NewReferral,
  offerHandoff,
  openReferral,
  type PaperCase,
  planTalk,
  recordConsent,
  recordTalkOutcome,
  reopenCase,
  showCase,
  showInbox,
  takeAction,
  type TalkOutcome,
  type Work,
} from '#cases';
import { type Day, instantAt } from '#calendar';
import { listColleagues } from '#identity';
import type { Birth } from './cast.js';
import { inventedDetails } from './invented-details.js';
import { registersWhatCame } from './registers.js';
import type { Beginning, Deed, StoryDay } from './story.js';

/** What people do in the demo's stories, each by a use case, so that no story can break a rule. */

type Aged<T> = Omit<T, 'birthDate'> & { birthDate: Birth };
type Referral = Omit<NewReferral, 'youngPerson' | 'alsoAbout'> & {
  youngPerson: Aged<NewReferral['youngPerson']>;
  alsoAbout?: Aged<NonNullable<NewReferral['alsoAbout']>[number]>[];
};

type Told = { givenName: string; birthDate: Birth; protectedIdentity?: boolean | undefined };

/** As of the day on which the story is told; of a protected identity the agencies know no more than the story says. */
function on<T extends Told>({ actor }: Work, today: Day, person: T): Omit<T, 'birthDate'> & { birthDate: Day } {
  const birthDate = person.birthDate(today);
  const details =
    person.protectedIdentity === true ? {} : inventedDetails(person.givenName, birthDate, today, actor.municipality);
  return { ...details, ...person, birthDate };
}

export function refers({ youngPerson, alsoAbout: others = [], ...referral }: Referral): Beginning {
  return async (work, _day, today) => {
    const { reference, alsoAbout } = await openReferral(work, {
      ...referral,
      youngPerson: on(work, today, youngPerson),
      alsoAbout: others.map((other) => on(work, today, other)),
    });
    const all = [reference, ...alsoAbout.map((each) => each.reference)];
    for (const each of all) await registersWhatCame(work, each);
    return all;
  };
}

/** A case that ran on paper; `entered` is the day of its story on which it came to its stage, before the story began. */
export function bringsIn({
  youngPerson,
  ...paper
}: Omit<PaperCase, 'entered' | 'youngPerson'> & {
  entered: number;
  youngPerson: Aged<PaperCase['youngPerson']>;
}): Beginning {
  return async (work, day, today) => {
    const entered = instantAt(day(paper.entered), '09:00');
    const told = { ...paper, entered, youngPerson: on(work, today, youngPerson) };
    const { reference } = await bringInCase(work, told);
    await registersWhatCame(work, reference);
    return [reference];
  };
}

/** What is told later, in the same case. */
export const refersAgain = (referral: LaterReferral): Deed =>
  goesOn((work, reference) => addReferral(work, reference, referral));

/** A closed case is taken up again; the story goes on in the new one. */
export const reopens =
  (referral: LaterReferral): Deed =>
  async (work, reference) => {
    const again = (await reopenCase(work, reference, referral)).reference;
    await registersWhatCame(work, again);
    return again;
  };

export const takes = (
  track: string,
  action: string,
  answers: Record<string, string> = {},
  words: { text?: string; remainingNeeds?: string } = {},
): Deed => goesOn((work, reference) => takeAction(work, reference, { track, action, answers, ...words }));

const SOCIAL_SERVICES = 'social-services';

/** What came to an agency that has the case already. */
export const registers = (): Deed => goesOn(registersWhatCame);

/** The protection check, which is documented (SoL 20 kap. 1 §), by whoever has registered the report. */
export const checksProtection = (protection: 'no-danger' | 'protected'): Deed =>
  goesOn(async (work, reference) => {
    await registersWhatCame(work, reference);
    await takeAction(work, reference, {
      track: SOCIAL_SERVICES,
      action: 'assess-protection',
      answers: { protection, assessor: 'qualified' },
      text:
        protection === 'no-danger'
          ? 'Samtal med anmälaren och en vårdnadshavare i dag. Inget tyder på att barnet behöver omedelbart skydd.'
          : 'Samtal med anmälaren och barnet i dag. Barnet bor hos en släkting tills vidare, och det är tryggt.',
    });
  });

/** Whether an investigation is opened, with who decided (SoL 20 kap. 2 §). */
export const decides = (action: 'open-investigation' | 'not-open'): Deed =>
  takes(
    SOCIAL_SERVICES,
    action,
    { 'child.heard': 'heard', assessor: 'qualified' },
    {
      text:
        action === 'open-investigation'
          ? 'Uppgifterna tyder på behov som behöver utredas. Beslut: enhetschefen, delegationsordningen 2.3.'
          : 'Familjen har det stöd som behövs. Beslut: enhetschefen, delegationsordningen 2.3.',
    },
  );

export const joinsRunning = (diaryNumber: string): Deed =>
  takes(SOCIAL_SERVICES, 'join-running', {}, { text: `Utredningen ${diaryNumber}.` });

/** Closes a track with a coded reason, wherever it stands. */
export const closes = (track: string, closing: string, remainingNeeds?: string): Deed =>
  takes(track, 'close', { closing }, remainingNeeds === undefined ? {} : { remainingNeeds });

export const takesOn = (track: string): Deed =>
  goesOn(async (work, reference) => {
    await assignTrack(work, reference, track, work.actor.account);
    await registersWhatCame(work, reference);
  });

export const answers = (task: string, given: Record<string, string> = {}): Deed =>
  goesOn((work, reference) => execute(work, reference, { do: 'do-task', task, outcome: 'done', answers: given }));

type Given = { by?: Giver[]; until?: number; childView?: string };

/** Everybody who has to says yes, unless it is told who did. */
export const consents = (agencies: string[], { by, until, childView = 'Det är okej.' }: Given = {}): Deed =>
  goesOn(async (work, reference, day) => {
    const lasts = until === undefined ? {} : { until: day(until) };
    const givenBy = by ?? whoDecides(await showCase(work, reference));
    return recordConsent(work, reference, { outcome: 'given', agencies, givenBy, childView, how: 'written', ...lasts });
  });

function whoDecides({ guardians, youngPerson }: CaseView): Giver[] {
  const age = youngPerson.age ?? 0;
  const all: Giver[] = guardians.length > 1 ? ['guardian-1', 'guardian-2'] : ['guardian-1'];
  return age >= 18 ? ['young-person'] : age >= 15 ? [...all, 'young-person'] : all;
}

/** Puts on record what another wrote down, so that what is one's own is read by those it names. */
export const confirmsConsent = (): Deed =>
  goesOn(async (work, reference) => {
    for (const { id, mayConfirm } of (await showCase(work, reference)).consents)
      if (mayConfirm) await confirmConsent(work, reference, id);
  });

export const declinesConsent = (childView: string): Deed =>
  goesOn((work, reference) =>
    recordConsent(work, reference, { outcome: 'declined', agencies: [], givenBy: ['guardian-1'], childView }),
  );

export const withdrawsConsent = (...agencies: string[]): Deed =>
  goesOn((work, reference) =>
    recordConsent(work, reference, { outcome: 'withdrawn', agencies, givenBy: ['guardian-1'] }),
  );

export const plansTalk = (task: string, on: number, place = 'Familjehuset'): Deed =>
  goesOn((work, reference, day) => planTalk(work, reference, { task, on: instantAt(day(on), '09:00'), place }));

/** Unless it is told who came, those did whom it is about, and who holds it. */
export const tellsOfTalk = (task: string, outcome: TalkOutcome): Deed =>
  goesOn(async (work, reference) => {
    const talks = await listTalks(work, reference);
    const planned = talks.find((talk) => talk.task === task && talk.outcome === null);
    const { youngPerson } = await showCase(work, reference);
    const present = [youngPerson.name ?? 'Den unge', ...(planned === undefined ? [] : [planned.agency.name])];
    await recordTalkOutcome(work, planned?.id ?? '', { present, ...outcome });
  });

type Offered = { track: string; handoff: string; receiver: string; why: string; fields?: HandedOver[] };

export const offers = ({ fields = ['identity', 'guardians', 'facts'], ...offer }: Offered): Deed =>
  goesOn((work, reference) => offerHandoff(work, reference, { ...offer, fields }));

export const accepts = (): Deed => answersOffer({ answer: 'accept' });

export const declines = (reason: string, comment: string): Deed => answersOffer({ answer: 'decline', reason, comment });

const answersOffer = (answer: HandoffAnswer): Deed =>
  goesOn(async (work, reference) => {
    const { handoffs } = await showInbox(work);
    const offered = handoffs.find((card) => card.reference === reference);
    await answerHandoff(work, offered?.id ?? '', answer);
    if (answer.answer === 'accept') await registersWhatCame(work, reference);
  });

/** A deed after which the story goes on in the same case. */
export function goesOn(verb: (work: Work, reference: string, day: StoryDay) => Promise<unknown>): Deed {
  return async (work, reference, day) => {
    await verb(work, reference, day);
    return reference;
  };
}

/** What waits for another reader of a protected identity is approved. */
export const approvesWhatWaits = (): Deed =>
  goesOn(async (work, reference) => {
    const waiting = await listPrepared(work, reference);
    for (const { id, mayApprove } of waiting) if (mayApprove) await approvePrepared(work, reference, id);
  });

export const tells = (told: NewDisclosure): Deed => goesOn((work, reference) => disclose(work, reference, told));

/** Of a protected identity: the head names who of the agency reads it. */
export const namesReaders = (...names: string[]): Deed =>
  goesOn(async (work, reference) => {
    const readers = (await listColleagues(work)).filter(({ name }) => names.includes(name));
    await nameReaders(
      work,
      reference,
      readers.map(({ id }) => id),
    );
  });
