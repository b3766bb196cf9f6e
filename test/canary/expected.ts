/** Where the road stops for everybody to ask for everything. */
export const moments = ['referred', 'asked', 'together', 'withdrawn', 'closed'] as const;
export type Moment = (typeof moments)[number];

/** Who works with cases at each agency, the head with them. Any other word is somebody's own account. */
const agencies: Record<string, string[]> = {
  police: ['polis', 'polischef'],
  social: ['soc', 'chef'],
  coordination: ['samordnare', 'samordningschef'],
  school: ['skola', 'elevhalsochef', 'rektor'],
  // What pupil health keeps to itself: not the principal's (OSL 23 kap. 2 §).
  'pupil-health': ['skola', 'elevhalsochef'],
  leisure: ['fritid', 'fritidschef'],
};

/** What was written, and who reads it from a moment on, until one that says otherwise. Before the first nobody does. */
type Row = [what: RegExp, readers: Partial<Record<Moment, string>>];

const three = 'police social coordination';
/** What is read where it stands, while a consent lasts. */
const underConsent: Row[1] = { together: `${three} school`, withdrawn: three };

/**
 * Said by hand. Before consent a report is read by who wrote it and by social services (SoL 19 kap. 1 §), and the SSPF referral
 * tells no name. The family's yes joins all five; leisure declines and is never a party; the school joins, and is taken out of it
 * again. What was told stays with whom it was told to; what is read where it stands falls shut.
 */
const rows: Row[] = [
  [
    // Whoever is asked to take a part has to know whom it is about. Social services have corrected their own record.
    /^referral youngPerson\.(givenName|familyName|birthDate)$/,
    {
      referred: 'police social',
      asked: 'police coordination school leisure',
      together: 'police coordination school',
    },
  ],
  [
    /^referral youngPerson\.(number|address|phone|email|school)/,
    { referred: 'police social', asked: 'police coordination', together: 'police coordination school' },
  ],
  [/^referral guardians/, { referred: 'police social', asked: three, together: `${three} school` }],
  [/^correction by soc (?!guardians\.name)/, { asked: 'social' }],
  // That there is a guardian who may not know, others have to know too, or they would tell; how to reach them, not.
  [/^correction by soc guardians\.name$/, { asked: three, together: `${three} school` }],
  [/^referral (facts|ownFacts|place)$/, { referred: 'police social', asked: three, together: `${three} school` }],
  [/^referral (strengths|childView)$/, { referred: 'police social', asked: three }],
  [/^referral (assessment|reporter)/, { referred: 'police social' }],
  // Why a guardian may not know stays where it was written.
  [/^(referral alsoAbout|protected guardians)\.(guardians\.)?whyMayNotKnow$/, { referred: 'police' }],
  // Another of the same event, whose family nobody has asked; in the end a colleague is locked out.
  [/^referral alsoAbout\.(?!guardians\.whyMayNotKnow)/, { referred: 'police social', closed: 'police chef' }],
  [/^later referral (facts|place|assessment|strengths|childView|reporter)/, { together: 'school social' }],
  // Whoever told an agency as a private person is its own business alone (OSL 26 kap. 5 §).
  [/^(referral|protected) privateReporter/, { referred: 'police' }],
  [/^later referral privateReporter/, { together: 'school' }],
  [/^paper /, { closed: 'social' }],
  [/^(first|next) episode /, { closed: 'police' }],
  [/^lock-out reason$/, { closed: 'chef' }],
  [/^break-glass reason$/, { closed: 'chef' }],
  [/^review (after )?note$/, {}],
  // Until the head has named a reader, the head alone reads it, and who wrote it, with theirs.
  [/^protected (?!privateReporter|guardians\.whyMayNotKnow)/, { referred: 'police chef', closed: 'police soc' }],

  // What is to be told, and why it was not: its readers at the agency that prepared it.
  [/^(prepared|refusal) /, { closed: 'police' }],

  // How the family said yes, and took it back, is on record and shown to nobody.
  [/^(consent|withdrawal) /, {}],
  // What the sender weighed is its own.
  [/^disclosure why$/, { asked: 'social police' }],
  [/^disclosure (circumstances|weighing)$/, { asked: 'social' }],
  [/^offer to fritid /, { asked: 'coordination leisure', together: '' }],
  [/^offer to skola /, { asked: 'coordination school', together: '' }],
  [/^answer of fritid /, { together: 'coordination' }],

  [/^mapping of (polis|soc|samordnare) /, { asked: three, ...underConsent }],
  // Student welfare's part is its own at the school too; the others read it under consent.
  [/^mapping of skola /, { together: `${three} pupil-health`, withdrawn: 'pupil-health' }],
  [/^talk of /, underConsent],
  [/^outcome of (polis|samordnare) (childsWords|agreements)/, underConsent],
  [/^outcome of polis (present|ownNotes)$/, { together: 'police' }],
  [/^outcome of samordnare (present|ownNotes)$/, { together: 'coordination' }],
  [/^plan /, underConsent],
  [/^line for somebody /, underConsent],
  // Its holder knows it; and of whom it no longer is joined with, nobody else does.
  [/^line for skola /, { ...underConsent, withdrawn: 'coordination school' }],
  [/^outcome of a line /, underConsent],
  [/^(last line what|step of samordnare lines\.comment)$/, { closed: three }],

  // An agency's notes are its own; student welfare's are kept from the principal too (OSL 23 kap. 2 §).
  [/^(note|diary) of polis /, { asked: 'police' }],
  [/^(note|diary) of soc /, { asked: 'social' }],
  [/^(note|diary) of samordnare /, { asked: 'coordination' }],
  [/^(note|diary) of skola /, { together: 'pupil-health' }],
  // What is begun and not sent is its writer's, and of nobody else of the agency either.
  [/^draft of soc text$/, { asked: 'soc' }],
  // Under which number something stands in an agency's own register is its own; it says nothing of the young person.
  [/^registration of soc diaryNumber$/, { asked: 'social' }],
  [/^step of skola tasks\.diaryNumber$/, { closed: 'school' }],
  // What the law has social services document of a step.
  [/^(step|extension) of soc text$/, { asked: 'social' }],
  [/^step of polis remainingNeeds$/, { closed: 'police' }],
  [/^step of soc remainingNeeds$/, { closed: 'social' }],
  [/^step of samordnare remainingNeeds$/, { closed: 'coordination' }],
  // Why a close was a mistake.
  [/^undoing reason$/, { closed: 'police' }],
  [/^step of skola remainingNeeds$/, { closed: 'pupil-health' }],

  // What is sought, and tried at the door, is kept nowhere.
  [/^(search|refused) /, {}],
];

/** The accounts that read what was written at a place, at a moment; each place stands in one row. */
export function readersOf(place: string, moment: Moment): string[] {
  const found = rows.filter(([what]) => what.test(place));
  if (found.length !== 1) throw new Error(`"${place}" stands in ${found.length} rows of test/canary/expected.ts.`);
  const past = moments.slice(0, moments.indexOf(moment) + 1);
  const said = past.map((each) => found[0]?.[1][each]).findLast((each) => each !== undefined) ?? '';
  return said
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) => agencies[word] ?? [word])
    .sort();
}
