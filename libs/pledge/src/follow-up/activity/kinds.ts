import type { ActivityKind, Unit } from '../../closed-sets.js';
import { inside } from '../words/sentences.js';
import { audienceOf, mannersOf, meansOf, places, some, theme, type Told, where } from './parts.js';

export type ActivitySection = 'drugs' | 'school' | 'safety' | 'traffic';

type Verb = [past: string, perfect: string];

type Kind = {
  section: ActivitySection;
  /** The verb, at a time that is told ("den 4 maj gick polisen") and without one ("polisen har gått"). */
  did: Verb;
  /** What follows it: the kind's own grammar. Verbs further on are chosen as the first was. */
  does: (told: Told, choose: (verb: Verb) => string) => string;
  /** The counts that `does` says. */
  says: Unit[];
  /** What was planned, as a noun. */
  planned: (told: Told) => string;
};

/** How the follow-up tells of each kind of activity. */
export const kinds: Record<ActivityKind, Kind> = {
  'targeted-operation': {
    section: 'drugs',
    did: ['genomförde', 'genomfört'],
    does: (told) =>
      `${some(told, 'operations', 'en riktad insats', 'riktade insatser')} ${theme(told, 'mot')} ${where(told)}`,
    says: ['operations'],
    planned: () => 'en riktad insats',
  },
  information: {
    section: 'drugs',
    did: ['informerade', 'informerat'],
    does: (told) => `${audienceOf(told, 'invånare')} ${theme(told, 'om')} ${where(told)}`,
    says: [],
    planned: (told) => `information till ${audienceOf(told, 'invånare')} ${theme(told, 'om')}`,
  },
  'sales-place-visit': {
    section: 'drugs',
    did: ['besökte', 'besökt'],
    does: (told) => `${salesPlace(told)}, för att hitta förebyggande åtgärder`,
    says: [],
    planned: (told) => `ett besök ${where(told)} där det säljs narkotika`,
  },
  'concern-talk': {
    section: 'drugs',
    did: ['genomförde', 'genomfört'],
    does: (told) => `${some(told, 'meetings', 'ett orossamtal', 'orossamtal')} med ungdomar och vårdnadshavare`,
    says: ['meetings'],
    planned: () => 'orossamtal',
  },
  outreach: {
    section: 'drugs',
    did: ['arbetade', 'arbetat'],
    does: (told, choose) => {
      const approach = mannersOf(told, ['contact-making', 'limit-setting', 'relation-building']);
      const among = `bland ${audienceOf(told, 'ungdomar')} ${where(told)}`;
      const how = approach === '' ? '' : `och ${choose(['var', 'varit'])} ${approach}`;
      return `${mannersOf(told, ['tip-based'])} ${theme(told, 'mot')} ${among} ${how}`;
    },
    says: [],
    planned: (told) => `uppsökande arbete bland ${audienceOf(told, 'ungdomar')}`,
  },
  'pupil-dialogue': {
    section: 'school',
    did: ['träffade', 'träffat'],
    does: (told, choose) => {
      const { classes } = told.activity.counts;
      const among = classes === undefined ? '' : `i ${some(told, 'classes', 'en klass', 'klasser')}`;
      return `${audienceOf(told, 'elever')} ${among} ${where(told)} ${theme(told, `och ${choose(['talade', 'talat'])} om`)}`;
    },
    says: ['classes'],
    planned: (told) => `en träff med ${audienceOf(told, 'elever')} ${theme(told, 'om')}`,
  },
  'school-visit': {
    section: 'school',
    did: ['gjorde', 'gjort'],
    does: (told) => `${visits(told, 'på skolor')}`,
    says: ['visits'],
    planned: (told) => `besök ${where(told, 'på') || 'på skolor'}`,
  },
  'youth-centre-visit': {
    section: 'school',
    did: ['gjorde', 'gjort'],
    does: (told) => `${visits(told, 'på fritidsgårdar')}`,
    says: ['visits'],
    planned: (told) => `besök ${where(told, 'på') || 'på fritidsgårdar'}`,
  },
  'school-drug-operation': {
    section: 'school',
    did: ['genomförde', 'genomfört'],
    does: (told) =>
      `${some(told, 'operations', 'en drogrelaterad insats', 'drogrelaterade insatser')} mot unga i skolmiljö`,
    says: ['operations'],
    planned: () => 'en drogrelaterad insats i skolmiljö',
  },
  'meeting-place-visit': {
    section: 'safety',
    did: ['besökte', 'besökt'],
    does: (told) => `${places(told, 'platser där ungdomar möts')}`,
    says: [],
    planned: (told) => `ett besök ${where(told) || 'på platser där ungdomar möts'}`,
  },
  'event-cooperation': {
    section: 'safety',
    did: ['samverkade', 'samverkat'],
    does: (told) => `${beforeEvent(told)}`,
    says: [],
    planned: (told) => `ett möte ${beforeEvent(told)}`,
  },
  patrol: {
    section: 'safety',
    did: ['patrullerade', 'patrullerat'],
    does: (told, choose) =>
      `och ${choose(['var', 'varit'])} närvarande ${meansOf(told)} ${mannersOf(told, ['highly-visible'])} ${where(told, 'vid')}`,
    says: [],
    planned: (told) => `patrullering ${meansOf(told)} ${where(told)}`,
  },
  surveillance: {
    section: 'safety',
    did: ['genomförde', 'genomfört'],
    does: (told) =>
      `${some(told, 'operations', 'en spaningsinsats', 'insatser och spaningsuppdrag')} mot kända platser och individer`,
    says: ['operations'],
    planned: () => 'ett spaningsuppdrag',
  },
  'safety-walk': {
    section: 'safety',
    did: ['gick', 'gått'],
    does: (told) => {
      const { findings } = told.activity.counts;
      const seen = findings === undefined ? '' : `med ${some(told, 'findings', 'en iakttagelse', 'iakttagelser')}`;
      return `${some(told, 'occasions', 'en trygghetsvandring', 'trygghetsvandringar')} ${where(told)} ${seen}`;
    },
    says: ['occasions', 'findings'],
    planned: (told) => `en trygghetsvandring ${where(told)}`,
  },
  'neighbourhood-watch-start': {
    section: 'safety',
    did: ['medverkade', 'medverkat'],
    does: (told) => {
      const areas = some(told, 'areas', 'ett nytt grannsamverkansområde', 'nya grannsamverkansområden');
      return `vid starten av ${areas} ${where(told)}`;
    },
    says: ['areas'],
    planned: (told) => `starten av grannsamverkan ${where(told)}`,
  },
  'speed-check': {
    section: 'traffic',
    did: ['genomförde', 'genomfört'],
    does: (told) => `${some(told, 'checks', 'en hastighetskontroll', 'hastighetskontroller')} ${where(told)}`,
    says: ['checks'],
    planned: () => 'hastighetskontroller',
  },
  'sobriety-check': {
    section: 'traffic',
    did: ['genomförde', 'genomfört'],
    does: (told) => `${some(told, 'checks', 'en nykterhetskontroll', 'nykterhetskontroller')} ${where(told)}`,
    says: ['checks'],
    planned: () => 'nykterhetskontroller',
  },
  'traffic-surveillance': {
    section: 'traffic',
    did: ['övervakade', 'övervakat'],
    does: (told) => `trafiken ${where(told)}`,
    says: [],
    planned: (told) => `övervakning av trafiken ${where(told)}`,
  },
  'vehicle-tip': {
    section: 'traffic',
    did: ['bearbetade', 'bearbetat'],
    does: (told) => `${some(told, 'tips', 'ett inkommet tips', 'inkomna tips')} ${theme(told, 'om')}`,
    says: ['tips'],
    planned: () => 'arbete med inkomna tips',
  },
  'cruising-meet': {
    section: 'traffic',
    did: ['hade', 'haft'],
    does: (told) => `tillsyn och närvaro vid ${spontaneous(told)} cruising ${where(told)}`,
    says: [],
    planned: () => 'tillsyn vid cruising',
  },
  'a-tractor-meet': {
    section: 'traffic',
    did: ['hade', 'haft'],
    does: (told) => {
      const meets = some(told, 'occasions', 'en A-traktorträff', 'A-traktorträffar');
      return `tillsyn och närvaro vid ${meets} ${where(told)}`;
    },
    says: ['occasions'],
    planned: () => 'tillsyn vid en A-traktorträff',
  },
};

function visits(told: Told, otherwise: string): string {
  const n = told.activity.counts.visits;
  const manner = mannersOf(told, ['spontaneous', 'relation-building']);
  const noun = n === 1 ? 'ett besök' : some(told, 'visits', '', `${manner} besök`);
  return `${noun} ${where(told, 'på') || otherwise}`;
}

function beforeEvent({ activity, pledge }: Told): string {
  const event = pledge.events.find(({ id }) => id === activity.event);
  return event === undefined ? 'inför evenemang' : `inför ${inside(event.title)}`;
}

function salesPlace(told: Told): string {
  return told.activity.place === null
    ? 'platser där det säljs narkotika'
    : `${places(told, '')}, där det säljs narkotika`;
}

function spontaneous({ activity }: Told): string {
  return activity.manners.includes('spontaneous') ? 'spontan' : '';
}
