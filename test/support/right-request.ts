/**
 * A request as it should be. `outside` are bodies that only the rules refuse, each with the field that is named; `taken` is what
 * the request is answered with when they are sent in turn.
 */
export type RightRequest = {
  who?: string;
  values?: Record<string, string>;
  body?: Record<string, unknown>;
  outside?: [Record<string, unknown>, string][];
  /** Where the body is a file: a right one, and wrong ones with what is named. */
  file?: string;
  outsideFiles?: [string, string][];
  taken: number;
};
