/** A line of the ledger, said so that it is the same in two installations, and the e-mail that it went with. */
export type Told = { line: string; messageId: string };

export type Judged = { reminders: number; lost: string[]; doubled: string[]; repeats: number };

/**
 * What was told in a storm beside what is told where nothing happens. Lost is what nobody received; doubled what somebody was told once
 * more under another Message-ID. The same e-mail once more is a repeat: its reader's program shows it once.
 */
export function judge(calm: string[], storm: Told[], caught: string[]): Judged {
  const received = new Set(caught);
  const told = storm.flatMap(({ line, messageId }) => (received.has(messageId) ? [line] : []));
  const known = new Set(storm.map(({ messageId }) => messageId));
  return {
    reminders: told.length,
    lost: beyond(calm, told),
    doubled: [...beyond(told, calm), ...[...received].filter((id) => !known.has(id))],
    repeats: caught.length - received.size,
  };
}

/** What the first has more often than the second. */
function beyond(first: string[], second: string[]): string[] {
  const left = [...second];
  return first.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
