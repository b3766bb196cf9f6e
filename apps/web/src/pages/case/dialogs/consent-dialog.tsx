import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAnswerConsent } from '../../../api/commands.js';
import { agenciesQuery, meQuery } from '../../../api/queries.js';
import { usePartKinds } from '../../../api/agency-kinds.js';
import { AgencyMark } from '../../../components/agency.js';
import { DayField } from '../../../components/day-field.js';
import { Dialog } from '../../../components/dialog.js';
import { FailureNote, useFaultsAt } from '../../../components/failure.js';
import { Check, Chips, Choice, TextField, WordsField } from '../../../components/fields.js';
import { Untold, whoMayKnow } from '../../../components/untold.js';
import { Warnings } from '../../../components/warnings.js';
import { dayOf } from '../../../time.js';
import { useWords } from '../../../words/words.js';
import { CORRECT_PERSON } from '../opening.js';
import { allSaidYes, giversOf, lacksGuardians, sayersOfYes, useGivers } from './consent-givers.js';
import type { Giver } from './consent-givers.js';
import type { ConsentKind } from './consent-kinds.js';
import type { DialogProps } from './dialog-props.js';
import { warnedOf } from './warned-of.js';
import { KindsField } from './kinds-field.js';
import { FormEnd } from '../../../components/form-end.js';
import { Refusal } from './refusal.js';
import { DraftLine } from '../../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../../components/draft/use-draft.js';

type Outcome = 'given' | 'declined';
const HOWS = ['written', 'oral', 'digital'] as const;
type How = (typeof HOWS)[number];
const WHOSE = ['young-person', 'guardian'] as const;
type Whose = (typeof WHOSE)[number];

interface Written {
  outcome: Outcome | null;
  whose: Whose;
  purpose: string;
  covered: string[];
  givers: Giver[];
  kinds: ConsentKind[];
  how: How | null;
  original: string;
  maturity: string;
  until: string | null;
  childView: string;
}

/** What the family answered: yes to which parties, until when, and what the young person says. */
export default function ConsentDialog({ view, onClose, onDone }: DialogProps) {
  const { t } = useWords();
  const agencies = useQuery(agenciesQuery);
  const me = useQuery(meQuery);
  const draft = useDraft<Written>(
    { form: 'consent', reference: view.reference },
    {
      outcome: null,
      whose: 'young-person',
      purpose: '',
      covered: [],
      givers: [],
      kinds: [],
      how: null,
      original: '',
      maturity: '',
      until: null,
      childView: '',
    },
  );
  const answer = useSentAs(draft, useAnswerConsent(view.reference));
  const faultAt = useFaultsAt(answer.error);
  const [outcome, setOutcome] = draft.field('outcome');
  const [whose, setWhose] = draft.field('whose');
  const [purpose, setPurpose] = draft.field('purpose');
  const [covered, setCovered] = draft.field('covered');
  const [givers, setGivers] = draft.field('givers');
  const [kinds, setKinds] = draft.field('kinds');
  const [how, setHow] = draft.field('how');
  const [original, setOriginal] = draft.field('original');
  const [maturity, setMaturity] = draft.field('maturity');
  const [until, setUntil] = draft.field('until');
  const [childView, setChildView] = draft.field('childView');
  const [tried, setTried] = useState(false);

  // Whoever asks is always meant by the question; of the others only those to whom the family said yes.
  const own = me.data?.agency;
  const partKinds = usePartKinds();
  const others = (agencies.data ?? []).filter(
    ({ id, kind }) => id !== own?.id && partKinds.some((each) => each.kind === kind),
  );
  const ticked = others.map(({ id }) => id).filter((id) => covered.includes(id));
  // A guardian's own data is freed by a guardian who stands in the record.
  const mayBeGuardians = whoMayKnow(view.guardians).length > 0;
  const ownData = outcome === 'given' && whose === 'guardian';
  const options = useGivers(view, outcome === 'given' ? sayersOfYes(view) : giversOf(view)).filter(
    ({ code }) => !ownData || code !== 'young-person',
  );
  const saidBy = givers.filter((giver) => options.some(({ code }) => code === giver));
  const rule = view.consentRule;
  const needsChildView = outcome === 'given' && !ownData && rule?.lacksChildView === true;
  const complete =
    outcome !== null &&
    saidBy.length > 0 &&
    (outcome === 'declined' || ownData || allSaidYes(view, saidBy)) &&
    (!needsChildView || childView.trim() !== '') &&
    (outcome === 'declined' || (ticked.length > 0 && (ownData || kinds.length > 0)));
  const guardians = options.filter(({ code }) => code !== 'young-person');
  const lacksGuardian = guardians.length === 0 || guardians.some(({ code }) => !saidBy.includes(code));
  return (
    <Dialog title={t('consent.title')} onClose={onClose} wide>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (answer.isPending) return;
          answer.reset();
          if (!complete) return;
          answer.mutate(
            {
              outcome,
              agencies: outcome === 'given' && own !== undefined ? [own.id, ...ticked] : [],
              givenBy: saidBy,
              ...(ownData ? { whose } : {}),
              ...(outcome === 'given' && !ownData ? { kinds } : {}),
              ...(outcome === 'given' && purpose.trim() !== '' ? { purpose } : {}),
              ...(outcome === 'given' && how !== null ? { how } : {}),
              ...(outcome === 'given' && until !== null ? { until } : {}),
              ...(outcome === 'given' && original.trim() !== '' ? { original } : {}),
              ...(outcome === 'given' &&
              !ownData &&
              rule?.guardians === 'all-or-reason' &&
              lacksGuardian &&
              maturity.trim() !== ''
                ? { maturity }
                : {}),
              ...(ownData || childView.trim() === '' ? {} : { childView }),
            },
            { onSuccess: () => onDone(t('consent.saved')) },
          );
        }}
      >
        <p className="soft">{t('consent.about')}</p>
        <Choice
          legend={t('consent.outcome')}
          columns={2}
          options={[
            { code: 'given', label: t('consent.given') },
            { code: 'declined', label: t('consent.declined') },
          ]}
          value={outcome}
          onChange={setOutcome}
          fault={tried && outcome === null ? t('concern.chooseOne') : undefined}
        />
        {outcome === 'given' && mayBeGuardians && (
          <Choice
            legend={t('consent.whose')}
            columns={2}
            options={WHOSE.map((code) => ({ code, label: t(`consent.whoseData.${code}`) }))}
            value={whose}
            onChange={setWhose}
          />
        )}
        {outcome === 'given' && <p className="hint">{t(ownData ? 'consent.whoseGuardian' : 'consent.whoseYoung')}</p>}
        {outcome === 'given' && own !== undefined && (
          <Check fixed checked label={own.name} about={t('consent.ownIncluded')} onChange={() => {}} />
        )}
        {outcome === 'given' && (
          <Chips
            legend={t('consent.agencies')}
            options={others.map((agency) => ({
              code: agency.id,
              label: (
                <>
                  <AgencyMark kind={agency.kind} />
                  {agency.name}
                </>
              ),
            }))}
            values={ticked}
            onChange={setCovered}
            fault={tried && ticked.length === 0 ? t('consent.needsWho') : undefined}
          />
        )}
        {outcome === 'given' && (
          <TextField
            label={t('consent.purpose')}
            hint={t('consent.purposeHint')}
            optional
            value={purpose}
            onChange={setPurpose}
            fault={faultAt('purpose')}
          />
        )}
        {outcome === 'given' && !ownData && (
          <KindsField
            values={kinds}
            onChange={setKinds}
            fault={tried && kinds.length === 0 ? t('consent.needsKinds') : undefined}
          />
        )}
        <Chips
          legend={outcome === 'declined' ? t('consent.answeredBy') : t('consent.givenBy')}
          options={options}
          values={saidBy}
          onChange={setGivers}
          fault={
            tried && saidBy.length === 0
              ? t('consent.needsGiver')
              : tried && outcome === 'given' && !ownData && !allSaidYes(view, saidBy)
                ? t('consent.needsAll')
                : faultAt('givenBy')
          }
        />
        {outcome === 'given' && !ownData && lacksGuardians(view) && (
          <p className="note soon">
            <span>
              {t('consent.noGuardians')}{' '}
              <Link
                to="/cases/$reference"
                params={{ reference: view.reference }}
                search={{ open: CORRECT_PERSON }}
                resetScroll={false}
                replace
              >
                {t('consent.addGuardians')}
              </Link>
            </span>
          </p>
        )}
        {outcome === 'given' && !ownData && rule !== null && (
          <p className="hint">{t(`consent.rule.${rule.guardians}`)}</p>
        )}
        <Untold guardians={view.guardians} />
        {outcome === 'given' &&
          rule?.guardians === 'all-or-reason' &&
          lacksGuardian &&
          saidBy.includes('young-person') && (
            <WordsField
              label={t('consent.maturity')}
              hint={t('consent.maturityHint')}
              optional
              value={maturity}
              onChange={setMaturity}
              fault={faultAt('maturity')}
            />
          )}
        {outcome === 'given' && (
          <Choice
            legend={t('consent.how')}
            columns={3}
            options={HOWS.map((code) => ({ code, label: t(`consent.hows.${code}`) }))}
            value={how}
            onChange={setHow}
          />
        )}
        {outcome === 'given' && (
          <TextField
            label={t('consent.original')}
            hint={t('consent.originalHint')}
            optional
            value={original}
            onChange={setOriginal}
          />
        )}
        {outcome === 'given' && (
          <DayField
            label={t('consent.until')}
            hint={t('consent.untilHint')}
            optional
            value={until}
            onChange={setUntil}
            fault={faultAt('until')}
            earliest={dayOf(view.now)}
            around={dayOf(view.now)}
          />
        )}
        {!ownData && (
          <WordsField
            label={t('consent.childView')}
            hint={t(needsChildView ? 'consent.childViewNeeded' : 'consent.childViewHint')}
            optional={!needsChildView}
            value={childView}
            onChange={setChildView}
            fault={tried && needsChildView && childView.trim() === '' ? t('concern.required') : faultAt('childView')}
          />
        )}
        {outcome === 'given' && <Warnings of={warnedOf(view, others, ticked)} />}
        {outcome === 'given' && view.protectedReaders !== null && <p className="note">{t('fourEyes.consent')}</p>}
        <FailureNote error={agencies.error} />
        <Refusal error={answer.error} atFields={['purpose', 'until', 'givenBy', 'maturity', 'childView']} />
        <DraftLine draft={draft} />
        <FormEnd label={t('consent.save')} busy={answer.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
