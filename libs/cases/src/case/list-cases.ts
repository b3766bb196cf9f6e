import { invalid } from '#use-case';
import { z } from 'zod';
import { instant, rows } from '#database';
import type { CaseCard, CasePage } from '../views/cases.js';
import { Taker, takerOf, TAKERS } from '../colleague/takers.js';
import type { Work } from '../work.js';
import { CaseFile } from '../write-path/case-file.js';
import { LETS_IN, OPENED_COLUMNS, PartyRow } from '../write-path/open-file.js';
import { seeingOf } from '../visibility/read-model.js';
import { firstOfTrack } from '../visibility/first-of-track.js';
import { type SeenDate, seenDates } from '../visibility/seen-dates.js';
import { seesTrackNamed } from '../seen-by/sees-thing.js';
import { datedOpen } from '../visibility/deciding.js';
import { stageTitle, trackTitle } from '../words/titles.js';
import { YoungPersonColumns, KNOWN_COLUMNS, knownTo, youngPersonView } from '../young-person/young-person.js';

/** Twenty are what one looks at; a board takes a hundred at a time. */
const PAGE = 20;
export const LONGEST_PAGE = 100;

type Wanted = { track?: string | undefined; status?: 'open' | 'closed' | undefined };

const ListedRow = PartyRow.extend(YoungPersonColumns.shape).extend({
  status: z.enum(['open', 'closed']),
  joined: instant,
  takers: z.array(Taker),
});
type ListedRow = z.output<typeof ListedRow>;

/** The cases that the actor's agency is a party to, those it came to last first; by track and status if they are named. */
export async function listCases(
  work: Work,
  { cursor, limit = PAGE, ...wanted }: Wanted & { cursor?: string | undefined; limit?: number | undefined },
): Promise<CasePage> {
  const { track } = wanted;
  const found: { row: ListedRow; card: CaseCard }[] = [];
  let after = cursor === undefined ? undefined : readCursor(cursor);
  while (found.length <= limit) {
    const page = await readPage(work, wanted, after, limit);
    const cards = page.map((row) => ({ row, card: cardOf(row, work) }));
    found.push(...cards.filter(({ card }) => track === undefined || card.tracks.some(({ id }) => id === track)));
    const last = page.at(-1);
    if (page.length <= limit || last === undefined) break;
    after = { at: last.joined, id: last.id };
  }
  const last = found[limit - 1]?.row;
  const next = found.length > limit && last !== undefined ? writeCursor(last) : null;
  const shown = found.slice(0, limit);
  work.trail.lists(shown.map(({ row }) => row.id));
  return { items: shown.map(({ card }) => card), next };
}

/**
 * One page and one more. Of the cases with a track of this name some are left out later: a track that the agency may not see
 * must not be found by asking for it.
 */
function readPage(
  work: Work,
  { track, status }: Wanted,
  after: Cursor | undefined,
  limit: number,
): Promise<ListedRow[]> {
  return rows(
    work.manager,
    ListedRow,
    `select ${OPENED_COLUMNS}, p.agency as party, c.status, p.opened_at as joined, ${TAKERS}, ${KNOWN_COLUMNS}
     from samspel.party p join samspel.concern_case c on c.id = p.case_id ${knownTo('p.agency')}
     where p.agency = $1 and ${LETS_IN} and ($2::text is null or exists (select from samspel.case_track t where t.case_id = c.id and t.track = $2))
       and ($3::text is null or c.status = $3)
       and ($4::timestamptz is null or (p.opened_at, c.id) < ($4, $5::uuid))
     order by p.opened_at desc, c.id desc limit $6`,
    [work.actor.agency, track ?? null, status ?? null, after?.at ?? null, after?.id ?? null, limit + 1],
  );
}

function cardOf(row: ListedRow, work: Work): CaseCard {
  const file = CaseFile.ofParty(work, row);
  const { definition, state } = file;
  const seeing = seeingOf({ work, file });
  const seen = Object.values(state.tracks).filter(({ id, agency }) => seesTrackNamed(seeing, id, agency));
  const dates = seenDates(work, file);
  const tracks = seen.map((track) => ({
    id: track.id,
    definition: track.definition,
    title: trackTitle(definition, track.definition),
    agency: file.agency(track.agency),
    mine: track.person === work.actor.account,
    stage: track.stage,
    stageTitle: stageTitle(definition, track.definition, track.stage),
    entered: track.entered,
    parked: track.parked?.until ?? null,
    ...whatIsDue(work, file, firstOfTrack(definition, { dates, tracks: seen, agency: work.actor.agency }, track)),
  }));
  const [next] = dates;
  const ours = seen.filter(({ agency }) => agency === work.actor.agency);
  return {
    reference: row.reference,
    youngPerson: youngPersonView(row, work),
    status: row.status,
    opened: file.opened,
    nextDate: next?.due ?? null,
    late: next?.late ?? false,
    next: next === undefined ? null : { title: datedOpen(work, file, next).title, agency: file.agency(next.agency) },
    ours: {
      late: dates.some(({ agency, late, kind }) => agency === work.actor.agency && late && kind !== 'handoff'),
      untaken: ours.some((track) => takerOf(row.takers, track) === null),
      people: row.takers
        .filter(({ id, agency }) => agency === work.actor.agency && ours.some(({ person }) => person === id))
        .map(({ id, name }) => ({ id, name })),
    },
    tracks,
  };
}

const whatIsDue = (work: Work, file: CaseFile, date: SeenDate) => ({
  what: datedOpen(work, file, date).title,
  due: date.due,
  late: date.late,
});

type Cursor = { at: string; id: string };

function writeCursor({ joined, id }: ListedRow): string {
  return Buffer.from(`${joined} ${id}`).toString('base64url');
}

function readCursor(cursor: string): Cursor {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [, at = '', id = ''] = /^(2\d{3}-\S+) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? [];
  const when = new Date(at);
  if (Number.isNaN(when.getTime()) || when.toISOString() !== at)
    throw invalid('/cursor', 'malformed', 'Take the cursor from the page before, or leave it out.');
  return { at, id };
}
