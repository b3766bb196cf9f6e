import type { Shape } from './shape.js';
import { access } from './sv/access.js';
import { age } from './sv/age.js';
import { paper } from './sv/brought-in.js';
import { casePage } from './sv/case.js';
import { work } from './sv/case-work.js';
import { cases } from './sv/cases.js';
import { day } from './sv/day.js';
import { draft } from './sv/draft.js';
import { failure } from './sv/failure.js';
import { followUp } from './sv/follow-up.js';
import { fourEyes } from './sv/four-eyes.js';
import { handoff } from './sv/handoff.js';
import { ledger } from './sv/ledger.js';
import { concern } from './sv/new-concern.js';
import { person } from './sv/person.js';
import { pledge } from './sv/pledge.js';
import { codes } from './sv/pledge-codes.js';
import { records } from './sv/pledge-records.js';
import { sharing } from './sv/sharing.js';
import { shell } from './sv/shell.js';
import { signIn } from './sv/sign-in.js';
import { statistics } from './sv/statistics.js';
import { talk } from './sv/talk.js';
import { units } from './sv/units.js';
import { untold } from './sv/untold.js';

export const sv = {
  ...shell,
  ...signIn,
  ...day,
  ...cases,
  ...casePage,
  ...work,
  ...paper,
  ...person,
  ...handoff,
  ...followUp,
  ...statistics,
  ...access,
  ...age,
  ...sharing,
  ...fourEyes,
  ...talk,
  ...units,
  ...ledger,
  ...untold,
  ...pledge,
  ...codes,
  ...records,
  ...concern,
  ...draft,
  ...failure,
};

/** Every text of the application; a language that lacks one does not compile. */
export type Words = Shape<typeof sv>;
