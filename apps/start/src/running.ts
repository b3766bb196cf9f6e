/** Something that was started and must be stopped: a program, PostgreSQL, the mail catcher. */
export interface Stoppable {
  /** Asks it to finish what it does; resolves when it is gone. */
  stop(): Promise<void>;
  /** Ends it at once. */
  kill(): void;
}

/** One that may end by itself. */
export interface Running extends Stoppable {
  /** How it ended, in a few words: `code 1`, `SIGKILL`. Never rejects. */
  readonly exited: Promise<string>;
}
