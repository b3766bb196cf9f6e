import { AgencyName } from '../../components/agency.js';
import { useWords } from '../../words/words.js';
import { useActWords } from './act-words.js';
import { dutiesFor, noticesFor, takerOf } from './choices.js';
import { actsOf, adultGroundOf, isAbout, noticed } from './draft.js';
import type { Draft, Given } from './draft.js';

/** What is started about one of them; and of what is not, though it is of others or was asked about, why. */
export function Starts({ draft, given, index }: { draft: Draft; given: Given; index: number }) {
  const { t, inline } = useWords();
  const { choices, years } = given;
  const actWords = useActWords(choices);
  const chosen = actsOf(draft, given);
  const acts = chosen.filter((act) => isAbout(draft, given, act, index));
  const notice = noticed(draft, given).offenceNotice ? noticesFor(choices, years)[index] : undefined;
  const hasDuty = dutiesFor(choices, years)[index] !== false;
  const ground = choices.adultGrounds.find(({ code }) => code === adultGroundOf(draft, given));
  const isLeftOut = chosen.includes('statutory-report') && !acts.includes('statutory-report');
  return (
    <span className="stack">
      {[...acts, ...(notice === undefined || notice === 'too-old' ? [] : [notice])].map((act) => (
        <AgencyName key={act} agency={{ kind: takerOf(choices, act) }}>
          {actWords(act)}
          {act === 'statutory-report' && !hasDuty && ground !== undefined && (
            <> {t('concern.check.onGround', { title: inline(ground.title), paragraph: ground.paragraph })}</>
          )}
        </AgencyName>
      ))}
      {isLeftOut && <span className="soft">{t('concern.check.notReported')}</span>}
      {notice === 'too-old' && <span className="soft">{t('concern.acts.noticeOf.too-old')}</span>}
    </span>
  );
}
