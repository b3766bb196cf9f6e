import { type AgencyMail, answerFailedMail, listFailedMails } from '#clockwork';
import { DomainError } from '#use-case';
import type { AnsweredMail } from '../views/ledger.js';
import type { Work } from '../work.js';
import { readAsParty } from '../write-path/open-file.js';
import { answersForMails } from './failed-mails.js';
import { isStillRelevant } from './still-relevant.js';

/**
 * Plans an e-mail that failed anew: the same one, with all that went in it. Not where nothing of it is worth saying any more; that is
 * asked again as it is sent.
 */
export async function sendAgain(work: Work, id: string): Promise<AnsweredMail> {
  const email = await failedEmail(work, id);
  if (!(await isWorthSaying(work, email))) {
    const reference = email.find(({ party }) => party)?.reference ?? null;
    throw new DomainError({ code: 'gone', ...(reference !== null && { reference }) });
  }
  return answer(work, id, 'again');
}

/** Somebody saw to it otherwise: whoever was to hear of it has. */
export async function settleFailedMail(work: Work, id: string): Promise<AnsweredMail> {
  await failedEmail(work, id);
  return answer(work, id, 'settled');
}

async function answer({ manager, now, trail }: Work, id: string, how: AnsweredMail['answer']): Promise<AnsweredMail> {
  for (const caseId of await answerFailedMail(manager, id, how, now)) trail.opens(caseId);
  return { answer: how };
}

/** What went in one e-mail and is the actor's to answer. */
async function failedEmail(work: Work, id: string): Promise<AgencyMail[]> {
  const { manager, actor } = work;
  const failed = await listFailedMails(manager, actor.agency, answersForMails(work) ? null : actor.account);
  const found = failed.find((mail) => mail.id === id);
  if (found === undefined) throw new DomainError({ code: 'no-access' });
  return failed.filter(({ email }) => email === found.email);
}

/** Of a case that the actor's agency is only asked to take part in, and of a record beside cases, it is asked as it is sent. */
async function isWorthSaying(work: Work, email: AgencyMail[]): Promise<boolean> {
  for (const mail of email) {
    if (!mail.party || mail.reference === null) return true;
    const { state } = await readAsParty(work, mail.reference);
    if (isStillRelevant(mail, state)) return true;
  }
  return false;
}
