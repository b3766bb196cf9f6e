/**
 * Whether an account works with cases at the agency `$1` today, said of a column: whoever moved to duty, or whose days there are over,
 * sees none of what they had taken. What is theirs is then nobody's, and waits in sight of all.
 */
export const worksHere = (account: string): string => `
  ${account} = any (array(
    select m.account from samspel.membership m left join samspel.unit u on u.id = m.unit
    where m.agency = $1 and u.duty is not true and cardinality(m.roles) > 0
      and coalesce(m.until_day >= samspel.case_day(), true)))`;
