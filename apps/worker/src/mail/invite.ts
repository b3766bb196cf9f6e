import type { EntityManager } from 'typeorm';
import { dayOf } from '#calendar';
import { listInvited } from '#cases';
import {
  type Guest,
  listInvitations,
  type Notice,
  planInvitation,
  supersedeMails,
  type Told,
  whenToGo,
  type WhyNotSent,
  whyUninvited,
} from '#clockwork';
import type { WorkerUnit } from '#database';
import { type Invited, ofTask, type Rules } from '#workflow';
import type { ClaimedInvitation } from './claimed-invitation.js';
import { invitationChanges } from './invitation-changes.js';
import { messageIdOf } from './recipients.js';
import type { WaysOfTelling } from './ways-of-telling.js';

/** Whether somebody is invited to a meeting, asked of the case and of the database's own rows: and if they are, as what. */
type Answer = { invited: Invited } | { why: WhyNotSent };

/** Plans what is to be told of a meeting as it stands now, to each recipient by itself; the case is locked. */
export async function invite(unit: WorkerUnit, rules: Rules, ways: WaysOfTelling, notice: Notice): Promise<void> {
  const { manager, now } = unit;
  const { owner, thing } = notice;
  if (!('case' in owner)) throw new Error('A meeting is one of a case.');
  const told = await listInvitations(manager, notice);
  const invited = (await listInvited({ ...unit, ...rules }, owner.case)).filter(({ task }) => ofTask(task) === thing);
  for (const guest of guestsOf(told, invited)) {
    const ledger = told.filter((each) => isFor(each, guest));
    const answer = await answerFor(
      manager,
      { caseId: owner.case, thing, invited, holder: ledger.at(-1)?.holder },
      guest,
    );
    const wanted = 'invited' in answer ? { begins: answer.invited.at, holder: answer.invited.holder } : undefined;
    const { tell, takeBack } = invitationChanges(ledger, wanted, now);
    const taken = takeBack.map((id) => ({ id }));
    await supersedeMails(manager, taken, 'why' in answer ? answer.why : 'moved-on');
    if (tell === undefined) continue;
    const messageId = messageIdOf(notice.id, guest);
    const theirs = await ways.of(unit, notice.municipality, guest.agency);
    const news = { urgent: false, occasion: 'news', due: dayOf(tell.begins) } as const;
    const waits = whenToGo(news, now, theirs, rules.calendar, false);
    // What is told of a meeting waits for no morning after it.
    const going = waits.at < tell.begins ? waits : { at: now, gathers: false };
    await planInvitation(manager, notice, { ...guest, messageId }, tell, now, going);
  }
}

/** Asked again as it is sent: of an invitation whether it still holds, for the same time, and of the end of one whether it does. */
export async function stillHolds(unit: WorkerUnit, rules: Rules, mail: ClaimedInvitation): Promise<true | WhyNotSent> {
  const { caseId, thing, word, begins, holder } = mail;
  if (begins <= unit.now) return 'moved-on';
  const invited = (await listInvited({ ...unit, ...rules }, caseId)).filter(({ task }) => ofTask(task) === thing);
  const answer = await answerFor(unit.manager, { caseId, thing, invited, holder }, mail);
  if (word === 'cancellation') return 'invited' in answer && answer.invited.at === begins ? 'moved-on' : true;
  if ('why' in answer) return answer.why;
  return answer.invited.at === begins ? true : 'moved-on';
}

async function answerFor(
  manager: EntityManager,
  { caseId, thing, invited, holder }: { caseId: string; thing: string; invited: Invited[]; holder: string | undefined },
  { agency, account }: Guest,
): Promise<Answer> {
  const found = invited.find((each) => each.agency === agency && each.person === account);
  const by = found?.holder ?? holder;
  if (by === undefined) return { why: 'moved-on' };
  const why = await whyUninvited(manager, { caseId, thing, holder: by, agency, account });
  if (why !== undefined) return { why };
  return found === undefined ? { why: 'moved-on' } : { invited: found };
}

function guestsOf(told: Told[], invited: Invited[]): Guest[] {
  const all = [...told, ...invited.map(({ agency, person: account }) => ({ agency, account }))];
  return [...new Map(all.map(({ agency, account }) => [`${agency} ${account}`, { agency, account }])).values()];
}

const isFor = (one: Guest, other: Guest): boolean => one.agency === other.agency && one.account === other.account;
