import type { ReactNode } from 'react';
import { useAgencyKinds } from '../api/agency-kinds.js';
import { useWords } from '../words/words.js';

/** The kinds that have an icon of their own, and in base.css a colour. Any other has a circle, in grey. */
const PATHS: Record<string, ReactNode> = {
  coordination: (
    <>
      <circle cx="12" cy="5.5" r="2.6" />
      <circle cx="5.5" cy="17.5" r="2.6" />
      <circle cx="18.5" cy="17.5" r="2.6" />
      <path d="M10.8 7.9L6.7 15.2M13.2 7.9l4.1 7.3M8.2 17.5h7.6" />
    </>
  ),
  'social-services': (
    <>
      <circle cx="9" cy="8.5" r="3.2" />
      <path d="M3.2 19.5c.5-3.3 2.8-5.2 5.8-5.2s5.3 1.9 5.8 5.2" />
      <path d="M15.6 5.6a3.2 3.2 0 010 5.8M17.6 14.8c1.8.8 2.9 2.4 3.2 4.7" />
    </>
  ),
  police: <path d="M12 3l7 2.6v5.6c0 4.4-2.9 7.6-7 9.8-4.1-2.2-7-5.4-7-9.8V5.6z" />,
  school: (
    <>
      <path d="M2.5 9.2L12 4.8l9.5 4.4L12 13.6z" />
      <path d="M6.5 11.3v4.6c1.5 1.5 3.3 2.2 5.5 2.2s4-.7 5.5-2.2v-4.6M21.5 9.2v5" />
    </>
  ),
  leisure: (
    <>
      <circle cx="12" cy="12" r="8.7" />
      <path d="M3.3 12h17.4M12 3.3c2.6 2.5 3.8 5.4 3.8 8.7s-1.2 6.2-3.8 8.7c-2.6-2.5-3.8-5.4-3.8-8.7s1.2-6.2 3.8-8.7z" />
    </>
  ),
};

const Icon = ({ kind }: { kind: string }) => (
  <svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.75"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {PATHS[kind] ?? <circle cx="12" cy="12" r="5" />}
  </svg>
);

/** The coloured square of an agency. Alone it carries its name; beside the name it is decoration. */
export function AgencyMark({ kind, label, big = false }: { kind: string; label?: string; big?: boolean }) {
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label, title: label };
  return (
    <span className={big ? 'agency-mark big' : 'agency-mark'} data-agency={kind} {...naming}>
      <Icon kind={kind} />
    </span>
  );
}

/** The square with the agency's kind in a word, or what is given instead of it. */
export function AgencyName({ agency, children }: { agency: { kind: string; name?: string }; children?: ReactNode }) {
  const kindWord = useKindWord();
  return (
    <span className="agency" data-agency={agency.kind}>
      <AgencyMark kind={agency.kind} />
      {children ?? kindWord(agency)}
    </span>
  );
}

/** "Socialtjänst"; an agency of a kind without a name goes by its own. */
export function useKindWord(): (agency: { kind: string; name?: string }) => string {
  const { titled } = useWords();
  const kinds = useAgencyKinds();
  return ({ kind, name }) => {
    const known = kinds.find((each) => each.kind === kind);
    return known === undefined ? (name ?? kind) : titled(known.name);
  };
}
