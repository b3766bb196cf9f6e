import type { ReferralChoices } from '../../api/api-types.js';
import { useWords } from '../../words/words.js';
import { choiceOf } from './choices.js';
import type { Act } from './choices.js';

type Named = ReferralChoices['acts'][number]['act'];

/** What an act is called: in the words of this screen by the usual way of working, in the workflow's own by another. */
export function useActWords(choices: ReferralChoices): (act: Named) => string {
  const { t, titled } = useWords();
  return (act) => {
    const choice = choiceOf(choices, act);
    return choices.usual || choice === undefined ? t(`concern.acts.${act}`) : titled(choice.title);
  };
}

/** Who takes it, and whether it goes with the name. */
export function useTakenBy(choices: ReferralChoices): (act: Act) => string {
  const { t, listed } = useWords();
  return (act) => {
    const receivers = choiceOf(choices, act)?.receivers ?? [];
    const names = listed(receivers.map(({ name }) => name));
    const isNamed = receivers.every(({ gives }) => gives.includes('identity'));
    return t(isNamed ? 'concern.ways.takesNamed' : 'concern.ways.takesAnonymous', { agency: names });
  };
}
