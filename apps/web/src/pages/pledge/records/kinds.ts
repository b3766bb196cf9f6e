import type { Bodies, NewPledge, Noun } from '../../../api/pledges.js';
import type { PledgeView } from '../../../api/shapes.js';
import {
  AUDIENCES,
  CADENCES,
  DEVIATIONS,
  KINDS,
  MANNERS,
  MEANS,
  OFFENCES,
  PARTNERS,
  PLACE_TYPES,
  PROMISERS,
  SOURCES,
  STATUSES,
  TRENDS,
  UNITS,
} from '../codes.js';
import { codesOf } from './spec.js';
import type { Fields, FieldsOf, Values } from './spec.js';

/** A record as a form reads it; `agency` where it belongs to the one that wrote it. */
export type AnyRecord = { id: string; agency?: string } & Values;

export interface Kind {
  noun: Noun;
  /** Coordination keeps it, or whoever logs. */
  by: 'keep' | 'log';
  /** The field that says which one it is. */
  named: string;
  fields: Fields;
  list: (view: PledgeView) => AnyRecord[];
  /** What was written stays: no change, or none being taken away. */
  lasting?: 'unchanged' | 'kept';
}

const units = codesOf(UNITS, (code) => `codes.unit.${code}`);
const partners = codesOf(PARTNERS, (code) => `codes.partner.${code}`);
const placeTypes = codesOf(PLACE_TYPES, (code) => `codes.placeType.${code}`);

const is =
  (field: string, ...codes: string[]) =>
  (values: Values): boolean =>
    codes.some((code) => values[field] === code);

export const pledgeFields = {
  title: { as: 'line', needed: true, hint: 'promise' },
  area: { as: 'line', needed: true, hint: 'area' },
  from: { as: 'day', needed: true },
  to: { as: 'day', needed: true },
  parties: {
    as: 'rows',
    needed: true,
    hint: 'parties',
    add: 'records.addParty',
    fields: {
      name: { as: 'line', needed: true, label: 'party' },
      promiser: {
        as: 'one',
        needed: true,
        options: codesOf(['police', 'municipality'], (code) => `codes.promiser.${code}`),
      },
      signatory: { as: 'line' },
      signedOn: { as: 'day' },
    },
  },
  contextNote: { as: 'words', hint: 'context' },
} satisfies FieldsOf<NewPledge>;

export const activityFields = {
  kind: { as: 'one', needed: true, options: codesOf(KINDS, (code) => `codes.kind.${code}`) },
  status: { as: 'one', needed: true, options: codesOf(STATUSES, (code) => `codes.status.${code}`) },
  deviation: {
    as: 'one',
    options: codesOf(DEVIATIONS, (code) => `codes.deviation.${code}`),
    when: is('status', 'cancelled'),
  },
  deviationNote: { as: 'words', when: is('status', 'cancelled') },
  from: { as: 'day' },
  to: { as: 'day', hint: 'to' },
  counts: { as: 'counts', options: units, hint: 'counts' },
  headcount: { as: 'whole', hint: 'headcount' },
  place: { as: 'ref', of: 'places' },
  placeTypes: { as: 'some', options: placeTypes },
  togetherWith: { as: 'some', options: partners },
  event: { as: 'ref', of: 'events', when: is('kind', 'event-cooperation') },
  means: { as: 'some', options: codesOf(MEANS, (code) => `codes.means.${code}`), when: is('kind', 'patrol') },
  manners: { as: 'some', options: codesOf(MANNERS, (code) => `codes.manner.${code}`) },
  audience: { as: 'some', options: codesOf(AUDIENCES, (code) => `codes.audience.${code}`) },
  theme: { as: 'line', hint: 'theme' },
  purpose: { as: 'line', hint: 'purpose' },
  material: { as: 'line', when: is('kind', 'information') },
  outcome: { as: 'words', hint: 'sentences' },
  note: { as: 'words', hint: 'sentences' },
  schoolInformed: { as: 'flag', when: is('kind', 'school-drug-operation') },
  commitments: { as: 'refs', of: 'commitments' },
} satisfies FieldsOf<Bodies['activities']>;

const fields = {
  commitments: {
    text: { as: 'words', needed: true, label: 'promise', hint: 'shall' },
    promiser: { as: 'one', needed: true, options: codesOf(PROMISERS, (code) => `codes.promiser.${code}`) },
    owner: { as: 'ref', of: 'agencies', needed: true },
    target: { as: 'whole', hint: 'target' },
    unit: { as: 'one', options: units },
    theme: { as: 'line', hint: 'theme' },
    due: { as: 'day', hint: 'due' },
  },
  activities: activityFields,
  measures: {
    what: { as: 'line', needed: true, hint: 'measure' },
    owner: { as: 'line', needed: true, hint: 'function' },
    activity: { as: 'ref', of: 'activities' },
    doneOn: { as: 'day' },
  },
  wishes: {
    wish: { as: 'words', needed: true, hint: 'wish' },
    done: { as: 'words', hint: 'sentences' },
    activities: { as: 'refs', of: 'activities' },
  },
  'focus-areas': {
    title: { as: 'line', needed: true, label: 'focus', hint: 'focus' },
    purpose: { as: 'line', hint: 'purpose' },
    targetGroup: { as: 'line' },
  },
  evidence: {
    source: { as: 'one', needed: true, options: codesOf(SOURCES, (code) => `codes.source.${code}`) },
    summary: { as: 'words', hint: 'sentences' },
    at: { as: 'day' },
    focusAreas: { as: 'refs', of: 'focusAreas' },
    commitments: { as: 'refs', of: 'commitments', label: 'supports' },
  },
  pictures: {
    text: { as: 'words', needed: true, label: 'picture', hint: 'picture' },
    at: { as: 'day' },
  },
  tips: {
    theme: { as: 'line', needed: true, hint: 'theme' },
    month: { as: 'day', label: 'month', hint: 'month' },
    count: { as: 'whole' },
  },
  events: {
    title: { as: 'line', needed: true, label: 'event' },
    on: { as: 'day' },
    place: { as: 'ref', of: 'places' },
    checklist: {
      as: 'rows',
      hint: 'checklist',
      add: 'records.addLine',
      fields: { what: { as: 'line', needed: true }, done: { as: 'flag', needed: true, label: 'settled' } },
    },
  },
  groups: {
    title: { as: 'line', needed: true, label: 'group', hint: 'group' },
    members: { as: 'some', options: partners },
    cadence: { as: 'one', needed: true, options: codesOf(CADENCES, (code) => `codes.cadence.${code}`) },
    startedInPeriod: { as: 'flag', needed: true },
    startedOn: { as: 'day', when: (values) => values['startedInPeriod'] === true },
    meetings: {
      as: 'rows',
      add: 'records.addMeeting',
      fields: { on: { as: 'day', needed: true }, attended: { as: 'whole', needed: true } },
    },
  },
  contacts: {
    function: { as: 'line', needed: true, hint: 'contact' },
    phone: { as: 'line' },
    email: { as: 'line' },
  },
  indicators: {
    offence: { as: 'one', needed: true, options: codesOf(OFFENCES, (code) => `codes.offence.${code}`) },
    year: { as: 'whole', needed: true },
    count: { as: 'whole' },
    per100k: { as: 'decimal' },
    trend: { as: 'one', options: codesOf(TRENDS, (code) => `codes.trend.${code}`), hint: 'trend' },
  },
  places: {
    name: { as: 'line', needed: true, label: 'place' },
    type: { as: 'one', needed: true, options: placeTypes },
    address: { as: 'line' },
    latitude: { as: 'decimal', hint: 'coordinates' },
    longitude: { as: 'decimal' },
  },
} satisfies { [N in Noun]: FieldsOf<Bodies[N]> };

/** In the order that a page lists them. */
export const KINDS_OF_RECORD: readonly Kind[] = [
  {
    noun: 'commitments',
    by: 'keep',
    named: 'text',
    fields: fields.commitments,
    list: (view) => view.commitments.map(({ progress: _worked, ...written }) => written),
  },
  { noun: 'wishes', by: 'keep', named: 'wish', fields: fields.wishes, list: (view) => view.wishes },
  { noun: 'activities', by: 'log', named: 'kind', fields: fields.activities, list: (view) => view.activities },
  { noun: 'measures', by: 'log', named: 'what', fields: fields.measures, list: (view) => view.measures },
  { noun: 'events', by: 'keep', named: 'title', fields: fields.events, list: (view) => view.events },
  { noun: 'groups', by: 'keep', named: 'title', fields: fields.groups, list: (view) => view.groups },
  { noun: 'tips', by: 'log', named: 'theme', fields: fields.tips, list: (view) => view.tips },
  {
    noun: 'pictures',
    by: 'log',
    named: 'text',
    fields: fields.pictures,
    list: (view) => view.pictures.toReversed(),
    lasting: 'unchanged',
  },
  { noun: 'focus-areas', by: 'keep', named: 'title', fields: fields['focus-areas'], list: (view) => view.focusAreas },
  { noun: 'evidence', by: 'keep', named: 'source', fields: fields.evidence, list: (view) => view.evidence },
  { noun: 'contacts', by: 'keep', named: 'function', fields: fields.contacts, list: (view) => view.contacts },
  { noun: 'places', by: 'log', named: 'name', fields: fields.places, list: (view) => view.places, lasting: 'kept' },
  { noun: 'indicators', by: 'keep', named: 'offence', fields: fields.indicators, list: (view) => view.indicators },
];
