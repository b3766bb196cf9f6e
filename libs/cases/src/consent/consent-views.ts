import { permissionsOf } from '#use-case';
import { z } from 'zod';
import { dayOf } from '#calendar';
import { seesFact } from '#sharing';
import { mayRecord } from '#workflow';
import type { CaseView } from '../views/case.js';
import { isOutOf } from '../visibility/seen-dates.js';
import type { CaseReadModel } from '../visibility/read-model.js';

type ConsentView = CaseView['consents'][number];

/** A consent that rests since somebody became a guardian; whether they have still said nothing. */
export const Lacking = z.object({ consent: z.string(), still: z.boolean() });
type Lacking = z.output<typeof Lacking>;

/** Those of the case `c`, as one column of its row. */
export const LACKING = 'to_json(array(select l from samspel.consents_lacking(c.id) as l)) as lacking';

/** What the family answered, to those who wrote it down and those whom it names, or named. How it was given is its recorder's own. */
export function consentViews(
  { work, file }: Pick<CaseReadModel, 'work' | 'file'>,
  lacking: Lacking[] = [],
): ConsentView[] {
  const { actor, now } = work;
  const confirms = permissionsOf(work).includes('consents.write');
  const { definition, state } = file;
  const words = definition.vocabulary.consent;
  const answers = new Map<string | undefined, ConsentView['code']>([
    [words?.inForce, 'in-force'],
    [words?.declined, 'declined'],
    [words?.withdrawn, 'withdrawn'],
  ]);
  return Object.values(state.facts).flatMap((fact): ConsentView[] => {
    const { kind, code: told, subject = '', scope, from, to = null, agency } = fact;
    const said = kind === words?.fact ? answers.get(told) : undefined;
    if (said === undefined || scope === undefined || !seesFact(actor, fact, [], [])) return [];
    const lacks = said === 'withdrawn' ? lacking.find(({ consent }) => consent === subject) : undefined;
    // Another consent has the new guardian's yes: this one is nothing to tell of any more.
    if (lacks?.still === false) return [];
    const agenciesOf = (ids: string[]) => ids.map((id) => file.agency(id));
    // Whom it still joins is no business of those who were taken out of it.
    const isOut = isOutOf(fact, actor.agency);
    const hasEnded = to !== null && to < dayOf(now);
    const isClosed = state.status === 'closed';
    const stands = said === 'in-force' && !isOut && !hasEnded && !isClosed;
    const code = isOut ? 'withdrawn' : said === 'in-force' && !stands ? (hasEnded ? 'ended' : 'over') : said;
    return [
      {
        id: subject,
        code: lacks === undefined ? code : 'guardian-lacking',
        agencies: isOut ? [] : agenciesOf(scope.joins),
        left: isOut ? agenciesOf([actor.agency]) : agenciesOf(scope.left),
        kinds: scope.kinds,
        confirmedBy: isOut ? [] : agenciesOf(scope.openedBy),
        recordedBy: file.agency(agency),
        from: dayOf(from),
        until: stands || code === 'ended' ? to : null,
        mayConfirm:
          confirms &&
          file.readsTexts &&
          stands &&
          scope.joins.includes(actor.agency) &&
          !scope.openedBy.includes(actor.agency) &&
          mayRecord(definition, kind, actor),
      },
    ];
  });
}

/** Whether there is one to take back among those that are seen. */
export const anyStands = (seen: CaseView['consents']): boolean => seen.some(({ code: said }) => said === 'in-force');
