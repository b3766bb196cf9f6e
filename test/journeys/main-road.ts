import { CaseReference, CaseView, Inbox, Installation, Receipt, TalkView, Walk } from '#cases';
import { z } from 'zod';
import { elis } from '../support/referrals.js';
import { Mailbox } from './mailbox.js';
import { Person } from './person.js';
import { settled } from './settled.js';

export type Told = { at: string; what: string; positions: string[]; mails: string[] };

const everyone = ['lindvik-samordning', 'lindvik-socialtjanst', 'lindvik-polis', 'lindvik-bjorkskolan'];
const Talks = z.array(TalkView);

/**
 * The main road over HTTP, through the real worker, queue and SMTP: a police officer opens a concern; social services receive
 * it, move it on and hand over to the school; nobody answers, and the coordinator is reminded; the school accepts; talks are
 * held; the case closes. Tells each step with its date, where the tracks stand and the mails that landed. Throws where it strays.
 */
export async function walkMainRoad(
  base: string,
  tell: (told: Told) => void,
): Promise<{ reference: string; told: Told[] }> {
  const installation = Installation.parse(await (await fetch(`${base}/api/v1/installation`)).json());
  const mailbox = new Mailbox(installation.mailCatcherUrl ?? '');
  const as = (name: string) => Person.signIn(base, `${name}@lindvik.example`);
  const [polis, soc, skola, samordnare] = [
    await as('polis'),
    await as('soc'),
    await as('skola'),
    await as('samordnare'),
  ];
  const told: Told[] = [];
  let reference = '';

  /** Looks at the case through the coordinator's eyes, waits until the worker has sent what it planned, and tells. */
  async function say(what: string): Promise<CaseView> {
    const view = await samordnare.get(`/cases/${reference}`, CaseView);
    await settled(samordnare, reference);
    const mails = (await mailbox.fresh(reference)).map(
      ({ subject, to }) => `${to.map(({ address }) => address).join(', ')}: ${subject}`,
    );
    const positions = view.tracks.map(({ title, stageTitle, due }) => `${title.sv}: ${stageTitle.sv} (${due})`);
    const line = { at: view.now, what, positions, mails };
    told.push(line);
    tell(line);
    return view;
  }
  const act = (person: Person, track: string, action: string, answers: Record<string, string> = {}) =>
    person.post(`/cases/${reference}/actions/${action}`, { track, answers }, CaseView);
  const later = (to: 'one-day' | 'one-week' | 'next-event') => samordnare.post('/demo/clock', { to }, Walk);

  const receipt = await polis.post('/referrals', elis, Receipt);
  reference = receipt.reference;
  await say(
    `Polisen anmäler oro: ${receipt.acts.map(({ act: each, agency }) => `${each} → ${agency.name}`).join(', ')}`,
  );

  await act(soc, 'social-services', 'assess-protection', { protection: 'no-danger' });
  await say('Socialtjänsten gör skyddsbedömningen');

  await polis.post(
    `/cases/${reference}/consents`,
    { outcome: 'given', agencies: everyone, givenBy: ['guardian-1'] },
    CaseView,
  );
  await say('Familjen samtycker; samordningen får namnet');

  await act(soc, 'social-services', 'not-open');
  await soc.post(
    `/cases/${reference}/tasks/social-services.feedback/outcome`,
    { outcome: 'done', answers: { reply: 'given' } },
    CaseView,
  );
  await say('Socialtjänsten inleder inte utredning, återkopplar och går över till stöd');

  const offer = {
    track: 'social-services',
    handoff: 'school',
    receiver: 'lindvik-bjorkskolan',
    why: 'Skolan når familjen.',
    fields: ['identity', 'facts'],
  };
  await soc.post(`/cases/${reference}/handoffs`, offer, CaseView);
  await say('Socialtjänsten lämnar över till skolan');

  for (
    let day = 1;
    !told.some(({ mails }) => mails.some((mail) => mail.startsWith('samordnare@') && mail.includes('verlämning')));
    day += 1
  ) {
    if (day > 7) throw new Error('The coordinator was not reminded of the unanswered handoff within a week.');
    await later('one-day');
    await say(`Dag ${day}: skolan har inte svarat`);
  }

  const waiting = (await skola.get('/inbox', Inbox)).handoffs.find((handoff) => handoff.reference === reference);
  await skola.post(`/handoffs/${waiting?.id ?? ''}/accept`, {}, z.union([CaseView, CaseReference]));
  await say('Skolan tar emot');

  await holdTalk(polis, 'police.concern-talk', 'held');
  await say('Orossamtalet hålls');
  await act(samordnare, 'coordination', 'start-mapping');
  await act(samordnare, 'coordination', 'finish-mapping');
  await later('one-week');
  await holdTalk(samordnare, 'coordination.follow-up-talk', 'better');
  await say('Uppföljningssamtalet hålls');

  await act(samordnare, 'coordination', 'finish', { closing: 'goals-met' });
  await act(polis, 'police', 'follow');
  await act(polis, 'police', 'end-police', { closing: 'goals-met' });
  await act(soc, 'social-services', 'end-support', { closing: 'goals-met' });
  await act(skola, 'school', 'start-support');
  await act(skola, 'school', 'review-support', { 'support.outcome': 'enough' });
  await act(skola, 'school', 'end-school');
  const { status } = await say('Alla spår avslutas');
  if (status !== 'closed') throw new Error('The case is not closed though its last track is.');
  return { reference, told };

  async function holdTalk(person: Person, task: string, answer: string): Promise<void> {
    const { now } = await person.get(`/cases/${reference}`, CaseView);
    await person.post(
      `/cases/${reference}/talks`,
      { task, on: new Date(Date.parse(now) + 3_600_000).toISOString() },
      z.unknown(),
    );
    const talk = (await person.get(`/cases/${reference}/talks`, Talks)).find(
      (each) => each.task === task && each.outcome === null,
    );
    await person.post(`/talks/${talk?.id ?? ''}/outcome`, { outcome: 'held', answer }, CaseView);
  }
}
