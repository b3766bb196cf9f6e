import { DomainError, type FieldError } from '#use-case';
import { holdsName, wordsOfName } from '#text';
import type { ReferredPerson } from '../young-person/save-own-record.js';
import type { Guardian } from '../young-person/contact.js';
import type { NewReferral } from './new-referral.js';

type Texts = Record<string, string | undefined>;

/**
 * What is written is told in the case it stands in, and later to whom that one's consent covers: by name it would tell them of the
 * others, who said yes to nothing. What happened and where stands in the case of each, who reports too, all else in one's own. A name that
 * they share tells of nobody else. Who is called by a name of their own, and what a school is called, may share one of it: of those the
 * whole name alone tells of another.
 */
export function mustNotNameOthers(referral: NewReferral): void {
  const { youngPerson, alsoAbout = [] } = referral;
  const all = [youngPerson, ...alsoAbout];
  const own = [
    { words: textsOf(referral, ''), names: namesIn({ ...youngPerson, ...referral }, '', '/youngPerson') },
    ...alsoAbout.map((other, index) => {
      const above = `/alsoAbout/${index}`;
      return { words: textsOf(other, above), names: namesIn(other, above, above) };
    }),
  ];
  const shared = sharedIn(referral);
  const naming = own.flatMap(({ words, names }, index) => {
    const mine = all.slice(index, index + 1).flatMap(namesOf);
    const others = all.filter((_, other) => other !== index);
    const theirs = new Set(others.flatMap(namesOf).filter((name) => !mine.includes(name)));
    return [
      ...pointersIn({ ...shared.words, ...words }, (text) => holdsName(text, theirs)),
      ...pointersIn({ ...shared.names, ...names }, (text) => others.some((other) => isWhole(text, other, mine))),
    ];
  });
  const errors = [...new Set(naming)].map(namesAnother);
  if (errors.length > 0) throw new DomainError({ code: 'validation', errors });
}

const pointersIn = (texts: Texts, names: (text: string) => boolean): string[] =>
  Object.entries(texts).flatMap(([pointer, text]) => (text !== undefined && names(text) ? [pointer] : []));

const namesOf = ({ givenName, familyName }: ReferredPerson): string[] => [givenName, familyName].flatMap(wordsOfName);

/** Whether a text has somebody's given name, which is not that of whose case it is, and their family name. */
function isWhole(text: string, { givenName, familyName }: ReferredPerson, mine: string[]): boolean {
  const given = wordsOfName(givenName).filter((name) => !mine.includes(name));
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

function namesAnother(pointer: string): FieldError {
  const detail = 'The text would tell in the case of one of them of another: write it without their names.';
  return { pointer, code: 'names-another', detail };
}
