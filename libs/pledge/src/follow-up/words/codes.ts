import type { Code } from '../../closed-sets.js';

/** How the public text says what was chosen from the closed sets. */

export const partnerWords: Record<Code<'partner'>, string> = {
  police: 'polisen',
  municipality: 'kommunen',
  'social-services': 'socialtjänsten',
  school: 'skolan',
  leisure: 'fritidsverksamheten',
  'technical-office': 'tekniska kontoret',
  guardians: 'vårdnadshavare',
  residents: 'invånare',
  associations: 'föreningar',
  business: 'näringslivet',
};

/** Where: `noun` for many of the kind, `by` before the name of a single one. */
export const placeWords: Record<Code<'placeType'>, { noun: string; by: 'i' | 'på' | 'vid' }> = {
  school: { noun: 'skolor', by: 'på' },
  'youth-centre': { noun: 'fritidsgårdar', by: 'på' },
  'travel-centre': { noun: 'resecentra', by: 'vid' },
  'town-centre': { noun: 'centrum', by: 'i' },
  park: { noun: 'parker', by: 'i' },
  square: { noun: 'torg', by: 'på' },
  'residential-area': { noun: 'bostadsområden', by: 'i' },
  'meeting-place': { noun: 'platser där ungdomar möts', by: 'vid' },
  'sales-place': { noun: 'platser där det säljs narkotika', by: 'vid' },
  'unsafe-place': { noun: 'platser som genom arbetet med lägesbilden uppfattas som otrygga', by: 'vid' },
  'built-up-area': { noun: 'tätort', by: 'i' },
  'outside-built-up-area': { noun: 'områden utanför tätort', by: 'i' },
};

export const meansWords: Record<Code<'means'>, string> = { car: 'i bil', foot: 'till fots', bicycle: 'på cykel' };

export const mannerWords: Record<Code<'manner'>, string> = {
  spontaneous: 'spontana',
  'relation-building': 'relationsskapande',
  'tip-based': 'tipsbaserat',
  'contact-making': 'kontaktskapande',
  'limit-setting': 'gränssättande',
  'highly-visible': 'med hög synlighet',
};

export const audienceWords: Record<Code<'audience'>, string> = {
  parents: 'föräldrar',
  staff: 'personal som möter ungdomar',
  pupils: 'elever',
  'upper-secondary-pupils': 'gymnasieelever',
  'young-people': 'ungdomar',
  residents: 'invånare',
  business: 'näringsidkare',
};

export const evidenceWords: Record<Code<'source'>, string> = {
  'citizen-dialogue': 'dialoger med kommuninvånarna',
  'staff-survey': 'polisens medarbetarenkät',
  'situational-picture': 'polisens och kommunens gemensamma lägesbilder',
  'crime-statistics': 'polisens statistik över anmälda brott',
};

export const deviationWords: Record<Code<'deviation'>, string> = {
  pandemic: 'på grund av pandemin',
  infection: 'på grund av smittspridning',
  staffing: 'på grund av brist på personal',
  weather: 'på grund av vädret',
  'event-cancelled': 'eftersom evenemanget ställdes in',
  reprioritised: 'eftersom annat behövde gå före',
  other: 'av annat skäl',
};

export const offenceWords: Record<Code<'offence'>, string> = {
  all: 'alla anmälda brott',
  violence: 'våldsbrott',
  robbery: 'rån',
  theft: 'tillgreppsbrott',
  burglary: 'inbrott',
  vandalism: 'skadegörelser',
  fraud: 'bedrägerier',
  sexual: 'sexualbrott',
  drugs: 'narkotikabrott',
  traffic: 'trafikbrott',
};

/** What a concern was about, as the cases code it. */
export function causeWord(cause: string): string {
  return causes[cause] ?? 'annat';
}

const causes: Record<string, string> = {
  vandalism: 'skadegörelse',
  drugs: 'droger',
  theft: 'stöld',
  violence: 'våld',
  absence: 'frånvaro från skolan',
  traffic: 'farlig körning',
  'older-peers': 'umgänge med äldre',
  family: 'förhållanden hemma',
  online: 'kontakter på nätet',
};
