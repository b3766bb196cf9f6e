import type { Trail } from '#audit';
import { dayOf } from '#calendar';
import type { Unit } from '#database';
import { type AgencyKind, kindNamed, type SettingKind, type SettingValue } from '#settings';
import type { Rules } from '#workflow';

/** The transaction of one request, and what it touches. */
export type RequestUnit = Unit & { trail: Trail };

/** What a use case works with: the transaction, who acts, case time, what is set, and the rules. */
export type UseCaseContext = RequestUnit & Rules;

/** What is set for the actor's municipality today. */
export function settingInForce<K extends SettingKind>({ settings, actor, now }: Unit, kind: K): SettingValue<K> {
  return settings.of(kind, actor.municipality, dayOf(now));
}

/** What is set for the kind of agency that the actor works at. */
export function kindOfActor(unit: Unit): AgencyKind {
  return kindNamed(settingInForce(unit, 'agency-kinds'), unit.actor.kind);
}
