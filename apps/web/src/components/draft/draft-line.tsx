import { IconAlertTriangle, IconCloudOff, IconDeviceFloppy, IconGitCompare, IconRotate } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { clockOf, dateAndClock, dayOf } from '../../time.js';
import { useWords } from '../../words/words.js';
import { Leaving } from '../leaving.js';
import './draft.css';
import type { Draft } from './use-draft.js';
import { wordsIn } from './words-in.js';

/**
 * Whether what is written is saved, said in words; that it was found again, with the way to begin anew; and where there are two versions
 * both of them. Whoever leaves what is in memory alone is asked first.
 */
export function DraftLine({ draft, leaving }: { draft: Draft<object>; leaving?: { title: string; about: string } }) {
  const { t } = useWords();
  const when = useWhen();
  const { kept, keeper, written } = draft;
  const [unsaved, savedAt] = [written ? kept.unsaved : false, kept.savedAt];
  return (
    <div className="draft">
      <Leaving
        written={written && (kept.unsaved === 'unanswered' || kept.unsaved === 'refused' || kept.other !== undefined)}
        half={written && kept.unsaved === 'soon'}
        {...leaving}
      />
      <div role="status">
        {kept.found && written && savedAt !== undefined && (
          <Found when={when(savedAt)} onDiscard={() => void keeper.discard()} />
        )}
        {(unsaved === 'unanswered' || unsaved === 'refused') && !kept.gone && (
          <p className="note soon small">
            <IconCloudOff size={17} stroke={1.75} aria-hidden="true" />
            <span>{t(`draft.unsaved.${unsaved}`)}</span>
          </p>
        )}
        {kept.gone && written && (
          <Two
            icon={<IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />}
            title={t('draft.gone')}
            words={[]}
          >
            <button type="button" className="button compact" onClick={() => void keeper.discard()}>
              {t('draft.anew')}
            </button>
          </Two>
        )}
        {kept.other !== undefined && (
          <Two
            icon={<IconGitCompare size={18} stroke={1.75} aria-hidden="true" />}
            title={t('draft.other', { when: when(kept.other.savedAt) })}
            words={wordsIn(kept.other.text)}
          >
            <button type="button" className="button compact" onClick={() => keeper.takeOther()}>
              {t('draft.takeOther')}
            </button>
            <button type="button" className="button compact" onClick={() => keeper.keepMine()}>
              {t('draft.keepMine')}
            </button>
          </Two>
        )}
        {draft.theirs !== undefined && (
          <Two
            icon={<IconGitCompare size={18} stroke={1.75} aria-hidden="true" />}
            title={t('draft.theirs')}
            words={wordsIn(JSON.stringify({ values: draft.theirs }))}
          >
            <button type="button" className="button compact" onClick={() => void keeper.discard()}>
              {t('draft.takeTheirs')}
            </button>
            <button type="button" className="button compact" onClick={draft.keepMine}>
              {t('draft.goOn')}
            </button>
          </Two>
        )}
      </div>
      {/* Said to the eye alone: aloud it would be said at every pause. */}
      {written && !kept.found && (unsaved === false || unsaved === 'soon') && savedAt !== undefined && (
        <p className="small soft row">
          <IconDeviceFloppy size={15} stroke={1.75} aria-hidden="true" />
          {t('draft.saved', { when: when(savedAt) })}
        </p>
      )}
    </div>
  );
}

/** That it was found again. To begin anew takes two presses: what is thrown away is gone, on every device. */
function Found({ when, onDiscard }: { when: string; onDiscard: () => void }) {
  const { t } = useWords();
  const [asks, setAsks] = useState(false);
  return (
    <p className="small soft row wrap">
      <IconRotate size={15} stroke={1.75} aria-hidden="true" />
      {asks ? t('draft.throwAway') : t('draft.found', { when })}
      {asks ? (
        <>
          <button type="button" className="as-link small" onClick={onDiscard}>
            {t('draft.yesAnew')}
          </button>
          <button type="button" className="as-link small" autoFocus onClick={() => setAsks(false)}>
            {t('draft.keep')}
          </button>
        </>
      ) : (
        <button type="button" className="as-link small" onClick={() => setAsks(true)}>
          {t('draft.anew')}
        </button>
      )}
    </p>
  );
}

/** Today's clock, or the day with it. */
function useWhen(): (moment: string) => string {
  const { t, language } = useWords();
  return (moment) => {
    const now = new Date().toISOString();
    return dayOf(moment) === dayOf(now)
      ? t('draft.at', { clock: clockOf(moment) })
      : dateAndClock(moment, language, now);
  };
}

/** What is written here stands in the form; what stands beside it is shown in full. */
function Two({
  icon,
  title,
  words,
  children,
}: {
  icon: ReactNode;
  title: string;
  words: string[];
  children: ReactNode;
}) {
  return (
    <section className="note soon versions">
      {icon}
      <div className="stack">
        <b>{title}</b>
        {words.map((each) => (
          <blockquote key={each} className="words pre">
            {each}
          </blockquote>
        ))}
        <div className="row wrap">{children}</div>
      </div>
    </section>
  );
}
