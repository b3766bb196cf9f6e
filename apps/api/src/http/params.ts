import { Injectable, type PipeTransform } from '@nestjs/common';
import { textKinds } from '#sharing';
import { DomainError } from '#use-case';

/** A part of the address. What can't be one of ours is answered as what isn't there, since that is what it is. */
@Injectable()
class Known implements PipeTransform<unknown, string> {
  constructor(private readonly pattern: RegExp) {}

  transform(value: unknown): string {
    if (typeof value === 'string' && this.pattern.test(value)) return value;
    throw new DomainError({ code: 'no-access' });
  }
}

/** `K7QF-93MD` */
export const REFERENCE = /^[0-9A-Z]{4}-[0-9A-Z]{4}$/;
export const Reference = new Known(REFERENCE);
/** As PostgreSQL writes it, since it is compared as text too. */
export const Uuid = new Known(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
/**
 * The engine's ids: `coordination`, `school~2`, `coordination.follow-up-talk~2`. They are looked up by name, so none may be one
 * that every object answers to; but for `constructor` those have capitals or underscores.
 */
export const ENGINE_ID = /^(?!constructor$)[a-z0-9.~-]{1,120}$/;
export const EngineId = new Known(ENGINE_ID);
/** What has a date: `track:police`, `task:police.concern-talk~2`. */
export const Thing = new Known(/^(track|task|handoff|fact):(?!constructor$)[a-z0-9.~-]{1,120}$/);
export const TextName = new Known(new RegExp(`^(${textKinds.join('|')})$`));
