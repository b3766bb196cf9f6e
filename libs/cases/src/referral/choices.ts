import { YoungPersonRow } from '#database';
import { type Act, type Consents, opens } from '#sharing';
import { type Definition, earliestReceived } from '#workflow';
import { chosenWorkflow, readDirectory } from '../write-path/open-case.js';
import type { AgencyView, CaseFile, Directory } from '../write-path/case-file.js';
import { readAsParty } from '../write-path/open-file.js';
import { earliestBirth } from '../young-person/birth-date.js';
import { agesOf } from './ages.js';
import { groundsWithoutDuty } from './duty.js';
import { type Episode, readEpisodes } from '../young-person/episodes.js';
import { warningsOf } from '../ground/warnings.js';
import { ruleOf, shareOf } from '../ground/what-is-given.js';
import { ActName } from '../views/receipt.js';
import type { NewReferralChoices, ReferralChoices } from '../views/referral-choices.js';
import type { Work } from '../work.js';
import { actTitle, mayAskFeedback, ownTrack, ownTracks, receiving, refusalOf } from './choose-acts.js';
import { atMost } from './new-referral.js';

/** What the actor may start with a concern about somebody new. */
export async function showChoices(work: Work): Promise<NewReferralChoices> {
  const agencies = await readDirectory(work);
  const { definitions } = work;
  const choicesBy = (workflow: string): ReferralChoices =>
    choicesIn(work, chosenWorkflow(work, workflow), agencies, {
      knowsWhom: true,
      beginsOwnPart: true,
      consents: [],
      isProtected: false,
    });
  const usual = definitions.usual();
  const others = definitions
    .begun()
    .filter((workflow) => workflow !== usual)
    .map(choicesBy);
  return { ...choicesBy(usual), others: others.filter(({ acts }) => acts.length > 0) };
}

/** What the actor may start in a case that runs; where it is closed, with taking it up again. */
export async function showChoicesIn(work: Work, reference: string): Promise<ReferralChoices> {
  const file = await readAsParty(work, reference);
  const whom = await work.manager.findOneBy(YoungPersonRow, { caseId: file.id, agency: work.actor.agency });
  return choicesInCase(work, file, {
    knowsWhom: whom !== null,
    isProtected: whom?.protectedIdentity === true,
    episodes: await readEpisodes(work, file.id),
  });
}

export function choicesInCase(
  work: Work,
  { state, agencies, definition: current, consents, readsTexts }: CaseFile,
  { knowsWhom, isProtected, episodes }: { knowsWhom: boolean; isProtected: boolean; episodes: Episode[] },
): ReferralChoices {
  if (state.status !== 'closed' && readsTexts) {
    const beginsOwnPart = ownTrack(current, state, work.actor.agency) === undefined;
    return choicesIn(work, current, agencies, { knowsWhom, beginsOwnPart, consents, isProtected });
  }
  // A closed case is taken up again by those who know whom it is about, once. Of a protected identity its readers alone go on.
  if (!readsTexts || !knowsWhom || episodes.some(({ status }) => status === 'open'))
    return {
      ...named(current),
      acts: [],
      isProtected,
      asksFeedback: false,
      beginsOwnPart: false,
      ...withoutDuty(work),
      takes: taken(work),
    };
  // What the family agreed to ended with the case: a new episode asks anew.
  const definition = chosenWorkflow(work, state.workflow);
  return choicesIn(work, definition, agencies, { knowsWhom: true, beginsOwnPart: true, consents: [], isProtected });
}

type Asker = { knowsWhom: boolean; isProtected: boolean; beginsOwnPart: boolean; consents: Consents };

const givenBy = ({ gives, acute }: ReturnType<typeof shareOf>) => ({ gives, atOnce: acute === true });

/** From the code that refuses. What gives names needs somebody who has them. */
function choicesIn(
  work: Work,
  definition: Definition,
  agencies: Directory,
  { knowsWhom, beginsOwnPart, consents, isProtected }: Asker,
): ReferralChoices {
  const offered = ActName.options.filter(
    (act) =>
      refusalOf(work, definition, agencies, act) === undefined &&
      (knowsWhom || !ruleOf(work, act).gives.includes('identity')),
  );
  return {
    ...named(definition),
    acts: offered.map((act) => ({
      act,
      title: actTitle(definition, act),
      receivers: receiversOf(definition, agencies, act).map((receiver) => {
        const share = shareOf(work, act, opens(consents, work.actor.agency, [receiver.id], 'identity'));
        // What an agency sends itself goes nowhere.
        const warnings = receiver.id === work.actor.agency ? [] : warningsOf(work, receiver, share.gives);
        return { ...receiver, ...givenBy(share), warnings };
      }),
      ages: agesOf(work, definition, act),
    })),
    isProtected,
    asksFeedback: offered.includes('statutory-report') && mayAskFeedback(work, definition),
    beginsOwnPart:
      beginsOwnPart && offered.includes('sspf-referral') && ownTracks(definition).includes(work.actor.kind),
    ...withoutDuty(work),
    takes: taken(work),
  };
}

const named = ({ workflow, title, usual }: Definition): Pick<ReferralChoices, 'workflow' | 'title' | 'usual'> => ({
  workflow,
  title,
  usual,
});

const withoutDuty = (work: Work): Pick<ReferralChoices, 'duty' | 'adultGrounds'> => ({
  duty: ruleOf(work, 'statutory-report').duty ?? null,
  adultGrounds: groundsWithoutDuty(work),
});

const taken = ({ now }: Work): ReferralChoices['takes'] => ({
  bornFrom: earliestBirth(now),
  receivedFrom: earliestReceived(now),
  ...atMost,
});

/** Whose tracks the act opens. */
function receiversOf(definition: Definition, agencies: Directory, act: Act): AgencyView[] {
  const kinds = new Set(receiving(definition, act).map(([, { agency }]) => agency));
  return [...kinds].flatMap((kind) =>
    Object.entries(agencies).flatMap(([id, agency]) => (agency.kind === kind ? [{ id, ...agency }] : [])),
  );
}
