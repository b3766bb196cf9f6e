import { useContext } from 'react';
import type { Statistics } from '../../api/api-types.js';
import { AgencyName } from '../../components/agency.js';
import { useWords } from '../../words/words.js';
import { Bar } from './bar.js';
import { Cell } from './cell.js';
import { isKnown, shareOf, useCounts } from './counts.js';
import { Limit } from './limit.js';
import { Question } from './question.js';

/** Whether handoffs were answered in time, by who was asked. */
export function Handoffs({ handoffs }: { handoffs: Statistics['handoffs'] }) {
  const { t, counted } = useWords();
  const { ofAll } = useCounts();
  const limit = useContext(Limit);
  const { longestWait, agencies } = handoffs;
  const told = isKnown(handoffs.of) && isKnown(handoffs.inTime) ? 'answer' : 'tooFew';
  const state = handoffs.of === 0 ? 'none' : told;
  return (
    <Question
      question={t('statistics.handoffs.question')}
      answer={t(`statistics.handoffs.${state}`, { kept: ofAll(handoffs) })}
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
