import { z } from 'zod';
import { type Permission, permissions } from '#sharing';
import { code, title } from '../words.js';

const role = z.object({
  role: code,
  ...title,
  may: z.array(z.enum(permissions)),
});
export type Role = z.output<typeof role>;

/** The roles that people have at their agencies, and what each may. */
export const roles = z
  .array(role)
  .refine((all) => new Set(all.map((each) => each.role)).size === all.length, 'name each role once');

/** What somebody may who has these roles. Of one that is not set nothing comes. */
export function permittedTo(set: Role[], held: string[]): Set<Permission> {
  return new Set(set.filter(({ role }) => held.includes(role)).flatMap(({ may }) => may));
}
