import type { Story } from '../support/story.js';
import * as coordination from './coordination.js';
import * as police from './police.js';
import * as parts from './school-and-leisure.js';
import * as social from './social-services.js';

/** All that is told of youth-concern, its endings apart. */
export const stories: (() => Story)[] = [social, coordination, police, parts].flatMap((each) =>
  Object.values(each).filter((exported): exported is () => Story => typeof exported === 'function'),
);
