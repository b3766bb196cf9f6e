import type { CaseView, HandoffView, Title, TrackView } from '../../api/api-types.js';
import { addDays, dayOf, daysBetween, momentOf, mondayOf, weekOf } from '../../time.js';

/** One piece of a line, in per cent of the score's width. */
export interface Segment {
  look: 'past' | 'now' | 'asked' | 'ahead';
  left: number;
  width: number;
  title: Title | null;
}

export type Lane = { key: string; segments: Segment[]; pin: number | null } & (
  | { of: 'track'; track: TrackView }
  | { of: 'handoff'; handoff: HandoffView }
);

export interface ScoreLayout {
  lanes: Lane[];
  weeks: { week: number; left: number; width: number }[];
  today: number;
}

/** How far back the picture reaches at most, and how far ahead at least. */
const WEEKS_BACK = 3;
const WEEKS_AHEAD = 4;
const LEAST_WEEKS = 6;
/** Narrower than this, in per cent, a piece can't be seen; a current one needs room for its name. */
const LEAST_PAST = 3.2;
const LEAST_NOW = 13;
const AHEAD = 21;
const GAP = 0.5;

/** Lays out the tracks of a case, and what is offered but not yet answered, on one time axis around today. */
export function scoreOf(view: CaseView): ScoreLayout {
  const today = dayOf(view.now);
  const thisMonday = mondayOf(today);
  const began = [...view.tracks.map(startOf), ...view.handoffs.map((handoff) => dayOf(handoff.offered))];
  const earliest = began.reduce((first, day) => (day < first ? day : first), today);
  const back = Math.min(WEEKS_BACK, Math.max(0, Math.round(daysBetween(mondayOf(earliest), thisMonday) / 7)));
  const start = addDays(thisMonday, -7 * back);
  const weekCount = Math.max(LEAST_WEEKS, back + WEEKS_AHEAD);
  const from = momentOf(start);
  const span = momentOf(addDays(start, 7 * weekCount)) - from;
  const at = (when: string) => Math.min(100, Math.max(0, ((momentOf(when) - from) / span) * 100));
  const endOf = (day: string) => at(addDays(day, 1));
  const now = at(view.now);

  const opened = view.handoffs.filter(({ kind }) => kind === 'open');
  return {
    today: now,
    weeks: Array.from({ length: weekCount }, (_, index) => {
      const monday = addDays(start, 7 * index);
      return { week: weekOf(monday), left: at(monday), width: 100 / weekCount };
    }),
    lanes: [
      ...view.tracks.map((track): Lane => {
        const segments: Segment[] = [];
        let edge = 0;
        for (const passed of track.passed) {
          const left = Math.max(edge, at(passed.from));
          const right = Math.max(at(passed.to), left + LEAST_PAST);
          // What lies before the picture shows as one tick at its edge.
          if (at(passed.to) === 0 && left > 0) continue;
          segments.push({ look: 'past', left, width: right - left - GAP, title: passed.title });
          edge = right;
        }
        const left = Math.min(Math.max(edge, at(track.entered)), 100 - LEAST_NOW);
        const right = Math.min(100, Math.max(endOf(track.due), now, left + LEAST_NOW));
        segments.push({ look: 'now', left, width: right - left - GAP, title: track.stageTitle });
        const [next] = track.ahead;
        if (next !== undefined && right < 100 - AHEAD / 2) {
          segments.push({ look: 'ahead', left: right + 1.2, width: Math.min(AHEAD, 99 - right), title: next.title });
        }
        const end = endOf(track.first.due);
        return { of: 'track', key: track.id, track, segments, pin: end < 100 ? end : null };
      }),
      ...opened.map((handoff): Lane => {
        const left = Math.min(at(handoff.offered), 100 - LEAST_NOW);
        const right = Math.min(100, Math.max(endOf(handoff.due), now, left + LEAST_NOW));
        const segments: Segment[] = [{ look: 'asked', left, width: right - left - GAP, title: null }];
        if (right < 100 - AHEAD / 2) {
          const width = Math.min(AHEAD, 99 - right);
          segments.push({ look: 'ahead', left: right + 1.2, width, title: handoff.ifAccepted.stage });
        }
        const pin = endOf(handoff.due) < 100 ? endOf(handoff.due) : null;
        return { of: 'handoff', key: handoff.id, handoff, segments, pin };
      }),
    ],
  };
}

const startOf = (track: TrackView): string => dayOf(track.passed[0]?.from ?? track.entered);
