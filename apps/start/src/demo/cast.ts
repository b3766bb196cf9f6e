import type { LaterReferral } from '#cases';
import { addDays, addMonths, type Day } from '#calendar';

/** Who acts in the stories, where consent may reach, and what a concern may start. */

export const polis = 'polis@lindvik.example';
export const soc = 'soc@lindvik.example';
export const skola = 'skola@lindvik.example';
export const fritid = 'fritid@lindvik.example';
export const rektor = 'rektor@lindvik.example';
export const chef = 'chef@lindvik.example';
export const samordningschef = 'samordningschef@lindvik.example';
export const samordnare = 'samordnare@lindvik.example';

export const samordningen = 'lindvik-samordning';
export const socialtjansten = 'lindvik-socialtjanst';
export const polisen = 'lindvik-polis';
export const skolan = 'lindvik-bjorkskolan';
export const fritiden = 'lindvik-fritid';

type Started = Pick<
  LaterReferral,
  'suspectsHarm' | 'statutoryReport' | 'wantsFeedback' | 'sspfReferral' | 'concernTalk'
>;

const nothing: Started = { suspectsHarm: 'no', statutoryReport: false, sspfReferral: false, concernTalk: false };
export const report: Started = { ...nothing, suspectsHarm: 'yes', statutoryReport: true, wantsFeedback: true };
export const sspf: Started = { ...nothing, sspfReferral: true };
export const sspfAndTalk: Started = { ...sspf, concernTalk: true };
export const reportAndSspf: Started = { ...report, sspfReferral: true };
export const allThree: Started = { ...reportAndSspf, concernTalk: true };

/** A birth date, once it is known on which day the story is told. */
export type Birth = (today: Day) => Day;

/** Of somebody who turned so many years so many days ago: the stories' ages stay, whenever they are told. */
export const born =
  (years: number, daysAgo = 100): Birth =>
  (today) => {
    return addMonths(addDays(today, -daysAgo), -12 * years);
  };
