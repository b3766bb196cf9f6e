import type { Work } from '#cases';
import type { Day } from '#calendar';

/** The date of a day of a story, which begins on day 0; a Saturday, Sunday or holiday becomes the next weekday. */
export type StoryDay = (day: number) => Day;

/** How a story begins; its answer is the cases that it is about. `today` is the day on which all stories end. */
export type Beginning = (work: Work, day: StoryDay, today: Day) => Promise<string[]>;

/** What somebody does in a case; its answer is the case that the story goes on with. */
export type Deed = (work: Work, reference: string, day: StoryDay) => Promise<string>;

/** On which day, who, what. */
export type Step = readonly [day: number, by: string, does: Deed];

/** A concern of the demo: when it began, by whom, and what then happened in each of its cases. */
export type Story = { daysAgo: number; by: string; begins: Beginning; cases: Step[][] };
