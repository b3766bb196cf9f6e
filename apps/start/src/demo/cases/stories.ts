import type { Story } from '../story.js';
import { alva, nora } from './followed-up.js';
import { ebba, leo, milo, stina } from './closed.js';
import { elisAndAdam, linus } from './between-agencies.js';
import { grannby } from './grannby.js';
import { isak, maja, tuva, viggo, yusuf } from './beginning.js';
import { hedda, noel, zara } from './assessed.js';
import { omar, sami, wilma } from './planned.js';

/** Twenty young people of Lindvik, one in each place where a concern can stand, and a few of Grannby. All are invented. */
export const stories: Story[] = [
  elisAndAdam,
  maja,
  omar,
  tuva,
  noel,
  alva,
  isak,
  sami,
  wilma,
  leo,
  nora,
  zara,
  viggo,
  linus,
  hedda,
  milo,
  ebba,
  yusuf,
  stina,
  ...grannby,
];
