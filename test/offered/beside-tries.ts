import { addDays, dayOf, momentOf } from '#calendar';
import type { CaseView, DisclosureView, HandoffView, PlanView, PreparedShare, TalkView } from '#cases';
import type { Try } from './try.js';

/** What is offered on the other pages of a case: its plan, its talks, what is shared. */
export function planTries({ reference, now }: CaseView, plan: PlanView): Try[] {
  const at = `/cases/${reference}/plan`;
  const due = addDays(dayOf(momentOf(new Date(now))), 14);
  return [
    ...(plan.mine
      ? [{ what: 'the goals', method: 'PUT' as const, path: at, body: { goals: ['Fler lektioner.'] } }]
      : []),
    ...plan.holders.map(({ id }): Try => ({
      what: `a commitment of ${id}`,
      method: 'POST',
      path: `${at}/commitments`,
      body: { what: 'Ringer.', due, agency: id },
    })),
    ...plan.commitments
      .filter(({ answers }) => answers)
      .flatMap(({ id }) => [
        { what: 'a yes to a commitment', method: 'POST', path: `${at}/commitments/${id}/accept` } as const,
        ...plan.declineReasons.map(({ code }): Try => ({
          what: `a no to a commitment for ${code}`,
          method: 'POST',
          path: `${at}/commitments/${id}/decline`,
          body: { reason: code },
        })),
      ]),
    ...plan.commitments
      .filter(({ mine, status }) => mine && (status === 'open' || status === 'offered'))
      .flatMap(({ id, status }) =>
        (status === 'offered' ? ['dropped'] : ['kept', 'dropped']).map((outcome): Try => ({
          what: `a commitment ${outcome}`,
          method: 'POST',
          path: `${at}/commitments/${id}/outcome`,
          body: { outcome },
        })),
      ),
  ];
}

/** How a talk went, for those that have begun. */
export function talkTries({ now, tasks }: CaseView, talks: TalkView[]): Try[] {
  const mine = new Set(tasks.flatMap((task) => (task.mine ? [task.id] : [])));
  return talks
    .filter(({ task, outcome, on }) => mine.has(task) && outcome === null && Date.parse(on) <= Date.parse(now))
    .flatMap(({ id, task, asks, revision }) => {
      const answers = asks.flatMap(({ options }) => options.map(({ code }) => code));
      const held = (answers.length === 0 ? [undefined] : answers).map((answer) => ({
        outcome: 'held',
        answer,
        present: ['Elis'],
      }));
      return [...held, { outcome: 'missed' }].map((body): Try => ({
        what: `talk ${task}`,
        method: 'POST',
        path: `/talks/${id}/outcome`,
        body,
        revision,
      }));
    });
}

export function registerTries({ reference }: CaseView, register: DisclosureView[]): Try[] {
  return register
    .filter(({ mayFreeze }) => mayFreeze)
    .map(({ id }) => ({
      what: 'the wrong receiver',
      method: 'POST',
      path: `/cases/${reference}/disclosures/${id}/wrong-receiver`,
    }));
}

/** What waits for a second reader: both answers to it, and taking it back. */
export function preparedTries({ reference }: CaseView, shares: PreparedShare[]): Try[] {
  return shares
    .filter(({ answer }) => answer === null)
    .flatMap(({ id, mine, mayApprove }): Try[] => {
      const at = `/cases/${reference}/prepared-shares/${id}`;
      return [
        ...(mayApprove
          ? [
              { what: 'a second reader’s yes', method: 'POST', path: `${at}/approval` } as const,
              {
                what: 'a second reader’s no',
                method: 'POST',
                path: `${at}/refusal`,
                body: { note: 'Behövs inte.' },
              } as const,
            ]
          : []),
        ...(mine ? [{ what: 'taking back what waits', method: 'POST', path: `${at}/withdrawal` } as const] : []),
      ];
    });
}

/** The answers to an offer, and taking it back. */
export function handoffTries(handoff: HandoffView): Try[] {
  const at = `/handoffs/${handoff.id}`;
  const { acceptance, mayWithdraw, declineReasons, revision } = handoff;
  const tries: Try[] = [];
  if (acceptance !== null) {
    const shut = acceptance.possible ? {} : { shut: acceptance.missing };
    tries.push({ what: 'acceptance', method: 'POST', path: `${at}/accept`, revision, ...shut });
    for (const { code } of declineReasons)
      tries.push({
        what: `a no for ${code}`,
        method: 'POST',
        path: `${at}/decline`,
        body: { reason: code },
        revision,
      });
  }
  if (mayWithdraw) tries.push({ what: 'withdrawal of an offer', method: 'POST', path: `${at}/withdraw`, revision });
  return tries;
}
