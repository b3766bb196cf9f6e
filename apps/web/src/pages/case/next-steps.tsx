import { IconLock } from '@tabler/icons-react';
import { useId } from 'react';
import type { ActionView, CaseView, MissingView, OfferView, TrackView } from '../../api/api-types.js';
import { AgencyMark } from '../../components/agency.js';
import { useWords } from '../../words/words.js';
import { Missing } from './missing.js';
import { nameOfAction, nameOfAssignment, nameOfOffer } from './opening.js';
import type { Primary } from './opening.js';
import { takesPart } from './takes-part.js';

/** Every way on from where a track of mine stands. What does not go yet stays, says why, and links to what is missing. */
export function NextSteps({
  view,
  track,
  primary,
  onOpen,
}: {
  view: CaseView;
  track: TrackView;
  primary: Primary;
  onOpen: (thing: string) => void;
}) {
  const { t, titled, inline, listed } = useWords();
  const inHeader = primary !== null && 'action' in primary ? primary.action : null;
  const actions = view.actions.filter((action) => action.track === track.id && action !== inHeader);
  const offers = view.offers.filter((offer) => offer.track === track.id);
  return (
    <section className="card on-screen">
      <div className="card-head">
        <AgencyMark kind={track.agency.kind} />
        <h2>{t('case.stepsOf', { track: titled(track.title) })}</h2>
        <span className="push small soft">{titled(track.stageTitle)}</span>
      </div>
      {track.doers !== null && (
        <p className="padded soft small">
          {t('case.stepsTakenBy', { who: listed(track.doers.map((role) => inline(role))) })}
        </p>
      )}
      <ul className="steps">
        {actions.map((action) => (
          <ActionStep key={action.action} view={view} action={action} onOpen={onOpen} />
        ))}
        {offers.map((offer) => (
          <OfferStep key={offer.handoff} view={view} offer={offer} onOpen={onOpen} />
        ))}
      </ul>
      <div className="gate">
        <button type="button" className="button quiet compact" onClick={() => onOpen(nameOfAssignment(track))}>
          {t('case.assign')}
        </button>
        <span className="small soft">{track.person?.name ?? t('case.noPerson')}</span>
      </div>
    </section>
  );
}

function ActionStep({ view, action, onOpen }: { view: CaseView; action: ActionView; onOpen: (thing: string) => void }) {
  const { titled } = useWords();
  return (
    <Step
      view={view}
      title={titled(action.title)}
      missing={action.possible ? null : action.missing}
      onTake={() => onOpen(nameOfAction(action))}
      onOpen={onOpen}
    />
  );
}

function OfferStep({ view, offer, onOpen }: { view: CaseView; offer: OfferView; onOpen: (thing: string) => void }) {
  const { t, titled, listed } = useWords();
  const possible = offer.receivers.some((receiver) => receiver.possible);
  // Whose own track the reader sees is not waited for: it is at work already.
  const atWork = offer.receivers.filter(({ agency }) => takesPart(view, offer, agency));
  const there =
    atWork.length > 0 && atWork.length === offer.receivers.length
      ? t('case.missing.takesPart', { agency: listed(atWork.map(({ agency }) => agency.name)) })
      : null;
  return (
    <Step
      view={view}
      title={titled(offer.title)}
      missing={possible ? null : (offer.receivers[0]?.missing ?? [])}
      there={there}
      onTake={() => onOpen(nameOfOffer(offer))}
      onOpen={onOpen}
    />
  );
}

/** `missing` null: it goes. Otherwise the button is dashed, stays focusable, and the reason stands beside it. */
function Step({
  view,
  title,
  missing,
  there = null,
  onTake,
  onOpen,
}: {
  view: CaseView;
  title: string;
  missing: MissingView[] | null;
  /** Why it is not asked for: it is there already. */
  there?: string | null;
  onTake: () => void;
  onOpen: (thing: string) => void;
}) {
  const reason = useId();
  if (missing === null) {
    return (
      <li>
        <button type="button" className="button compact" onClick={onTake}>
          {title}
        </button>
      </li>
    );
  }
  return (
    <li>
      <button type="button" className="button compact" aria-disabled="true" aria-describedby={reason}>
        <IconLock size={15} stroke={1.75} aria-hidden="true" />
        {title}
      </button>
      {there === null ? (
        <Missing id={reason} view={view} missing={missing} onOpen={onOpen} />
      ) : (
        <span id={reason} className="small soft reason">
          {there}
        </span>
      )}
    </li>
  );
}
