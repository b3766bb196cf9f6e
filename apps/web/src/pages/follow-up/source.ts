import type { PledgeView } from '../../api/api-types.js';
import { dateWords, fullMonth } from '../../time.js';
import { useWords } from '../../words/words.js';

/** A record as one recognises it: what it is called, and beneath it what it is, when it was and how it went. */
export interface Source {
  title: string;
  about: string;
}

/** The pledge's records by their ids. */
export function useSources(pledge: PledgeView): Map<string, Source> {
  const { t, language, capital, counted } = useWords();
  const on = (day: string | null) => day && dateWords(day, language, pledge.to);
  const between = ({ from, to }: { from: string | null; to: string | null }) =>
    from === to || to === null ? on(from) : [on(from), on(to)].filter(Boolean).join('–');
  const told = (title: string, ...about: (string | false | null)[]): Source => ({
    title: capital(title),
    about: about.filter((part) => typeof part === 'string' && part !== '').join(', '),
  });
  const places = new Map(pledge.places.map(({ id, name }) => [id, name]));
  const at = (place: string | null) => place !== null && (places.get(place) ?? null);
  const named = (kind: string, theme: string | null) => (theme === null ? kind : `${kind}: ${theme}`);

  return new Map<string, Source>([
    [pledge.id, told(pledge.title, t('followUp.source.pledge'))],
    ...pledge.focusAreas.map((each) => [each.id, told(each.title, t('followUp.source.focusArea'))] as const),
    ...pledge.evidence.map(
      (each) => [each.id, told(t(`codes.source.${each.source}`), on(each.at), each.summary)] as const,
    ),
    ...pledge.commitments.map(
      (each) => [each.id, told(each.text, t('followUp.source.commitment'), each.owner, on(each.due))] as const,
    ),
    ...pledge.activities.map(
      (each) =>
        [
          each.id,
          told(
            named(t(`codes.kind.${each.kind}`), each.theme),
            between(each),
            at(each.place),
            each.headcount !== null && t('followUp.source.took', { count: each.headcount }),
            each.togetherWith.length > 0 && t('followUp.source.joint'),
            each.status !== 'done' && t(`codes.status.${each.status}`).toLowerCase(),
          ),
        ] as const,
    ),
    ...pledge.measures.map(
      (each) =>
        [
          each.id,
          told(
            each.what,
            t('followUp.source.measure'),
            each.owner,
            each.doneOn === null
              ? t('followUp.source.notDone')
              : t('followUp.source.doneOn', { day: dateWords(each.doneOn, language, pledge.to) }),
          ),
        ] as const,
    ),
    ...pledge.events.map((each) => [each.id, told(each.title, on(each.on), at(each.place))] as const),
    ...pledge.groups.map(
      (each) =>
        [
          each.id,
          told(
            each.title,
            t('followUp.source.group'),
            on(each.startedOn),
            each.meetings.length > 0 && t('followUp.source.meetings', counted(each.meetings.length)),
          ),
        ] as const,
    ),
    ...pledge.tips.map(
      (each) =>
        [
          each.id,
          told(
            t('followUp.source.tipsOn', { theme: each.theme }),
            each.month && `${fullMonth(each.month, language)} ${each.month.slice(0, 4)}`,
            each.count !== null && t('followUp.source.tips', { count: each.count }),
          ),
        ] as const,
    ),
    ...pledge.wishes.map((each) => [each.id, told(each.wish, t('followUp.source.wish'))] as const),
    ...pledge.contacts.map((each) => [each.id, told(each.function, t('followUp.source.contact'))] as const),
    ...pledge.pictures.map(
      (each) => [each.id, told(t('followUp.source.picture', { version: each.version }), on(each.at))] as const,
    ),
    ...pledge.indicators.map(
      (each) =>
        [
          each.id,
          told(
            `${t(`codes.offence.${each.offence}`)} ${each.year}`,
            each.count !== null && t('followUp.source.reported', { count: each.count }),
            each.trend && t(`codes.trend.${each.trend}`).toLowerCase(),
          ),
        ] as const,
    ),
    ...(pledge.next === null ? [] : [[pledge.next.id, told(t('followUp.source.next'), between(pledge.next))] as const]),
  ]);
}
