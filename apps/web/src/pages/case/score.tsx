import { Link } from '@tanstack/react-router';
import { IconCheck } from '@tabler/icons-react';
import type { CaseView, TrackView } from '../../api/api-types.js';
import { AgencyMark, useKindWord } from '../../components/agency.js';
import { DueStatus, Status } from '../../components/status.js';
import { WorkingOut } from '../../components/working-out.js';
import { dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';
import { scoreOf } from './score-layout.js';
import type { Lane, Segment } from './score-layout.js';

/** The score: a line for each track with one "today" through them. A list to a screen reader. */
export function Score({ view }: { view: CaseView }) {
  const { t, counted } = useWords();
  if (view.tracks.length === 0 && view.handoffs.length === 0) return null;
  const { lanes, weeks, today } = scoreOf(view);
  return (
    <section
      className="card score"
      aria-label={t('case.score')}
      style={{ '--weeks': weeks.length, '--today': today / 100 }}
    >
      <div className="axis" aria-hidden="true">
        <span className="heading">{t('case.tracks', counted(lanes.length))}</span>
        <div className="weeks">
          {weeks.map(({ week, left, width }) =>
            // The week that "i dag" covers goes without its number.
            Math.abs(today - left - 2) < width * 0.42 ? null : (
              <span key={week} style={{ left: `${left}%` }}>
                {t('case.week', { week })}
              </span>
            ),
          )}
          <span className="today-word" style={{ left: `${today}%` }}>
            {t('case.today')}
          </span>
        </div>
        <span className="heading next-heading">{t('case.nextDate')}</span>
        <span />
      </div>
      <ol className="lanes">
        <li className="today" aria-hidden="true" />
        {lanes.map((lane) => (
          <LaneRow key={lane.key} lane={lane} view={view} />
        ))}
      </ol>
    </section>
  );
}

function LaneRow({ lane, view }: { lane: Lane; view: CaseView }) {
  const agency = lane.of === 'track' ? lane.track.agency : lane.handoff.receiver;
  return (
    <li className="lane" data-agency={agency.kind}>
      <LaneName lane={lane} />
      <div className="line">
        {lane.segments.map((segment) => (
          <Piece key={`${segment.look} ${segment.left}`} segment={segment} />
        ))}
        {lane.pin !== null && <span className="pin" style={{ left: `${lane.pin}%` }} />}
      </div>
      <LaneNext lane={lane} view={view} />
    </li>
  );
}

function LaneName({ lane }: { lane: Lane }) {
  const { t, titled } = useWords();
  const kindWord = useKindWord();
  if (lane.of === 'handoff') {
    return (
      <div className="lane-name">
        <AgencyMark kind={lane.handoff.receiver.kind} big />
        <div>
          <b>{lane.handoff.receiver.name}</b>
          <span>{t('case.untilAnswer', { agency: kindWord(lane.handoff.sender) })}</span>
        </div>
      </div>
    );
  }
  const { track } = lane;
  return (
    <div className="lane-name">
      <AgencyMark kind={track.agency.kind} big />
      <div>
        <b>{titled(track.title)}</b>
        <span>{track.person?.name ?? t('case.noPerson')}</span>
      </div>
    </div>
  );
}

const SPOKEN = { past: 'case.stageDone', now: 'case.stageNow', ahead: 'case.stageAhead' } as const;

function Piece({ segment: { look, left, width, title } }: { segment: Segment }) {
  const { t, titled } = useWords();
  const stage = title === null ? '' : titled(title);
  const words = look === 'asked' ? t('case.offeredTo') : t(SPOKEN[look], { stage });
  return (
    <span className={`piece ${look}`} style={{ left: `${left}%`, width: `${width}%` }} title={words}>
      <span className="unseen">{words}</span>
      {look === 'past' && <IconCheck size={14} stroke={2} aria-hidden="true" />}
      <span className="shown" aria-hidden="true">
        {look === 'asked' ? words : stage}
      </span>
    </span>
  );
}

function LaneNext({ lane, view: { now, reference } }: { lane: Lane; view: CaseView }) {
  const { t, language, titled } = useWords();
  if (lane.of === 'handoff') {
    const { handoff } = lane;
    return (
      <>
        <div className="lane-next">
          <b className="number">
            {dateWords(handoff.due, language, now)}{' '}
            {handoff.mine === 'sender' && (
              <WorkingOut reference={reference} thing={`handoff:${handoff.id}`} title={t('case.answerElse')} />
            )}
          </b>
          {handoff.mine === 'told' ? (
            <span>{t('case.answerElse')}</span>
          ) : (
            <Link to="/handoffs/$handoff" params={{ handoff: handoff.id }}>
              {t('case.answerElse')}
            </Link>
          )}
        </div>
        <div className="lane-state">
          <DueStatus due={handoff.due} now={now} late={handoff.late} />
        </div>
      </>
    );
  }
  const { track } = lane;
  const { first } = track;
  return (
    <>
      <div className="lane-next">
        <b className="number">
          {dateWords(first.due, language, now)}{' '}
          <WorkingOut reference={reference} thing={first.thing} title={titled(first.title)} />
        </b>
        {first.kind === 'stage' ? (
          <span>
            <Source track={track} now={now} />
          </span>
        ) : (
          <>
            <span>{titled(first.title)}</span>
            <StageDate track={track} now={now} />
          </>
        )}
      </div>
      <div className="lane-state">
        {track.parked === null ? (
          <DueStatus due={first.due} now={now} late={first.late} />
        ) : (
          <Status tone="wait">{t('case.parked', { date: dateWords(track.parked, language, now) })}</Status>
        )}
        <span className="unseen">{titled(track.stageTitle)}</span>
      </div>
    </>
  );
}

/** The stage's own day, beside a task or a promise that falls due before it: a time that runs is never out of sight. */
function StageDate({ track, now }: { track: TrackView; now: string }) {
  const { t, language, titled } = useWords();
  if (track.parked !== null) return null;
  return (
    <span>
      {t('case.stageBy', { stage: titled(track.stageTitle), date: dateWords(track.due, language, now) })}.{' '}
      <Source track={track} now={now} />
    </span>
  );
}

/** What the date of a stage stands on; where it was moved to a weekday or extended, the day that the law or the agreement gives too. */
function Source({ track: { due, statutory, source, extended }, now }: { track: TrackView; now: string }) {
  const { t, language } = useWords();
  const date = dateWords(statutory, language, now);
  const moved = dateWords(due, language, now);
  if (source === 'local') return <>{statutory === due ? t('case.local') : t('case.agreedMoved', { date, moved })}</>;
  if (extended !== null) return <>{t('case.extendedTo', { date, moved, source })}</>;
  return <>{statutory === due ? t('case.source', { source }) : t('case.statutory', { date, moved, source })}</>;
}
