import type { Inbox } from '../../api/api-types.js';

type Dated = { due: string; late: boolean };

/** What I am to do by a day: a second reading, and what waits for a reader, stand beside the list and are mine all the same. */
export const mineToDo = ({ items, prepared, unread }: Inbox): Dated[] => [
  ...items,
  ...prepared.filter(({ mine }) => !mine),
  ...unread,
];

/** The first day of all that is not late, answers to others with it. */
export const nextDay = (inbox: Inbox): string | undefined =>
  [...mineToDo(inbox), ...inbox.handoffs]
    .filter(({ late }) => !late)
    .map(({ due }) => due)
    .sort()[0];
