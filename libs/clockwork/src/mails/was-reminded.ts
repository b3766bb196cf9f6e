/** That an account was reminded of a date of a case, for the day that it has: part of a statement. */
export const wasReminded = (date: string, account: string): string => `exists (select from samspel.mail m
  where m.case_id = ${date}.case_id and m.thing = ${date}.thing and m.due = ${date}.due and m.account = ${account}
    and m.occasion <> 'news')`;
