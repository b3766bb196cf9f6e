import { useQuery } from '@tanstack/react-query';
import { versionsQuery } from '../../api/follow-up.js';
import { Loaded } from '../../components/loaded.js';
import { Status } from '../../components/status.js';
import { dateAndClock } from '../../time.js';
import { useWords } from '../../words/words.js';

/** Every version that was saved, the latest first, and which of them were published. */
export function Versions({ pledge, now }: { pledge: string; now: string }) {
  const { t, language } = useWords();
  const versions = useQuery(versionsQuery(pledge));
  return (
    <Loaded query={versions}>
      {(saved) =>
        saved.length === 0 ? (
          <p className="padded small soft">{t('followUp.noVersions')}</p>
        ) : (
          <ol className="versions small">
            {saved.map(({ version, at, publishedAt }) => (
              <li key={version}>
                <b>{t('followUp.version', { version })}</b>
                <span className="soft">{t('followUp.savedAt', { when: dateAndClock(at, language, now) })}</span>
                {publishedAt !== null && (
                  <Status tone="ok">
                    {t('followUp.publishedAt', { when: dateAndClock(publishedAt, language, now) })}
                  </Status>
                )}
              </li>
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}
