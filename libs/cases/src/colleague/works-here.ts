/**
 * The accounts that work with cases at an agency today. What is whoever moved to duty's, or theirs whose days there are over, is
 * seen by them no more: it is nobody's then, and waits in sight of all.
 */
const workingAt = (agency: string): string => `array(
    select m.account from samspel.membership m left join samspel.unit u on u.id = m.unit
    where m.agency = ${agency} and u.duty is not true and cardinality(m.roles) > 0
      and coalesce(m.until_day >= samspel.case_day(), true))`;

/** Whether the account in a column is one of them, at the agency `$1` or at that of a column. */
export const worksHere = (account: string, agency = '$1'): string => `${account} = any (${workingAt(agency)})`;
