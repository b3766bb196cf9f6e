import { hostname } from 'node:os';

/** A worker's name in its heartbeat: the machine that it runs on, and its number there. Without one, what they all begin with. */
export function workerHere(pid: number | '' = ''): string {
  return `${hostname()}-${pid}`;
}
