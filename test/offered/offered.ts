import { z } from 'zod';
import {
  CasePage,
  CaseView,
  DisclosureChoices,
  DisclosureView,
  HandoffView,
  Inbox,
  MissingView,
  NewReferralChoices,
  PlanView,
  PreparedShare,
  type ReferralChoices,
  TalkView,
} from '#cases';
import { dayOf } from '#calendar';
import { Colleague, Me } from '#identity';
import { stories } from '../../apps/start/src/demo/cases/stories.js';
import { towns } from '../../apps/start/src/demo/directory.js';
import { tellStories } from '../../apps/start/src/demo/teller.js';
import { actsIn } from '../../apps/web/src/pages/new-concern/choices.js';
import { type Draft, emptyDraft } from '../../apps/web/src/pages/new-concern/draft.js';
import { emptyOther } from '../../apps/web/src/pages/new-concern/others.js';
import { toldOf } from '../../apps/web/src/pages/new-concern/told.js';
import { waysIn } from '../../apps/web/src/pages/new-concern/ways.js';
import { ApiProgram } from '../support/api-program.js';
import { json } from '../support/endpoints.js';
import { identityKeys } from '../support/identity-keys.js';
import { now } from '../support/now.js';
import { rules, Town } from '../support/town.js';
import { handoffTries, planTries, preparedTries, registerTries, talkTries } from './beside-tries.js';
import { actionTries, type Asker, caseTries } from './case-tries.js';
import { keepingNothing } from './nothing-kept.js';
import type { Try } from './try.js';
import { untranslated } from './untranslated.js';

const Refused = z.object({ code: z.string(), missing: z.array(MissingView).optional() });

/** The demo, asked what it offers each of its people, and tried; nothing that is tried is kept. */
export class Offered {
  /** What was not answered as the screen said. */
  readonly refused: string[] = [];
  /** Texts that somebody would read in the wrong language, or as a code. */
  readonly untranslated = new Set<string>();
  tried = 0;

  private constructor(
    private readonly town: Town,
    private readonly api: ApiProgram,
    private readonly endAll: () => Promise<void>,
  ) {}

  static accounts(): string[] {
    return towns.flatMap(({ people }) => people.map(({ email }) => email.replace(/\.example$/, '')));
  }

  static async open(): Promise<Offered> {
    const town = await Town.open();
    await tellStories(town, rules, identityKeys, stories);
    const nowhere = await keepingNothing(town.database.apiUrl);
    const api = await ApiProgram.start({ ...town.database, apiUrl: nowhere.url }, { LOG_LEVEL: 'warn' });
    return new Offered(town, api, nowhere.close);
  }

  async close(): Promise<void> {
    await this.api.stop();
    await this.endAll();
    await this.town.close();
  }

  /** Of so many cases, drawn anew each time, beside what stands on no case. */
  async ask(who: string, cases: number): Promise<void> {
    const me = await this.get(who, '/me', Me);
    await this.wizard(who, me);
    if (!me.may.includes('cases.read')) return;
    const asker = await this.asker(who, me);
    const inbox = await this.get(who, '/inbox', Inbox);
    for (const { id } of [...inbox.handoffs, ...inbox.waiting])
      await this.all(who, handoffTries(await this.get(who, `/handoffs/${id}`, HandoffView)));
    for (const reference of shuffled(await this.cases(who)).slice(0, cases))
      await this.case(who, await this.get(who, `/cases/${reference}`, CaseView), asker);
  }

  /** The actions alone, of each case as a screen with a fault would show it. */
  async askWith(who: string, fault: (view: CaseView) => CaseView): Promise<void> {
    for (const reference of await this.cases(who)) {
      const { actions, tasks } = fault(await this.get(who, `/cases/${reference}`, CaseView));
      await this.all(who, actionTries(actions, tasks, `/cases/${reference}`));
    }
  }

  private async asker(who: string, me: Me): Promise<Asker> {
    const colleagues = await this.get(who, '/colleagues', z.array(Colleague));
    return { account: me.person.id, agency: me.agency.id, colleagues };
  }

  private async case(who: string, view: CaseView, asker: Asker): Promise<void> {
    const at = `/cases/${view.reference}`;
    await this.all(who, view.status === 'closed' ? [] : caseTries(view, asker));
    await this.all(who, talkTries(view, await this.get(who, `${at}/talks`, z.array(TalkView))));
    if (view.parts.includes('plan')) await this.all(who, planTries(view, await this.get(who, `${at}/plan`, PlanView)));
    const register = await this.get(who, `${at}/disclosures`, z.array(DisclosureView));
    await this.all(who, registerTries(view, register));
    if (view.protectedReaders?.mine === true)
      await this.all(who, preparedTries(view, await this.get(who, `${at}/prepared-shares`, z.array(PreparedShare))));
    await this.shares(who, view);
  }

  /** Outside a handoff: on each ground that is said to fit, and on each that is not. */
  private async shares(who: string, view: CaseView): Promise<void> {
    const at = `/cases/${view.reference}/disclosures`;
    if (view.status === 'closed') return;
    const choices = await this.post(who, `${at}/choices`, { kinds: [] }, DisclosureChoices);
    if (choices === undefined) return;
    const { receivers, kinds } = choices;
    for (const [place, { id: receiver }] of (kinds.length === 0 ? [] : receivers).entries()) {
      const chosen = await this.post(who, `${at}/choices`, { receiver, kinds }, DisclosureChoices);
      // Most grounds fit nobody here: those are tried on one.
      const tried = (chosen?.grounds ?? []).filter(({ whyNot }) => whyNot.length === 0 || place === 0);
      for (const { ground, whyNot, asks } of tried) {
        const words = Object.fromEntries(asks.map((field) => [field, 'Efter noga prövning.']));
        const body = { receiver, ground, kinds, why: 'För skydd.', ...words };
        const what = `share with ${receiver} by ${ground}`;
        await this.all(who, [{ what, method: 'POST', path: at, body, ...(whyNot.length === 0 ? {} : { shut: [] }) }]);
      }
    }
  }

  /** Ny oro as it begins, with what it can not do without filled in. */
  private async wizard(who: string, me: Me): Promise<void> {
    if (!me.may.includes('cases.refer')) return;
    const offered = await this.get(who, '/referrals/choices', NewReferralChoices);
    for (const choices of waysIn(offered)) await this.begins(who, choices);
  }

  private async begins(who: string, choices: ReferralChoices): Promise<void> {
    const today = dayOf(now());
    const age = 14;
    const draft: Draft = {
      ...emptyDraft,
      givenName: 'Alva',
      familyName: 'Frisk',
      birthDate: `${Number(today.slice(0, 4)) - age - 1}-01-02`,
      facts: 'Två fönster krossade en fredagskväll.',
      concerns: ['vandalism'],
    };
    const given = { choices, ways: [choices], years: { event: [age, age], today: [age, age] }, today };
    const { givenName, familyName, birthDate, concerns } = draft;
    const sibling = { ...emptyOther(), givenName, familyName, birthDate, concerns, ownFacts: 'Stod bredvid.' };
    const drafts = [draft, { ...draft, others: [{ ...sibling, givenName: 'Nils' }], ownFacts: 'Kastade.' }];
    let sent = 0;
    for (const whom of drafts)
      for (const suspectsHarm of ['yes', 'no', 'unsure'] as const)
        for (const acts of [[], ...actsIn(choices).map((act) => [act])]) {
          const told = toldOf({ ...whom, suspectsHarm, acts, hasAsked: true }, { as: 'new' }, given);
          if (told === undefined) continue;
          sent += 1;
          await this.all(who, [
            {
              what: `a new concern by ${choices.workflow}, ${suspectsHarm} ${acts.join()}`,
              method: 'POST',
              path: '/referrals',
              body: told.body,
            },
          ]);
        }
    // A way of working that is offered can be gone.
    if (sent === 0)
      this.refused.push(`${who} /referrals: a new concern by ${choices.workflow}: offered, and never sent`);
  }

  private async cases(who: string): Promise<string[]> {
    const found: string[] = [];
    for (const status of ['open', 'closed']) {
      let after = '';
      do {
        const { items, next } = await this.get(who, `/cases?status=${status}${after}`, CasePage);
        found.push(...items.map(({ reference }) => reference));
        after = next === null ? '' : `&after=${encodeURIComponent(next)}`;
      } while (after !== '');
    }
    return found;
  }

  private async all(who: string, tries: Try[]): Promise<void> {
    for (const each of tries) {
      this.tried += 1;
      const { what, method, path, body, revision, shut } = each;
      const headers = revision === undefined ? {} : { 'if-match': `"${revision}"` };
      const sent = { method, path: `/api/v1${path}`, who, headers, ...(body === undefined ? {} : { body }) };
      const { status, text } = await this.api.send(sent);
      const told = (fault: string) =>
        this.refused.push(`${who} ${path}: ${what}: ${fault}: ${text.replace(/^.*"errors"/, '').slice(0, 300)}`);
      if (shut === undefined) {
        if (status >= 300) told(`offered, and answered ${status}`);
      } else if (status < 300) told('shown as shut, and taken');
      else if (shut.length > 0 && !isFor(text, shut)) told(`shut for another reason than ${JSON.stringify(shut)}`);
    }
  }

  private async get<T>(who: string, path: string, view: z.ZodType<T>): Promise<T> {
    const answer = json(await this.api.send({ method: 'GET', path: `/api/v1${path}`, who }));
    for (const text of untranslated(answer)) this.untranslated.add(text);
    return view.parse(answer);
  }

  /** What a form asks before it is sent; undefined where there is none to ask. */
  private async post<T>(who: string, path: string, body: unknown, view: z.ZodType<T>): Promise<T | undefined> {
    const answer = await this.api.send({ method: 'POST', path: `/api/v1${path}`, who, body });
    if (answer.status === 404) return undefined;
    for (const text of untranslated(json(answer))) this.untranslated.add(text);
    return view.parse(json(answer));
  }
}

/** The same, in another order. */
function shuffled<T>(all: T[]): T[] {
  const drawn = all.map((each) => ({ each, at: Math.random() }));
  return drawn.toSorted((a, b) => a.at - b.at).map(({ each }) => each);
}

/** What the screen says stands in the way is what the answer says. */
function isFor(text: string, shut: z.output<typeof MissingView>[]): boolean {
  const { missing = [] } = Refused.parse(JSON.parse(text));
  return JSON.stringify(missing) === JSON.stringify(shut);
}
