import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { loadWords } from '../../words/words.js';
import { AsReceived } from './as-received.js';
import { CheckStep } from './check-step.js';
import type { Draft, Given, GivenField } from './draft.js';
import { emptyDraft } from './draft.js';
import { emptyGuardian } from './guardian-draft.js';
import { emptyOther } from './others.js';
import { peopleOf } from './several.js';
import type { Said } from './several.js';
import { toldOf } from './told.js';

// The page is drawn without a browser: what it asks of one as it is loaded is nothing.
vi.hoisted(() => {
  const heard = { addEventListener: () => undefined };
  vi.stubGlobal('window', heard);
  vi.stubGlobal('document', { ...heard, documentElement: { lang: '' } });
  vi.stubGlobal('localStorage', { getItem: () => 'sv' });
});

const agency = { id: 'soc', kind: 'social-services', name: 'Soc' };
const choices: Given['choices'] = {
  workflow: 'concern',
  title: { sv: 'Oro', en: 'Concern' },
  usual: true,
  acts: [
    {
      act: 'statutory-report',
      title: { sv: 'Orosanmälan', en: 'Report' },
      receivers: [{ ...agency, gives: [], atOnce: false, warnings: [] }],
      ages: [],
    },
  ],
  isProtected: false,
  asksFeedback: true,
  beginsOwnPart: false,
  duty: { from: 0, to: 17 },
  adultGrounds: [],
  takes: { bornFrom: '1996-11-25', receivedFrom: '2024-11-23', guardians: 4, others: 10 },
};
const TODAY = '2026-11-24';
const given: Given = { choices, ways: [choices], years: { event: [13, 11], today: [13, 11] }, today: TODAY };

let count = 0;
/** Every text field of a part of the form filled in, each with words of its own. */
function filled<Part extends object>(part: Part): Part {
  const written = Object.fromEntries(
    Object.entries(part).map(([field, value]: [string, unknown]) => {
      if (field === 'id' || field === 'workflow') return [field, value];
      if (field === 'phone') return [field, `070-1${String((count += 1)).padStart(5, '0')}`];
      if (typeof value === 'string') return [field, `Ord${(count += 1)}`];
      if (Array.isArray(value)) return [field, value.map((each: unknown) => (isPart(each) ? filled(each) : each))];
      return [field, isPart(value) ? filled(value) : value];
    }),
  );
  return { ...part, ...written };
}
const isPart = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Each text that is sent, with where it stands. */
function textsIn(body: unknown, at = ''): [string, string][] {
  if (typeof body === 'string') return [[at, body]];
  return isPart(body) ? Object.entries(body).flatMap(([field, value]) => textsIn(value, `${at}/${field}`)) : [];
}

/** A draft with every text filled in, and each text of it that is sent, with where it stands. */
function written(): { draft: Draft; texts: [string, string][] } {
  const empty: Draft = {
    ...emptyDraft,
    guardians: [{ ...emptyGuardian(), mayNotKnow: true }, emptyGuardian()],
    others: [
      {
        ...emptyOther(),
        birthDate: '2015-04-02',
        concerns: ['vandalism'],
        guardians: [{ ...emptyGuardian(), mayNotKnow: true }],
      },
    ],
    birthDate: '2013-03-02',
    occurredOn: '2026-11-20',
    concerns: ['vandalism'],
  };
  const draft: Draft = { ...filled(empty), suspectsHarm: 'yes', birthDate: '2013-03-02', occurredOn: '2026-11-20' };
  draft.concerns = ['vandalism'];
  draft.others = draft.others.map((other) => ({ ...other, birthDate: '2015-04-02', concerns: ['vandalism'] }));
  const sent = toldOf(draft, { as: 'new' }, given);
  const texts = textsIn(sent?.body).filter(([, text]) => /^(?:Ord|070-1)/.test(text));
  return { draft, texts };
}

/** The words that stand on a part of the page; whose case it is, of several, is said to whoever sends. */
function drawn(part: ReactElement): Set<string> {
  const page = renderToStaticMarkup(createElement(QueryClientProvider, { client: new QueryClient() }, part));
  return new Set(page.replaceAll(/<h3>.*?<\/h3>/g, '').match(/[\p{L}\d-]+/gu));
}

describe('the page before it is sent', () => {
  beforeAll(loadWords);
  afterAll(() => vi.unstubAllGlobals());

  it('has everything that will be sent, whatever field of the form it was written in', () => {
    const { draft, texts } = written();
    expect(texts.length).toBeGreaterThan(30);
    const words = drawn(
      createElement(CheckStep, {
        draft,
        beginning: { as: 'new' },
        given,
        faults: [],
        faultAt: () => undefined,
        placeAt: () => null,
        onChange: () => undefined,
        onGo: () => undefined,
      }),
    );
    expect(texts.filter(([, text]) => !words.has(text)).map(([at]) => at)).toEqual([]);
  });

  it('sends of each their own guardians, or the same where that is said, and stops where one of theirs lacks a name', () => {
    const { draft } = written();
    const [other = emptyOther()] = draft.others;
    const [own = emptyGuardian()] = other.guardians;
    const sent = (change: Partial<typeof other>): [string[], string[]] => {
      const told = toldOf({ ...draft, others: [{ ...other, ...change }] }, { as: 'new' }, given);
      const names = (guardians: { name: string }[] = []) => guardians.map(({ name }) => name);
      return told?.as === 'new'
        ? [names(told.body.guardians), names(told.body.alsoAbout?.[0]?.guardians)]
        : [['nothing'], []];
    };
    const first = draft.guardians.map(({ name }) => name);
    expect(sent({})).toEqual([first, [own.name]]);
    expect(sent({ sameGuardians: true })).toEqual([first, first]);
    expect(sent({ guardians: [] })).toEqual([first, []]);
    const nameless = [{ ...own, name: '' }];
    expect(sent({ guardians: nameless })).toEqual([['nothing'], []]);
    // Those who are hidden by the tick stop nobody.
    expect(sent({ guardians: nameless, sameGuardians: true })).toEqual([first, first]);
  });

  it('shows each receiver all of what it is given, who it is and how they are reached too, and nothing else', () => {
    const { draft, texts } = written();
    const [, other] = peopleOf(draft);
    const identity: GivenField[] = ['identity', 'guardians', 'reporter'];
    const as = (fields: GivenField[], person: Said = draft): Set<string> =>
      drawn(
        createElement(AsReceived, {
          draft,
          beginning: { as: 'new' },
          received: [{ person, fields }],
          agency: 'Skolan',
          reporter: 'Jonas Berg',
          today: TODAY,
        }),
      );
    const seen = (words: Set<string>): string[] => texts.filter(([, text]) => words.has(text)).map(([at]) => at);
    const isIdentity = ([at]: [string, string]): boolean =>
      /^\/(?:youngPerson|guardians|reporter)\//.test(at) && !at.endsWith('whyMayNotKnow');
    expect(seen(as(identity))).toEqual(texts.filter(isIdentity).map(([at]) => at));
    expect(seen(as(['concerns', 'age-band']))).toEqual([]);
    const ofOther = seen(as(['identity'], other));
    expect(ofOther.every((at) => at.startsWith('/alsoAbout/0/'))).toBe(true);
    expect(ofOther).toContain('/alsoAbout/0/school');
    const ofTheirs = seen(as(['guardians'], other));
    expect(ofTheirs.sort()).toEqual(
      ['address', 'email', 'name', 'phone'].map((field) => `/alsoAbout/0/guardians/0/${field}`),
    );
  });
});
