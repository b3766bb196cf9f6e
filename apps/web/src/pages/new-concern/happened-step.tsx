import { IconAlertTriangle, IconEye } from '@tabler/icons-react';
import { DayField } from '../../components/day-field.js';
import { TextField, WordsField } from '../../components/fields.js';
import { useWords } from '../../words/words.js';
import { ConcernChips, OwnView, OwnWords } from './own-words.js';
import { ReporterFields } from './reporter-fields.js';
import { wordsOfOne } from './several.js';
import type { StepProps } from './step-props.js';

/** What was seen, kept apart from what is thought of it. Of several young people each has words of their own. */
export function HappenedStep({ draft, faults, faultAt, placeAt, given: { today }, onChange }: StepProps) {
  const { t } = useWords();
  const isOne = draft.others.length === 0;
  const ofOne = isOne ? undefined : wordsOfOne(draft.facts);
  const look = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;
  return (
    <div className="form">
      <WordsField
        icon={<IconEye {...look} />}
        label={t(isOne ? 'concern.happened.facts' : 'concern.happened.factsAll')}
        hint={t(isOne ? 'concern.happened.factsHint' : 'concern.happened.factsHintSeveral')}
        rows={3}
        value={draft.facts}
        onChange={(facts) => onChange({ facts })}
        fault={faults.includes('facts') ? t('concern.required') : faultAt('facts')}
      />
      {placeAt('facts')}
      <div role="status">
        {ofOne !== undefined && (
          <p className="note soon">
            <IconAlertTriangle {...look} />
            <span>{t('concern.happened.ofOne', { words: ofOne })}</span>
          </p>
        )}
      </div>
      {isOne ? (
        <>
          <OwnView person={draft} faultAt={faultAt} placeAt={placeAt} onChange={onChange} />
          <ConcernChips person={draft} lacks={faults.includes('concerns')} onChange={onChange} />
        </>
      ) : (
        <>
          <OwnWords
            person={draft}
            lacksConcerns={faults.includes('concerns')}
            faultAt={faultAt}
            placeAt={placeAt}
            onChange={onChange}
          />
          {draft.others.map((other, index) => (
            <OwnWords
              key={other.id}
              person={other}
              lacksConcerns={faults.includes('otherConcerns') && other.concerns.length === 0}
              faultAt={(field) => faultAt(`alsoAbout/${index}/${field}`)}
              placeAt={(field) => placeAt(`alsoAbout/${index}/${field}`)}
              onChange={(change) =>
                onChange({ others: draft.others.map((each) => (each.id === other.id ? { ...each, ...change } : each)) })
              }
            />
          ))}
        </>
      )}
      <div className="pair">
        <DayField
          label={t('concern.happened.occurredOn')}
          optional
          value={draft.occurredOn}
          onChange={(occurredOn) => onChange({ occurredOn })}
          latest={today}
          around={today}
          fault={faults.includes('occurredOn') ? t('concern.happened.notLater') : faultAt('occurredOn')}
        />
        <TextField
          label={t('concern.happened.place')}
          optional
          autoComplete="off"
          value={draft.place}
          onChange={(place) => onChange({ place })}
          fault={faultAt('place')}
        />
      </div>
      {placeAt('place')}
      <details className="fold">
        <summary className="label">
          {t('person.whoReports')} <span className="small dim">{t('optional')}</span>
        </summary>
        <div className="form">
          <p className="hint">{t('person.whoReportsAbout')}</p>
          <ReporterFields
            reporter={draft.reporter}
            role={t('person.role')}
            onChange={(reporter) => onChange({ reporter })}
          />
          {placeAt('reporter/role')}
          <fieldset className="form">
            <legend className="label">{t('person.toldPrivately')}</legend>
            <p className="hint">{t('person.privateAbout')}</p>
            <ReporterFields
              reporter={draft.privateReporter}
              role={t('person.relation')}
              onChange={(privateReporter) => onChange({ privateReporter })}
            />
            {placeAt('privateReporter/role')}
          </fieldset>
        </div>
      </details>
      <div className="note soon">
        <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
        <span>
          <b>{t('concern.happened.warning')}</b> {t('concern.happened.warningAbout')}
        </span>
      </div>
    </div>
  );
}
