/** Rows with a key each: what they say, and its count where two say the same. The order of alike ones never shows. */
export function withKeys<Row>(rows: Row[], say: (row: Row) => string): [key: string, row: Row][] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const said = say(row);
    const count = (seen.get(said) ?? 0) + 1;
    seen.set(said, count);
    return [`${said} ${count}`, row];
  });
}
