import { IconGavel } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { disclosuresQuery } from '../../../api/queries.js';
import type { CaseView, DisclosureView } from '../../../api/api-types.js';
import { AgencyMark } from '../../../components/agency.js';
import { Loaded } from '../../../components/loaded.js';
import { Status } from '../../../components/status.js';
import { dateAndClock, dateWords } from '../../../time.js';
import { useWords } from '../../../words/words.js';
import { usePurposeWord } from './purpose-word.js';
import { WrongReceiver } from './wrong-receiver.js';

/** What my agency told and was told, newest first: each decision with its ground. */
export function Register({ view }: { view: CaseView }) {
  const { t } = useWords();
  const query = useQuery(disclosuresQuery(view.reference));
  return (
    <section className="card register" aria-labelledby="register">
      <div className="card-head">
        <h2 id="register">{t('sharing.register')}</h2>
        <span className="push small soft">{t('sharing.registerAbout')}</span>
      </div>
      <Loaded query={query} reference={view.reference}>
        {(told) =>
          told.length === 0 ? (
            <p className="padded soft">{t('sharing.none')}</p>
          ) : (
            <ul>
              {told.map((each) => (
                <Row key={each.id} told={each} view={view} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function Row({ told, view }: { told: DisclosureView; view: CaseView }) {
  const { t, language } = useWords();
  const purposeWord = usePurposeWord();
  const {
    sender,
    receiver,
    ground,
    kinds,
    why,
    circumstances,
    weighing,
    decidedBy,
    approvedBy,
    withdrawn,
    frozen,
    mayFreeze,
  } = told;
  const [opened, setOpened] = useState(false);
  return (
    <li className="disclosure">
      <span className="row marks">
        <AgencyMark kind={sender.kind} />
        <AgencyMark kind={receiver.kind} />
      </span>
      <div className="stack">
        <div className="row wrap">
          <b>{t('sharing.fromTo', { sender: sender.name, receiver: receiver.name })}</b>
          <Status tone="later" icon={<IconGavel size={13} stroke={2} aria-hidden="true" />}>
            {ground}
          </Status>
        </div>
        <div className="small soft">
          {purposeWord(told.purpose)}, {dateAndClock(told.at, language, view.now)}
          {decidedBy !== null && `. ${t('sharing.decidedBy', { name: decidedBy })}`}
          {approvedBy !== null && `. ${t('fourEyes.approvedBy', { name: approvedBy })}`}
        </div>
        <div className="small">
          {kinds.length === 0 ? t('fourEyes.nothing') : kinds.map((kind) => t(`fields.${kind}`)).join(', ')}
        </div>
        {why !== null && <p className="words pre">{why}</p>}
        <Own title={t('sharing.circumstancesOf')} text={circumstances} />
        <Own title={t('sharing.weighingOf')} text={weighing} />
        {withdrawn !== null && (
          <p className="small soft">{t('sharing.isWithdrawn', { date: dateWords(withdrawn, language, view.now) })}</p>
        )}
        {frozen !== null && (
          <div className="row">
            <Status tone="overdue">{t('sharing.wrong.frozen', { date: dateWords(frozen, language, view.now) })}</Status>
          </div>
        )}
        {(mayFreeze || frozen !== null) && (
          <div>
            <button type="button" className="as-link small" onClick={() => setOpened(true)}>
              {t(frozen === null ? 'sharing.wrong.open' : 'sharing.wrong.show')}
            </button>
          </div>
        )}
        {opened && <WrongReceiver view={view} told={told} onClose={() => setOpened(false)} />}
      </div>
    </li>
  );
}

/** What stays with the sender. */
function Own({ title, text }: { title: string; text: string | null }) {
  const { t } = useWords();
  if (text === null) return null;
  return (
    <div>
      <div className="small soft">
        {title}. {t('sharing.stays')}
      </div>
      <p className="words pre">{text}</p>
    </div>
  );
}
