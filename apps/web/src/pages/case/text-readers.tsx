import { useQuery } from '@tanstack/react-query';
import { IconClock, IconEye, IconEyeOff } from '@tabler/icons-react';
import type { TextReaders } from '../../api/api-types.js';
import { textReadersQuery, type WhoseText } from '../../api/queries.js';
import { useWords } from '../../words/words.js';
import './text-readers.css';
import { ShowAs } from './show-as.js';
import { readsAny, useWhy, type WrittenField } from './why-read.js';

type Other = TextReaders['others'][number];

/** Under what is written: who reads it and who does not, as the api says by the rule that reading asks; and the form as each sees it. */
export function WhoReads({
  reference,
  fields,
  ...whose
}: { reference: string; fields: readonly WrittenField[] } & WhoseText) {
  const { t } = useWords();
  const { data } = useQuery(textReadersQuery(reference, whose));
  if (data === undefined) return null;
  return (
    <div className="who-reads" role="group" aria-label={t('readers.title')}>
      <ReaderLines readers={data} text={whose.text} fields={fields} />
      <ShowAs others={data.others} text={whose.text} fields={fields} />
    </div>
  );
}

/** The same of what is written already. */
export function WhoReadsNow({ reference, ...whose }: { reference: string } & WhoseText) {
  const { t } = useWords();
  const { data } = useQuery(textReadersQuery(reference, whose));
  if (data === undefined) return null;
  return (
    <div className="who-reads now" role="group" aria-label={t('readers.title')}>
      <ReaderLines readers={data} text={whose.text} fields={[]} />
    </div>
  );
}

function ReaderLines({
  readers: { within, others },
  text,
  fields,
}: {
  readers: TextReaders;
  text: WhoseText['text'];
  fields: readonly WrittenField[];
}) {
  const { t, listed } = useWords();
  const why = useWhy(text, fields);
  const own = useOwnWords();
  const open = others.filter((each) => readsAny(each, fields));
  const told = (agencies: Other[]) =>
    groups(agencies, (each) => labelsRead(each, fields).join(', ')).map(([part, names]) =>
      part === '' ? listed(names) : t('readers.part', { agencies: listed(names), fields: part }),
    );
  const later = told(open.filter(({ today }) => !today));
  const unread = others.filter((each) => !readsAny(each, fields));
  const reasons = groups(unread, why);
  return (
    <>
      <p className="row top small">
        <IconEye size={16} stroke={1.75} aria-hidden="true" />
        <span>
          <b>{t('readers.reads')}</b> {[own(within), ...told(open.filter(({ today }) => today))].join('; ')}.
          {within.lockedOut !== null && within.lockedOut.length > 0 && (
            <> {t('readers.lockedOut', { names: listed(within.lockedOut.map(({ name }) => name)) })}</>
          )}
        </span>
      </p>
      {later.length > 0 && (
        <p className="row top small soft">
          <IconClock size={16} stroke={1.75} aria-hidden="true" />
          <span>
            <b>{t('readers.mayRead')}</b> {later.join('; ')}.
          </span>
        </p>
      )}
      {reasons.length > 0 && (
        <p className="row top small soft">
          <IconEyeOff size={16} stroke={1.75} aria-hidden="true" />
          <span>
            <b>{t('readers.readsNot')}</b>{' '}
            {reasons
              .map(([reason, agencies]) => t('readers.because', { agencies: listed(agencies), reason }))
              .join('; ')}
            .
          </span>
        </p>
      )}
    </>
  );
}

/** The names of agencies that are told the same, in their order. */
function groups(others: Other[], told: (other: Other) => string): [string, string[]][] {
  return [...new Set(others.map(told))].map((each) => [
    each,
    others.filter((other) => told(other) === each).map(({ agency }) => agency.name),
  ]);
}

/** Which fields of the form an agency reads, where it is not all of them. */
function labelsRead({ fields: read }: Other, fields: readonly WrittenField[]): string[] {
  const seen = fields.filter(({ field }) => read.includes(field));
  return seen.length === fields.length ? [] : seen.map(({ label }) => label);
}

function useOwnWords(): (within: TextReaders['within']) => string {
  const { t, listed } = useWords();
  return ({ unit, named }) => {
    const names = listed((named ?? []).map(({ name }) => name));
    if (named === null) return unit === null ? t('readers.own') : t('readers.unit', { unit });
    if (named.length === 0) return unit === null ? t('readers.nobodyNamed') : t('readers.nobodyNamedInUnit', { unit });
    return unit === null ? t('readers.named', { names }) : t('readers.namedInUnit', { names, unit });
  };
}
