/** What is wrong with an audit, each kind named by who would have to have done it. */
export type Fault =
  /** A row is not what it was when it was sealed. */
  | { kind: 'altered'; row: string; seal: number }
  /** A row that was sealed is gone. */
  | { kind: 'deleted'; row: string; seal: number }
  /** A row lies there that nobody wrote as rows are written. */
  | { kind: 'added'; row: string }
  /** A seal is not what the key makes of it: another key, or no key at all. */
  | { kind: 'resealed'; seal: number }
  /** A seal does not follow the one before it: one between them is gone. */
  | { kind: 'broken'; seal: number }
  /** The head file knows a seal, and the rows in it, that the database does not. */
  | { kind: 'cut'; seal: number; rows: number }
  /** The head file knows another seal of this number: the chain was written anew by somebody who has the key. */
  | { kind: 'rewritten'; seal: number }
  /** A seal never reached the head file. */
  | { kind: 'unpublished'; seal: number }
  /** Rows wait longer than they should. */
  | { kind: 'unsealed'; rows: number; seconds: number };

export function sayFault(fault: Fault): string {
  switch (fault.kind) {
    case 'altered':
      return `altered: row ${fault.row} is not as seal ${fault.seal} has it`;
    case 'deleted':
      return `deleted: row ${fault.row} of seal ${fault.seal} is gone`;
    case 'added':
      return `added: row ${fault.row} is in no seal and does not wait for one`;
    case 'resealed':
      return `resealed: seal ${fault.seal} is not what AUDIT_KEY makes of it`;
    case 'broken':
      return `broken: seal ${fault.seal} does not follow the one before it`;
    case 'cut':
      return `cut: seal ${fault.seal}, with ${fault.rows} rows, was published and is gone`;
    case 'rewritten':
      return `rewritten: seal ${fault.seal} is another than was published`;
    case 'unpublished':
      return `unpublished: seal ${fault.seal} is not in the head file`;
    case 'unsealed':
      return `unsealed: ${fault.rows} rows wait, the oldest for ${Math.round(fault.seconds)} seconds: is a worker running?`;
  }
}
