/** What is wrong with a definition, where, and what to do. */
export type Problem = {
  /** File and line, `youth-concern.yaml:212`. */
  where: string;
  /** The keys that lead there, `tracks/police/stages/talk-planned/due`. */
  path: string;
  message: string;
};

/** Finds the line of a path; of one that is not there, the line of the nearest part that is. */
export type Locate = (path: string) => string;

/** How a check says what it found. */
export type Report = (path: string, message: string) => void;
