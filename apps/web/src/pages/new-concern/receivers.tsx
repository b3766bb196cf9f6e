import { AgencyMark } from '../../components/agency.js';
import { Warnings } from '../../components/warnings.js';
import { useWords } from '../../words/words.js';
import { AsReceived } from './as-received.js';
import type { Received } from './as-received.js';
import { choiceOf, noticesIn } from './choices.js';
import { actsOf, givenOf, isAbout } from './draft.js';
import type { Draft, Given } from './draft.js';
import { peopleOf } from './several.js';
import type { Said } from './several.js';
import type { Me } from '../../api/api-types.js';
import type { Beginning } from './steps.js';

/** What each chosen act hands over at once, as the api says it: the receipt then says the same. */
export function Receivers({
  draft,
  beginning,
  given,
  me,
}: {
  draft: Draft;
  beginning: Beginning;
  given: Given;
  me: Me;
}) {
  const { t, listed } = useWords();
  // Whichever notice each gets, it gives the same.
  const notices = draft.offenceNotice ? noticesIn(given.choices, given.years).slice(0, 1) : [];
  const chosen = [...actsOf(draft, given), ...notices];
  const people = peopleOf(draft);
  const waitsFor = ({ protectedIdentity }: Said, { atOnce }: { atOnce: boolean }) =>
    (protectedIdentity || given.choices.isProtected) && !atOnce;
  const gives = chosen
    .flatMap((act) => choiceOf(given.choices, act) ?? [])
    .flatMap(({ act, receivers }) =>
      receivers.map((receiver) => ({
        act,
        receiver,
        fields: givenOf(draft, beginning, receiver.gives),
        waits: people.some((person) => waitsFor(person, receiver)),
      })),
    )
    .filter(({ receiver }) => receiver.id !== me.agency.id);
  const readers = gives.filter(
    ({ receiver }, at) => gives.findIndex((each) => each.receiver.id === receiver.id) === at,
  );
  // In the case of each only what is started there is given, and what waits for a second reader is not there yet.
  const receivedBy = (id: string): Received[] =>
    people.flatMap((person, index) => {
      const own = gives.filter(({ act, receiver }) => receiver.id === id && isAbout(draft, given, act, index));
      const fields = own.flatMap(({ receiver }) =>
        waitsFor(person, receiver) ? [] : givenOf(draft, beginning, receiver.gives, [person]),
      );
      return own.length === 0 ? [] : [{ person, fields }];
    });
  return (
    <aside className="card help receives">
      <h2>{t('concern.check.receives')}</h2>
      <ul>
        {gives.map(({ act, receiver, fields, waits }) => (
          <li key={`${act} ${receiver.id}`}>
            <AgencyMark kind={receiver.kind} />
            <span>
              {t(waits ? 'fourEyes.getsAfter' : 'concern.check.gets', {
                who: receiver.name,
                what: listed(fields.map((field) => t(`fields.${field}`))),
              })}
              {act === 'sspf-referral' && !fields.includes('identity') && <> {t('concern.check.getsLater')}</>}
            </span>
          </li>
        ))}
      </ul>
      <Warnings of={gives.map(({ receiver: { name, warnings } }) => ({ agency: name, warnings }))} />
      {readers.map(({ receiver }) => (
        <AsReceived
          key={receiver.id}
          draft={draft}
          beginning={beginning}
          received={receivedBy(receiver.id)}
          agency={receiver.name}
          reporter={me.person.name}
          today={given.today}
        />
      ))}
      {beginning.as === 'new' && (
        <p className="small soft">
          {t('concern.check.ownReaders', {
            who: t(draft.protectedIdentity ? 'readers.nobodyNamed' : 'readers.own'),
          })}
        </p>
      )}
      <hr className="rule" />
      <p className="small soft">{t('concern.check.mail')}</p>
    </aside>
  );
}
