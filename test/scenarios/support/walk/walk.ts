import { type Actor, type Command, decide, isRefusal } from '#workflow';
import { addDays, dayOf, momentOf } from '#calendar';
import type { Story } from '../story.js';
import { directedCommand } from './directed.js';
import { type Step, whoOf } from './step.js';
import { wildCommand } from './wild.js';

/** Looks at each command before it is decided. */
export type Look = (story: Story, who: Actor | 'system', command: Command, step: Step) => void;

/** Walks a case along a path: what is refused changes nothing, and time goes by with the worker or without it. */
export function walk(story: Story, path: readonly Step[], look?: Look): Story {
  for (const each of path) {
    const step = next(story, each);
    if (step === undefined) continue;
    const { who, command } = step;
    look?.(story, who, command, each);
    if (!isRefusal(decide(story.definition, story.state, command, story.context(who)))) story.does(who, command);
  }
  return story;
}

/** What is asked next, after the time that goes by first. */
function next(story: Story, step: Step): { who: Actor | 'system'; command: Command } | undefined {
  switch (step.way) {
    case 'wild':
      return { who: whoOf(story, step), command: wildCommand(story, step) };
    case 'directed':
      return directedCommand(story, step);
    case 'wait':
      wait(story, step);
      if (step.which % 8 !== 0) return undefined;
      addHoliday(story, step);
      return { who: 'system', command: { do: 're-reckon' } };
  }
}

/** A day of the coming month becomes a holiday. */
function addHoliday(story: Story, { where }: Step): void {
  const day = addDays(dayOf(story.now), where % 30);
  story.calendar = { ...story.calendar, holidays: new Map([...story.calendar.holidays, [day, 'sorgedag']]) };
}

function wait(story: Story, { what, when }: Step): void {
  const moment = momentOf(new Date(Date.parse(story.now) + ((when % 600) + 1) * 3_600_000));
  if (what % 4 === 0) story.downUntil(moment);
  else story.until(moment);
}
