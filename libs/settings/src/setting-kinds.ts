import type { z } from 'zod';
import { acts } from './kinds/acts.js';
import { ageBands } from './kinds/age-bands.js';
import { agencyKinds } from './kinds/agency-kinds.js';
import { consentRules } from './kinds/consent-rules.js';
import { duties } from './kinds/duties.js';
import { grounds } from './kinds/grounds.js';
import { notifications } from './kinds/notifications.js';
import { outOfHours } from './kinds/out-of-hours.js';
import { roles } from './kinds/roles.js';
import { smallNumbers } from './kinds/small-numbers.js';

/**
 * All that a municipality may set, by the name of its row and of its file in `config/settings`, and the shape of its value. A value
 * is kept as it is read, so a shape changes nothing of it. It passes over what it does not know: while a new version is rolled out
 * the programs of the one before read what the new one ships.
 */
export const settingKinds = {
  acts,
  'age-bands': ageBands,
  'agency-kinds': agencyKinds,
  'consent-rules': consentRules,
  duties,
  grounds,
  notifications,
  'out-of-hours': outOfHours,
  roles,
  'small-numbers': smallNumbers,
} satisfies Record<string, z.ZodType>;

export type SettingKind = keyof typeof settingKinds;
export type SettingValue<K extends SettingKind> = z.output<(typeof settingKinds)[K]>;

export const isSettingKind = (name: string): name is SettingKind => Object.hasOwn(settingKinds, name);
