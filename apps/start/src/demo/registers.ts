import { doTask, receive, showCase, type Work } from '#cases';

/** Whoever takes something on has it before them, and gives it a number in the register of their own agency. */
export async function registersWhatCame(work: Work, reference: string): Promise<void> {
  await receive(work, reference);
  const { tasks } = await showCase(work, reference);
  for (const [index, { id }] of tasks.filter(({ kind, mine }) => kind === 'register' && mine).entries())
    await doTask(work, reference, { task: id, outcome: 'done', diaryNumber: numberOf(work, reference, index) });
}

/** Invented, and the same each time. */
function numberOf({ now }: Work, reference: string, index: number): string {
  const sum = [...reference].reduce((before, sign) => (before * 31 + sign.charCodeAt(0)) % 9000, 7);
  return `${now.slice(0, 4)}-${1000 + sum + index}`;
}
