import { isDay } from '#calendar';
import type { AuditFilter } from '../../api/queries.js';

const REFERENCE = /^[0-9A-Z]{4}-[0-9A-Z]{4}$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A reference as it is typed, `k7qf 93md`; undefined where it is none. */
export function typedReference(text: string): string | undefined {
  const signs = text.toUpperCase().replaceAll(/[\s-]/g, '');
  const reference = `${signs.slice(0, 4)}-${signs.slice(4)}`;
  return REFERENCE.test(reference) ? reference : undefined;
}

/** What of the audit is shown, from the address. */
export function readAuditSearch({ day, account, reference, outcome }: Record<string, unknown>): AuditFilter {
  return {
    ...(typeof day === 'string' && isDay(day) ? { day } : {}),
    ...(typeof account === 'string' && ID.test(account) ? { account } : {}),
    ...(typeof reference === 'string' && REFERENCE.test(reference) ? { reference } : {}),
    ...(outcome === 'answered' || outcome === 'refused' ? { outcome } : {}),
  };
}
