import { textKinds } from '#sharing';
import { towns } from '../../apps/start/src/demo/directory.js';
import type { Answer, ApiProgram, Sent } from '../support/api-program.js';
import { type Endpoint, pathOf } from '../support/endpoints.js';
import type { Canaries } from './canaries.js';

/** Everybody who works in either town, and somebody who has not signed in. */
const everybody = [
  ...towns.flatMap(({ people }) => people.map(({ email }) => email.replace(/(@lindvik)?\.example$/, ''))),
  undefined,
];

/** What there is to ask for by its address. */
export type There = { references: string[]; handoffs: string[]; pledge: string };

/** How many ask at once. */
const AT_ONCE = 4;

/** Who was answered with what. */
export class Readers {
  private found = new Map<string, Set<string>>();

  constructor(private readonly canaries: Canaries) {}

  /** An answer and its headers. */
  hear(who: string | undefined, { headers, text }: Answer): void {
    const told = [text, ...[...headers].flat()].join('\n');
    for (const place of this.canaries.in(told)) {
      const readers = this.found.get(place) ?? new Set();
      this.found.set(place, readers.add(who ?? 'nobody'));
    }
  }

  /** Everybody asks for everything that is there, and seeks everybody. */
  async askAll(api: ApiProgram, endpoints: Endpoint[], there: There): Promise<void> {
    const reads = endpoints.filter(({ method }) => method === 'GET').flatMap((each) => addressesOf(each, there));
    const asked: Sent[] = [...reads.map((path) => ({ method: 'GET', path })), ...this.searches()];
    const left = everybody
      .flatMap((who) => asked.map((each) => ({ ...each, ...(who !== undefined && { who }) })))
      .values();
    const one = async (): Promise<void> => {
      for (const each of left) {
        const answer = await api.send(each);
        if (answer.status >= 500) throw new Error(`${each.path} answered ${answer.status}`);
        this.hear(each.who, answer);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
  }

  /** By where it was written, who has read it since the last time. */
  take(): Map<string, string[]> {
    const told = [...this.found].map(([place, readers]): [string, string[]] => [place, [...readers].sort()]);
    this.found = new Map();
    return new Map(told);
  }

  private searches(): Sent[] {
    const names = this.canaries.under(/^(referral|protected) youngPerson\.(givenName|number)$/).map((q) => ({ q }));
    const days = this.canaries.under(/^referral youngPerson\.birthDate$/).map((birthDate) => ({ birthDate }));
    return [...names, ...days].map((body) => ({ method: 'POST', path: '/api/v1/search', body }));
  }
}

/** What has dates in every case of this walk. */
const TRACKS = ['social-services', 'coordination', 'police', 'school'];

function addressesOf(endpoint: Endpoint, { references, handoffs, pledge }: There): string[] {
  const { path } = endpoint;
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).join(' ');
  if (names === '') return [path];
  if (names === 'reference') return references.map((reference) => pathOf(endpoint, { reference }));
  if (names === 'reference text')
    return references.flatMap((reference) => textKinds.map((text) => pathOf(endpoint, { reference, text })));
  if (names === 'reference thing')
    return references.flatMap((reference) =>
      TRACKS.map((track) => pathOf(endpoint, { reference, thing: `track:${track}` })),
    );
  if (path.includes('/handoffs/')) return handoffs.map((id) => pathOf(endpoint, { id }));
  if (path.includes('/pledges/')) return [pathOf(endpoint, { id: pledge })];
  throw new Error(`Nobody knows what to ask of ${path} for: say it here.`);
}
