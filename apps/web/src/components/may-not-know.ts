/** Whether a guardian may not know of the case, and why, while it is written. */
export interface MayNotKnow {
  mayNotKnow: boolean;
  whyMayNotKnow: string;
}

/** As a request says it. A mark that came without its reason stays without. */
export const markOf = ({ mayNotKnow, whyMayNotKnow }: MayNotKnow) => ({
  mayNotKnow,
  ...(mayNotKnow && whyMayNotKnow.trim() !== '' ? { whyMayNotKnow: whyMayNotKnow.trim() } : {}),
});
