import { addDays, dayOf, instantAt, momentOf } from '#calendar';
import type { CaseView, Settled } from '#cases';
import { openFields } from '../../apps/web/src/pages/case/dialogs/handed-over.js';
import { giversOf, sayersOfYes } from '../../apps/web/src/pages/case/dialogs/consent-givers.js';
import { consentKinds } from '../../apps/web/src/pages/case/dialogs/consent-kinds.js';
import { covered } from '../../apps/web/src/pages/case/opening.js';
import type { Try } from './try.js';

export type Asker = { account: string; agency: string; colleagues: { id: string; roles: string[]; headed: boolean }[] };

/** All that the page of a case offers somebody, and what it shows as shut. */
export function caseTries(view: CaseView, asker: Asker): Try[] {
  const at = `/cases/${view.reference}`;
  return [
    ...actionTries(view.actions, view.tasks, at),
    ...offers(view, at),
    ...tasks(view, at, asker),
    ...tracks(view, at, asker),
    ...consents(view, at, asker),
    ...withinAgency(view, at, asker),
  ];
}

type Asks = CaseView['actions'][number]['asks'];

/** Each answer of each question once, the others as they come first. */
function formsOf(asks: Asks): Record<string, string>[] {
  const first = Object.fromEntries(asks.map(({ field, options }) => [field, options[0]?.code ?? '']));
  if (asks.length === 0) return [{}];
  return asks.flatMap(({ field, options }) => options.map(({ code }) => ({ ...first, [field]: code })));
}

const answered = (asks: Asks, answers: Record<string, string>) => (asks.length === 0 ? {} : { answers });

export function actionTries(all: CaseView['actions'], tasks: CaseView['tasks'], at: string): Try[] {
  return all.flatMap(({ track, action, asks, text, possible, missing, settles, revision }) => {
    const forms = formsOf(asks).map((answers) => ({
      what: `action ${track}/${action} ${JSON.stringify(answers)}`,
      method: 'POST' as const,
      path: `${at}/actions/${action}`,
      body: {
        track,
        ...answered(asks, answers),
        ...(text !== null && { text: 'Skrivet.' }),
        ...settled(settles, tasks),
      },
      revision,
    }));
    return possible ? forms : forms.slice(0, 1).map((form) => ({ ...form, shut: missing }));
  });
}

/** Each thing that is open ends with the close. */
export function settled(
  { lines, tasks: ids, withdrawals }: CaseView['actions'][number]['settles'],
  tasks: CaseView['tasks'],
): Settled {
  return {
    ...(lines.length > 0 && {
      lines: lines.map((id) => ({ id, outcome: 'dropped', comment: 'Familjen har flyttat.' })),
    }),
    ...(ids.length > 0 && {
      tasks: tasks
        .filter(({ id }) => ids.includes(id))
        .map(({ id: task, kind, asks }) => ({
          task,
          ...answered(asks, formsOf(asks)[0] ?? {}),
          ...(kind === 'register' ? { diaryNumber: 'SN 2026-0412' } : {}),
        })),
    }),
    ...(withdrawals.length > 0 && { withdrawals }),
  };
}

function offers(view: CaseView, at: string): Try[] {
  return view.offers.flatMap((offer) =>
    offer.receivers.map((receiver) => ({
      what: `offer ${offer.track}/${offer.handoff} to ${receiver.agency.id}`,
      method: 'POST',
      path: `${at}/handoffs`,
      body: {
        track: offer.track,
        handoff: offer.handoff,
        receiver: receiver.agency.id,
        why: 'De når familjen.',
        fields: openFields(view, receiver),
        ...(openFields(view, receiver).length === 0 ? { requestOnly: true } : {}),
      },
      revision: offer.revision,
      ...(receiver.possible ? {} : { shut: receiver.missing }),
    })),
  );
}

function tasks(view: CaseView, at: string, asker: Asker): Try[] {
  return view.tasks
    .filter(({ mine }) => mine)
    .flatMap(({ id, kind, asks, asksConsent, revision }): Try[] => {
      if (asksConsent) return consentAnswers(view, at, asker);
      if (kind === 'talk') {
        const on = instantAt(addDays(dayOf(momentOf(new Date(view.now))), 1), '10:00');
        return [
          { what: `talk ${id}`, method: 'POST', path: `${at}/talks`, body: { task: id, on, place: 'Familjehuset' } },
        ];
      }
      return formsOf(asks).map((answers) => ({
        what: `task ${id} ${JSON.stringify(answers)}`,
        method: 'POST',
        path: `${at}/tasks/${id}/outcome`,
        body: {
          outcome: 'done',
          ...answered(asks, answers),
          ...(kind === 'register' ? { diaryNumber: 'SN 2026-0412' } : {}),
        },
        revision,
      }));
    });
}

function tracks(view: CaseView, at: string, { colleagues }: Asker): Try[] {
  return view.tracks
    .filter(({ mine }) => mine)
    .flatMap((track) => [
      ...postponed(track, 'extension', at),
      ...postponed(track, 'parking', at),
      ...colleagues
        .filter(({ roles }) => roles.some((role) => track.roles.includes(role)))
        .map(({ id: person }): Try => ({
          what: `assignment of ${track.id}`,
          method: 'POST',
          path: `${at}/tracks/${track.id}/assignment`,
          body: { person },
          revision: track.revision,
        })),
    ]);
}

/** As far as may be, for each reason. */
function postponed(track: CaseView['tracks'][number], way: 'extension' | 'parking', at: string): Try[] {
  const may = track[way];
  return (may?.reasons ?? []).map(({ code }) => ({
    what: `${way} of ${track.id} for ${code}`,
    method: 'POST',
    path: `${at}/tracks/${track.id}/${way}`,
    body: { until: may?.last, reason: code, ...(may?.text && { text: 'Bror sjuk. Enhetschefen, punkt 4.2.' }) },
    revision: track.revision,
  }));
}

function consents(view: CaseView, at: string, asker: Asker): Try[] {
  const tries: Try[] = view.consents
    .filter(({ mayConfirm }) => mayConfirm)
    .map(({ id }) => ({
      what: 'confirmation of a consent',
      method: 'POST',
      path: `${at}/consents/${id}/confirmation`,
    }));
  if (view.may.includes('receive')) tries.push({ what: 'receipt', method: 'POST', path: `${at}/receipt`, body: {} });
  if (view.may.includes('record-consent')) tries.push(...consentAnswers(view, at, asker));
  if (view.may.includes('withdraw-consent'))
    tries.push({
      what: 'withdrawal of consent',
      method: 'POST',
      path: `${at}/consents/withdrawal`,
      body: { agencies: covered(view).map(({ id }) => id), givenBy: giversOf(view) },
    });
  return tries;
}

/** Both answers of all who can give one: as the form begins, with those ticked that have a track already. */
function consentAnswers(view: CaseView, at: string, { agency }: Asker): Try[] {
  const others = new Set(view.tracks.map((track) => track.agency.id).filter((id) => id !== agency));
  const givenBy = giversOf(view);
  const path = `${at}/consents`;
  const no: Try = {
    what: 'a no to consent',
    method: 'POST',
    path,
    body: { outcome: 'declined', agencies: [], givenBy },
  };
  if (others.size === 0) return [no];
  const yes = {
    outcome: 'given',
    agencies: [agency, ...others],
    givenBy: sayersOfYes(view),
    kinds: [...consentKinds],
    ...(view.consentRule?.lacksChildView === true && { childView: 'Det är okej.' }),
  };
  return [no, { what: 'a yes to consent', method: 'POST', path, body: yes }];
}

function withinAgency(view: CaseView, at: string, { account, colleagues }: Asker): Try[] {
  const tries: Try[] = [];
  if (view.breakGlass.possible)
    tries.push({
      what: 'opening by force',
      method: 'POST',
      path: `${at}/break-glass`,
      body: { reason: 'Barnet är i fara i natt.' },
    });
  if (view.protectedReaders?.mayName === true)
    for (const { id } of colleagues)
      tries.push({ what: 'naming readers', method: 'PUT', path: `${at}/protected-readers`, body: { accounts: [id] } });
  const shut = new Set([account, ...(view.lockedOut ?? []).map(({ person }) => person.id)]);
  if (view.lockedOut !== null)
    for (const { id } of colleagues.filter((each) => each.headed && !shut.has(each.id)))
      tries.push({ what: 'locking out', method: 'PUT', path: `${at}/lock-outs/${id}`, body: { reason: 'Släkt.' } });
  if (view.may.includes('write-mapping'))
    tries.push({
      what: 'a part of the mapping',
      method: 'POST',
      path: `${at}/mappings`,
      body: { risks: ['Äldre kamrater.'], strengths: [], childView: 'Jag vill spela.' },
    });
  if (view.parts.includes('notes') && view.protectedReaders?.mine !== false)
    tries.push({
      what: 'a note',
      method: 'POST',
      path: `${at}/notes`,
      body: { kind: 'note', text: 'Ringde hem.', transferred: false },
    });
  for (const { id, undo } of view.closed)
    if (undo !== null && undo.hindrance === null)
      tries.push({
        what: `undoing the close of ${id}`,
        method: 'POST',
        path: `${at}/tracks/${id}/undo-close`,
        body: { reason: 'Fel ärende avslutades.' },
      });
  if (view.duplicateOf?.mayTakeBack === true)
    tries.push({ what: 'taking back a duplicate', method: 'DELETE', path: `${at}/duplicate` });
  return tries;
}
