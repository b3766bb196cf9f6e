/** A commitment that is offered is caught by somebody: its codes say how it is answered, and whoever is asked may answer. */
import { oneOf } from './check-names.js';
import type { Definition } from './definition.js';
import type { Report } from './problem.js';

export function checkOffers(definition: Definition, report: Report): void {
  const { facts, agencies, vocabulary } = definition;
  const { commitment } = vocabulary;
  for (const [name, { offer, recordedBy }] of Object.entries(facts)) {
    if (offer === undefined) continue;
    const path = `facts/${name}/offered`;
    if (offer.answer.source.trim() === '')
      report(`${path}/source`, 'a deadline names its source; write the law\'s paragraph, or "local"');
    if (name !== commitment?.fact || commitment.offer === undefined)
      report(
        path,
        `nothing says how an offer of "${name}" is answered; write "offer" at "commitment" in the vocabulary`,
      );
    for (const kind of Object.keys(agencies))
      if (!recordedBy.some((at) => at.kind === kind))
        report(
          path,
          `nobody at agency "${kind}" could answer what it is offered; add a role of it to "recorded by" of "${name}"`,
        );
  }
  if (commitment?.offer !== undefined) checkCodes(definition, commitment.fact, commitment.offer, report);
}

/** What waits for an answer is open; a no, and a consent that is gone, end it. */
function checkCodes(
  { facts }: Definition,
  name: string,
  { offered, declined, withdrawn }: { offered: string; declined: string[]; withdrawn: string },
  report: Report,
): void {
  const fact = facts[name];
  const path = 'vocabulary/commitment/offer';
  if (fact === undefined) return;
  if (fact.offer === undefined) report(path, `fact "${name}" is never offered; write "offered" at it, or remove this`);
  const ending = fact.endsWith?.codes ?? [];
  const known = Object.keys(fact.codes);
  for (const [at, code] of [
    ['offered', offered],
    ['withdrawn', withdrawn],
    ...declined.map((each) => ['declined', each] as const),
  ] as const) {
    if (!known.includes(code)) report(`${path}/${at}`, `fact "${name}" has no code "${code}"; ${oneOf(known)}`);
    else if (at === 'offered' && ending.includes(code))
      report(`${path}/${at}`, `code "${code}" ends it; name one that "over when" has not`);
    else if (at !== 'offered' && !ending.includes(code))
      report(`${path}/${at}`, `code "${code}" leaves it open; ${oneOf(ending)}`);
  }
  if (new Set([offered, withdrawn, ...declined]).size < declined.length + 2)
    report(path, 'offered, each no and no longer are codes of their own; name another for each');
}
