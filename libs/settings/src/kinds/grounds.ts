import { z } from 'zod';
import { copiedKinds } from '#sharing';
import { title, words } from '../words.js';

const ground = z.object({ paragraph: words, ...title });

/** Legal grounds that break secrecy between agencies, one of them named by every disclosure. Of consent the code itself knows. */
export const grounds = z
  .object({
    /** `gives` is what an agency is given once consent covers it. */
    consent: ground.extend({ gives: z.array(z.enum(copiedKinds)) }),
    /** Of a handoff that moves a track to another unit. */
    transfer: ground,
  })
  .catchall(ground);
