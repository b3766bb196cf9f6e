import type { Instant } from '#calendar';
import { invalid } from '#use-case';

/** How a talk went is told of nothing that is still to come: it is moved, where it is not held as it was booked. */
export function mustHaveBegun(booked: Instant, now: Instant): void {
  if (booked > now)
    throw invalid('/outcome', 'not-begun', 'Write down how it went when the talk has begun, or move the talk.');
}
