import type { z } from 'zod';
import { acts } from './kinds/acts.js';
import { ageBands } from './kinds/age-bands.js';
import { agencyKinds } from './kinds/agency-kinds.js';
import { duties } from './kinds/duties.js';
import { grounds } from './kinds/grounds.js';
import { smallNumbers } from './kinds/small-numbers.js';

/** All that a municipality may set, by the name of its row and of its file in `config/settings`, and the shape of its value. */
export const settingKinds = {
  acts,
  'age-bands': ageBands,
  'agency-kinds': agencyKinds,
  duties,
  grounds,
  'small-numbers': smallNumbers,
} satisfies Record<string, z.ZodType>;

export type SettingKind = keyof typeof settingKinds;
export type SettingValue<K extends SettingKind> = z.output<(typeof settingKinds)[K]>;

export const isSettingKind = (name: string): name is SettingKind => Object.hasOwn(settingKinds, name);
