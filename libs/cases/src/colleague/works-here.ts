/**
 * The accounts that work with cases at the agency `$1` today. What is whoever moved to duty's, or theirs whose days there are over, is
 * seen by them no more: it is nobody's then, and waits in sight of all.
 */
export const WORKING_HERE = `array(
    select m.account from samspel.membership m left join samspel.unit u on u.id = m.unit
    where m.agency = $1 and u.duty is not true and cardinality(m.roles) > 0
      and coalesce(m.until_day >= samspel.case_day(), true))`;

/** Whether the account in a column is one of them. */
export const worksHere = (account: string): string => `${account} = any (${WORKING_HERE})`;
