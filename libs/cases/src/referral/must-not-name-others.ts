import { DomainError, type FieldError } from '#use-case';
import { holdsName, wordsOfName } from '#text';
import type { ReferredPerson } from '../young-person/save-own-record.js';
import type { Guardian } from '../young-person/contact.js';
import type { NewReferral } from './new-referral.js';

type Texts = Record<string, string | undefined>;

/**
 * What is written is told in the case it stands in, and later to whom that one's consent covers: by name it would tell them of the
 * others, who said yes to nothing. What happened and where stands in the case of each, all else in one's own. A name that they share tells of
 * nobody else.
 */
export function mustNotNameOthers(referral: NewReferral): void {
  const { youngPerson, alsoAbout = [], facts, place } = referral;
  const shared = { '/facts': facts, '/place': place };
  const all = [youngPerson, ...alsoAbout].map(namesOf);
  const texts = [{ ...shared, ...textsOf(referral, '') }].concat(
    alsoAbout.map((other, index) => ({ ...shared, ...textsOf(other, `/alsoAbout/${index}`) })),
  );
  const naming = all.flatMap((own, index) => {
    const others = new Set(all.flat().filter((name) => !own.includes(name)));
    return Object.entries(texts[index] ?? {}).flatMap(([pointer, text]) =>
      text !== undefined && holdsName(text, others) ? [pointer] : [],
    );
  });
  const errors = [...new Set(naming)].map(namesAnother);
  if (errors.length > 0) throw new DomainError({ code: 'validation', errors });
}

const namesOf = ({ givenName, familyName }: ReferredPerson): string[] => [givenName, familyName].flatMap(wordsOfName);

type Written = {
  ownFacts?: string | undefined;
  assessment?: string | undefined;
  strengths?: string | undefined;
  childView?: string | undefined;
  guardians?: Guardian[] | undefined;
};

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
