export type { ActRule } from './kinds/acts.js';
export { type AgencyKind, kindNamed } from './kinds/agency-kinds.js';
export { isWithin, type Ways, waysOf } from './kinds/notifications.js';
export { permittedTo, type Role } from './kinds/roles.js';
export { isSettingKind, type SettingKind, settingKinds, type SettingValue } from './setting-kinds.js';
export { type SettingRow, Settings, type ShippedSetting } from './settings.js';
