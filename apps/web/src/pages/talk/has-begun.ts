import type { CaseView, TalkView } from '../../api/api-types.js';

/** Whether it can have been held: before its time nobody tells how it went. */
export const hasBegun = ({ on }: Pick<TalkView, 'on'>, { now }: Pick<CaseView, 'now'>): boolean =>
  Date.parse(on) <= Date.parse(now);
