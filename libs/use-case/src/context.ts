import type { Trail } from '#audit';
import { dayOf } from '#calendar';
import type { Unit } from '#database';
import { dutyPermissions, type Permission } from '#sharing';
import { type AgencyKind, kindNamed, permittedTo, type SettingKind, type SettingValue } from '#settings';
import type { Rules } from '#workflow';

/** The transaction of one request, and what it touches. */
export type RequestUnit = Unit & { trail: Trail };

/** What a use case works with: the transaction, who acts, case time, what is set, and the rules. */
export type UseCaseContext = RequestUnit & Rules;

/** What is set for the actor's municipality today. */
export function settingInForce<K extends SettingKind>({ settings, actor, now }: Unit, kind: K): SettingValue<K> {
  return settings.of(kind, actor.municipality, dayOf(now));
}

/** What is set for a kind of agency. */
export function kindOf(unit: Unit, kind: string): AgencyKind {
  return kindNamed(settingInForce(unit, 'agency-kinds'), kind);
}

/** What is set for the kind of agency that the actor works at. */
export const kindOfActor = (unit: Unit): AgencyKind => kindOf(unit, unit.actor.kind);

/** The secrecies that hold where the actor works: of the kind of agency, and of a unit that keeps its own. Undefined where nobody has said. */
export function secrecyOfActor(unit: Unit): AgencyKind['secrecy'] {
  const { secrecy, unitSecrecy } = kindOfActor(unit);
  return secrecy === undefined || !unit.actor.inUnit ? secrecy : [...secrecy, ...unitSecrecy];
}

/** What the actor may: what is set for its roles, as far as the kind of its agency has that right, and whoever is on duty needs it. */
export function permissionsOf(unit: Unit): Permission[] {
  const { keepsPledges, logsForPledges } = kindOfActor(unit);
  const among: Partial<Record<Permission, boolean>> = {
    'pledges.keep': keepsPledges,
    'duties.write': keepsPledges,
    'pledges.log': logsForPledges,
  };
  const held = [...permittedTo(settingInForce(unit, 'roles'), unit.actor.roles)].filter(
    (word) => among[word] !== false,
  );
  return unit.actor.onDuty ? held.filter((word) => dutyPermissions.includes(word)) : held;
}
