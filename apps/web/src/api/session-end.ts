const whenEnded = { go: () => {} };

/** What to do when the api says that there is no session any more. */
export const onSessionEnd = (go: () => void): void => {
  whenEnded.go = go;
};

export const sessionEnded = (): void => whenEnded.go();
