import { z } from 'zod';
import { Day } from '../moment.js';

/** What lag (2023:196) om kommuners ansvar för brottsförebyggande arbete wants done again and again. */
export const dutyKinds = ['action-plan', 'review', 'council-report'] as const;

/** What each is called in a mail, which is in Swedish. */
export const dutyNames: Record<Duty['kind'], string> = {
  'action-plan': 'Åtgärdsplan mot brott',
  review: 'Uppföljning av lägesbild och åtgärdsplan',
  'council-report': 'Rapport till fullmäktige',
};

/** `nextDue` is null until coordination has said when. */
export const Duty = z
  .object({
    kind: z.enum(dutyKinds),
    paragraph: z.string(),
    lastDone: Day.nullable(),
    nextDue: Day.nullable(),
    late: z.boolean(),
  })
  .meta({ id: 'Duty' });
export type Duty = z.infer<typeof Duty>;

export const Duties = z.object({ mayKeep: z.boolean(), items: z.array(Duty) }).meta({ id: 'Duties' });
export type Duties = z.infer<typeof Duties>;
