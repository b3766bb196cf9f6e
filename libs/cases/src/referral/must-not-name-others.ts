import { DomainError, type FieldError } from '#use-case';
import { holdsFullName, holdsName, isWordOrPlace, wordsOfName } from '#text';
import type { ReferredPerson } from '../young-person/save-own-record.js';
import type { Guardian } from '../young-person/contact.js';
import type { Work } from '../work.js';
import type { NewReferral } from './new-referral.js';

type Texts = Record<string, string | undefined>;
type NameFault = { pointer: string; code: 'names-another' | 'may-name-another' };
type Names = { certain: ReadonlySet<string>; maybePlaces: ReadonlySet<string>; mine: ReadonlySet<string> };

/**
 * What is written is told in the case it stands in, and later to whom that one's consent covers: by name it would tell them of the
 * others, who said yes to nothing. What happened and where stands in the case of each, who reports too, all else in one's own. A name that
 * they share tells of nobody else. Who is called by a name of their own, and what a school is called, may share one of it: of those the
 * whole name alone tells of another. A surname that is a common word or a place too may be that ("på Lunds station"): whoever writes says
 * so of each text, and the audit has that they did.
 */
export function mustNotNameOthers(work: Work, referral: NewReferral): void {
  const { youngPerson, alsoAbout = [], placesNotPeople = [] } = referral;
  const all = [youngPerson, ...alsoAbout];
  const own = [
    { words: textsOf(referral, ''), names: namesIn({ ...youngPerson, ...referral }, '', '/youngPerson') },
    ...alsoAbout.map((other, index) => {
      const above = `/alsoAbout/${index}`;
      return { words: textsOf(other, above), names: namesIn(other, above, above) };
    }),
  ];
  const shared = sharedIn(referral);
  const found = own.flatMap(({ words, names }, index): NameFault[] => {
    const mine = new Set(all.slice(index, index + 1).flatMap(namesOf));
    const others = all.filter((_, other) => other !== index);
    const naming = pointersIn({ ...shared.names, ...names }, (text) =>
      others.some((each) => isWhole(text, each, mine)),
    );
    const whole = naming.map((pointer): NameFault => ({ pointer, code: 'names-another' }));
    return [...faultsIn({ ...shared.words, ...words }, namesBeside(mine, others)), ...whole];
  });
  const certain = new Set(found.filter(({ code }) => code === 'names-another').map(({ pointer }) => pointer));
  const asked = new Set(found.map(({ pointer }) => pointer).filter((pointer) => !certain.has(pointer)));
  const unanswered = [...asked].filter((pointer) => !placesNotPeople.includes(pointer));
  const errors = [...[...certain].map(namesAnother), ...unanswered.map(mayNameAnother)];
  if (errors.length > 0) throw new DomainError({ code: 'validation', errors });
  if (asked.size > 0) work.trail.states('place-not-person');
}

/** The names of the others, but those that are one's own too: a given name is one whatever else it means. */
function namesBeside(mine: ReadonlySet<string>, others: ReferredPerson[]): Names {
  const words = (names: string[]) => names.flatMap(wordsOfName).filter((name) => !mine.has(name));
  const given = words(others.map(({ givenName }) => givenName));
  const family = words(others.map(({ familyName }) => familyName));
  return {
    certain: new Set([...given, ...family.filter((name) => !isWordOrPlace(name))]),
    maybePlaces: new Set(family.filter(isWordOrPlace)),
    mine,
  };
}

const faultsIn = (texts: Texts, { certain, maybePlaces, mine }: Names): NameFault[] =>
  Object.entries(texts).flatMap(([pointer, text = '']): NameFault[] => {
    // After a given name that they share a surname is nothing but another's.
    if (holdsName(text, certain) || holdsFullName(text, mine, maybePlaces)) return [{ pointer, code: 'names-another' }];
    return holdsName(text, maybePlaces) ? [{ pointer, code: 'may-name-another' }] : [];
  });

const pointersIn = (texts: Texts, names: (text: string) => boolean): string[] =>
  Object.entries(texts).flatMap(([pointer, text]) => (text !== undefined && names(text) ? [pointer] : []));

const namesOf = ({ givenName, familyName }: ReferredPerson): string[] => [givenName, familyName].flatMap(wordsOfName);

/** Whether a text has somebody's given name, which is not that of whose case it is, and their family name. */
function isWhole(text: string, { givenName, familyName }: ReferredPerson, mine: ReadonlySet<string>): boolean {
  const given = wordsOfName(givenName).filter((name) => !mine.has(name));
  return holdsName(text, new Set(given)) && holdsName(text, new Set(wordsOfName(familyName)));
}

/** What stands in the case of each. */
function sharedIn({ facts, place, reporter, privateReporter }: NewReferral): { words: Texts; names: Texts } {
  return {
    words: {
      '/facts': facts,
      '/place': place,
      '/reporter/role': reporter?.role,
      '/privateReporter/role': privateReporter?.role,
    },
    names: { '/reporter/name': reporter?.name, '/privateReporter/name': privateReporter?.name },
  };
}

type Written = {
  ownFacts?: string | undefined;
  assessment?: string | undefined;
  strengths?: string | undefined;
  childView?: string | undefined;
  guardians?: Guardian[] | undefined;
};

type Named = Pick<ReferredPerson, 'school' | 'schoolClass'> & Pick<Written, 'guardians'>;

/** What has a name of its own: guardians, who stand at `above`, and the school, which stands with the `person`. */
function namesIn({ school, schoolClass, guardians = [] }: Named, above: string, person: string): Texts {
  return {
    [`${person}/school`]: school,
    [`${person}/schoolClass`]: schoolClass,
    ...Object.fromEntries(guardians.map(({ name }, index) => [`${above}/guardians/${index}/name`, name])),
  };
}

function textsOf({ ownFacts, assessment, strengths, childView, guardians = [] }: Written, above: string): Texts {
  const whys = guardians.map(({ whyMayNotKnow }, index) => [
    `${above}/guardians/${index}/whyMayNotKnow`,
    whyMayNotKnow,
  ]);
  return {
    [`${above}/ownFacts`]: ownFacts,
    [`${above}/assessment`]: assessment,
    [`${above}/strengths`]: strengths,
    [`${above}/childView`]: childView,
    ...Object.fromEntries(whys),
  };
}

function mayNameAnother(pointer: string): FieldError {
  const detail = 'This may be the surname of another of them. If it is a place, send its pointer in "placesNotPeople".';
  return { pointer, code: 'may-name-another', detail };
}

function namesAnother(pointer: string): FieldError {
  const detail = 'The text would tell in the case of one of them of another: write it without their names.';
  return { pointer, code: 'names-another', detail };
}
