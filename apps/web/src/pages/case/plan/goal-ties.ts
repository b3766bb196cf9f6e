/** What a goal answers of the mapping, by the ids there. */
export interface GoalTies {
  goal: string;
  needs: string[];
}

/** What a goal answers goes along while it is written: with its words where they moved, in its place where they were changed. */
export function tiesAlong(before: GoalTies[], goals: string[]): GoalTies[] {
  return goals.map((goal, place) => {
    const inPlace = before.length === goals.length ? before[place] : undefined;
    return { goal, needs: (before.find((each) => each.goal === goal) ?? inPlace)?.needs ?? [] };
  });
}
