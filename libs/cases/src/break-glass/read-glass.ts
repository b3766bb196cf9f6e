import { z } from 'zod';
import { instant } from '#database';
import type { CaseView } from '../views/case.js';

export const KeptFrom = z.object({ kept: z.boolean(), opened_until: instant.nullable() });

/**
 * Whether something of the case `c` is kept from the actor within their agency, and until when they have opened it by force, as columns
 * of its row. What a unit keeps is not told: that there is such a unit is enough.
 */
export const GLASS = `
  (not samspel.may_read(c.id) or exists (
    select from samspel.unit u where u.agency = p.agency and u.keeps_own and u.id is distinct from samspel.my_unit())) as kept,
  (select max(f.until) from samspel.forced_opening f
   where f.case_id = c.id and f.account = (samspel.actor()).account and f.until > now()) as opened_until`;

export const glassIn = ({ kept, opened_until: until }: z.output<typeof KeptFrom>): CaseView['breakGlass'] => ({
  possible: kept && until === null,
  until,
});
