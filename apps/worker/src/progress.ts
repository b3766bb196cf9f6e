/**
 * What a worker has under way, and when each last got on, in milliseconds of system time. All that is waited for has a limit: what
 * hangs longer than those waits for something that never comes.
 */
export class Progress {
  private readonly last = new Map<string, number>();

  constructor(private readonly clock: () => number = Date.now) {}

  getsOn(what: string): void {
    this.last.set(what, this.clock());
  }

  /** Done or failed, it hangs no more. */
  ends(what: string): void {
    this.last.delete(what);
  }

  /** For how long that which got on least of late has not. */
  hangsFor(): number {
    const now = this.clock();
    return now - Math.min(now, ...this.last.values());
  }
}
