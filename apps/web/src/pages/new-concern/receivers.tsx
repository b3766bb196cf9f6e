import { AgencyMark } from '../../components/agency.js';
import { useWords } from '../../words/words.js';
import { choiceOf, noticeIn } from './choices.js';
import { actsOf, givenOf } from './draft.js';
import type { Draft, Given } from './draft.js';
import type { Beginning } from './steps.js';

/** What each chosen act hands over at once, as the api says it: the receipt then says the same. */
export function Receivers({
  draft,
  beginning,
  given,
  own,
}: {
  draft: Draft;
  beginning: Beginning;
  given: Given;
  own: string;
}) {
  const { t, listed } = useWords();
  const notice = draft.offenceNotice ? noticeIn(given.choices, given.years) : undefined;
  const chosen = [...actsOf(draft, given), ...(notice === undefined ? [] : [notice])];
  const gives = chosen
    .flatMap((act) => choiceOf(given.choices, act) ?? [])
    .flatMap(({ act, receivers, gives: fields }) =>
      receivers.map((receiver) => ({ act, receiver, fields: givenOf(draft, beginning, fields) })),
    )
    .filter(({ receiver }) => receiver.id !== own);
  return (
    <aside className="card help receives">
      <h2>{t('concern.check.receives')}</h2>
      <ul>
        {gives.map(({ act, receiver, fields }) => (
          <li key={`${act} ${receiver.id}`}>
            <AgencyMark kind={receiver.kind} />
            <span>
              {t('concern.check.gets', {
                who: receiver.name,
                what: listed(fields.map((field) => t(`fields.${field}`))),
              })}
              {act === 'sspf-referral' && <> {t('concern.check.getsLater')}</>}
            </span>
          </li>
        ))}
      </ul>
      <hr className="rule" />
      <p className="small soft">{t('concern.check.mail')}</p>
    </aside>
  );
}
