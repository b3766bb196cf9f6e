/** Legal grounds that break secrecy between agencies, one of them named by every disclosure. */

export type Ground = 'report' | 'consent' | 'anonymous' | 'talk-request' | 'notice-from-15' | 'notice-under-15';

export const grounds: Record<Ground, { paragraph: string; sv: string; en: string }> = {
  report: {
    paragraph: 'SoL 19 kap. 1 §',
    sv: 'Plikten att anmäla. Gäller utan samtycke.',
    en: 'The duty to report. Needs no consent.',
  },
  consent: {
    paragraph: 'OSL 10 kap. 1 § och 12 kap. 2 §',
    sv: 'Familjens samtycke, till de parter och uppgifter det nämner.',
    en: "The family's consent, to the parties and kinds of data that it names.",
  },
  anonymous: {
    paragraph: 'OSL 10 kap. 2 §',
    sv: 'Utan namn: åldersgrupp och vad oron gäller, tills samtycke finns.',
    en: 'Without names: age band and what the concern is about, until there is consent.',
  },
  'talk-request': {
    paragraph: 'polislagen 6 §',
    sv: 'Polisens egen uppgift. Inget lämnar polisen.',
    en: "The police's own task. Nothing leaves the police.",
  },
  'notice-from-15': {
    paragraph: 'LUL 6 §',
    sv: 'Nämnden underrättas om den som är under 18 år och skäligen misstänkt.',
    en: 'The board is told of somebody under 18 who is reasonably suspected.',
  },
  'notice-under-15': {
    paragraph: 'LUL 34 §',
    sv: 'Nämnden underrättas om brott som misstänks vara begånget före 15 års ålder.',
    en: 'The board is told of an offence that is suspected to be committed before the age of 15.',
  },
};
