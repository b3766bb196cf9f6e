/**
 * Whether what is told on a ground waits for a second reader of the agency that tells it: all of a protected identity does, but what the
 * law has go at once, which is looked at afterwards. The database asks the same (`waits_for_another`).
 */
export const waitsForAnother = (isProtected: boolean | null, ground: { acute?: boolean | undefined }): boolean =>
  isProtected === true && ground.acute !== true;
