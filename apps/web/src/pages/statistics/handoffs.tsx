import { useContext } from 'react';
import type { Statistics } from '../../api/api-types.js';
import { AgencyName } from '../../components/agency.js';
import { useWords } from '../../words/words.js';
import { Bar } from './bar.js';
import { Cell } from './cell.js';
import { shareOf, useCounts } from './counts.js';
import { Limit } from './limit.js';
import { Question } from './question.js';

/** Whether handoffs were answered in time, by who was asked. */
export function Handoffs({ handoffs }: { handoffs: Statistics['handoffs'] }) {
  const { t, counted } = useWords();
  const { ofAll, said } = useCounts();
  const limit = useContext(Limit);
  const { longestWait, agencies } = handoffs;
  const state = stateOf(handoffs);
  return (
    <Question
      question={t('statistics.handoffs.question')}
      answer={t(`statistics.handoffs.${state}`, { kept: ofAll(handoffs), whole: said(handoffs.of) })}
      about={t(`statistics.handoffs.aboutOf.${state}`, { limit })}
      foot={longestWait === null ? undefined : t('statistics.handoffs.longest', counted(longestWait))}
      {...(agencies.length === 0
        ? {}
        : {
            table: (
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('statistics.party')}</th>
                    <th scope="col">{t('statistics.inTime')}</th>
                    <th scope="col">{t('statistics.all')}</th>
                    <th scope="col">{t('statistics.handoffs.wait')}</th>
                  </tr>
                </thead>
                <tbody>
                  {agencies.map(({ agency, inTime, of, longestWait }) => (
                    <tr key={agency.id}>
                      <th scope="row">{agency.name}</th>
                      <Cell count={inTime} />
                      <Cell count={of} />
                      <td className="number">{longestWait ?? '–'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            ),
          })}
    >
      <ul className="bars-of">
        {agencies.map((each) => (
          <li key={each.agency.id} data-agency={each.agency.kind}>
            <AgencyName agency={each.agency}>{each.agency.name}</AgencyName>
            <Bar share={shareOf(each.inTime, each.of)} />
            <b className="number">{ofAll(each)}</b>
          </li>
        ))}
      </ul>
    </Question>
  );
}

/** What can be answered: how many of how many, how many in all, or neither. */
function stateOf({ inTime, of }: Statistics['handoffs']): 'none' | 'tooFew' | 'hidden' | 'whole' | 'answer' {
  if (of === 0) return 'none';
  if (of === 'few') return 'tooFew';
  if (of === 'hidden') return 'hidden';
  return inTime === 'hidden' ? 'whole' : 'answer';
}
