import { AgencyMark } from '../../components/agency.js';
import { useWords } from '../../words/words.js';
import { useActWords, useTakenBy } from './act-words.js';
import { actsIn, startable, takerOf } from './choices.js';
import { actsOf } from './draft.js';
import type { Draft, Given } from './draft.js';
import type { Step } from './steps.js';

/** Beside the form: what helps in this step, and who will read it, before it is written. */
export function StepHelp({ step, draft, given }: { step: Exclude<Step, 'check'>; draft: Draft; given: Given }) {
  const { t, counted } = useWords();
  const { choices, years } = given;
  const things = startable(choices, years);
  const actWords = useActWords(choices);
  const takenBy = useTakenBy(choices);
  switch (step) {
    case 'who':
      return (
        <aside className="card help">
          <h2>{t('concern.who.help')}</h2>
          <p className="small soft">{t('concern.who.helpAbout')}</p>
        </aside>
      );
    case 'happened':
      return (
        <aside className="card help">
          <h2>{t('concern.happened.help')}</h2>
          <ul className="dots">
            <li>{t('concern.happened.questions.where')}</li>
            <li>{t('concern.happened.questions.others')}</li>
            <li>{t('concern.happened.questions.said')}</li>
            <li>{t('concern.happened.questions.before')}</li>
          </ul>
          <hr className="rule" />
          <h2>{t('concern.happened.readers')}</h2>
          <ul>
            {choices.usual ? (
              <>
                <li>
                  <AgencyMark kind={takerOf(choices, 'statutory-report')} />
                  {t('concern.happened.readerSocial')}
                </li>
                <li>
                  <AgencyMark kind={takerOf(choices, 'sspf-referral')} />
                  {t('concern.happened.readerCoordination')}
                </li>
              </>
            ) : (
              actsIn(choices).map((act) => (
                <li key={act}>
                  <AgencyMark kind={takerOf(choices, act)} />
                  {takenBy(act)}
                </li>
              ))
            )}
          </ul>
        </aside>
      );
    case 'duty':
    case 'acts':
      return (
        <aside className="card help">
          {things.length > 1 && (
            <>
              <h2>{t('concern.duty.help', counted(things.length))}</h2>
              <p className="small soft">{t('concern.duty.helpAbout')}</p>
            </>
          )}
          <ul>
            {things.map((act) => (
              <li key={act}>
                <AgencyMark kind={takerOf(choices, act)} />
                <span>
                  {choices.usual || act === 'offence-notice' ? (
                    <>
                      <b>{t(`concern.acts.${act}`)}</b> {t(`concern.acts.${act}Short`)}
                    </>
                  ) : (
                    <b>{actWords(act)}</b>
                  )}
                </span>
              </li>
            ))}
          </ul>
          <hr className="rule" />
          <p className="small soft">{t(choices.usual ? 'concern.duty.never' : 'concern.ways.never')}</p>
        </aside>
      );
    case 'guardians':
      return (
        <aside className="card help">
          <h2>{t('concern.guardians.help')}</h2>
          <p className="small soft">
            {t(
              actsOf(draft, given).includes('statutory-report')
                ? 'concern.guardians.helpReport'
                : 'concern.guardians.helpAbout',
            )}
          </p>
        </aside>
      );
  }
}
