import type { Words } from './sv.js';
import { access } from './en/access.js';
import { age } from './en/age.js';
import { paper } from './en/brought-in.js';
import { casePage } from './en/case.js';
import { work } from './en/case-work.js';
import { cases } from './en/cases.js';
import { day } from './en/day.js';
import { draft } from './en/draft.js';
import { failure } from './en/failure.js';
import { followUp } from './en/follow-up.js';
import { fourEyes } from './en/four-eyes.js';
import { handoff } from './en/handoff.js';
import { ledger } from './en/ledger.js';
import { concern } from './en/new-concern.js';
import { person } from './en/person.js';
import { pledge } from './en/pledge.js';
import { codes } from './en/pledge-codes.js';
import { records } from './en/pledge-records.js';
import { sharing } from './en/sharing.js';
import { shell } from './en/shell.js';
import { signIn } from './en/sign-in.js';
import { statistics } from './en/statistics.js';
import { talk } from './en/talk.js';
import { units } from './en/units.js';
import { untold } from './en/untold.js';

export const en: Words = {
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
