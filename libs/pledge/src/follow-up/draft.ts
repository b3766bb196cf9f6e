import type { Document } from './document.js';
import type { Teller } from './activity/tell-activity.js';
import { activitySections } from './sections/activities.js';
import { basisSection } from './sections/basis.js';
import { cooperationSection } from './sections/cooperation.js';
import { crimeSection } from './sections/crime.js';
import { deviationSection } from './sections/deviations.js';
import { introSection } from './sections/intro.js';
import { nextSection } from './sections/next.js';
import { promiseSection } from './sections/promise.js';
import { wishSection } from './sections/wishes.js';
import { periodWord } from './words/times.js';

/**
 * The follow-up of a pledge, drafted from its records and from nothing else. Pure: the same records give the same document, and a
 * record that is taken out takes its sentences with it.
 */
export function draft(teller: Teller): Document {
  const { pledge } = teller;
  return {
    title: `Uppföljning ${periodWord(pledge)} medborgarlöfte ${pledge.area}`,
    kicker: pledge.title,
    sections: [
      ...introSection(teller),
      ...promiseSection(teller),
      ...basisSection(teller),
      ...cooperationSection(teller),
      ...activitySections(teller),
      ...deviationSection(teller),
      ...crimeSection(teller),
      ...wishSection(teller),
      ...nextSection(teller),
    ],
  };
}
