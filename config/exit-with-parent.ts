// Longer than a tidy stop takes, shorter than anybody's patience: after this a hung program leaves anyway.
const GRACE_MS = 10_000;

/**
 * Makes a program stop when the starter that runs it dies, even by kill -9: the starter holds an IPC channel to each
 * of its children, and the operating system closes it. The program then gets its own SIGTERM, and so stops the way it
 * always stops. Does nothing when the program was started by hand or by a container.
 */
export function exitWithParent(): void {
  if (!process.channel) return;
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), GRACE_MS).unref();
  });
  // The channel is for dying only; it must not keep a finished program alive.
  process.channel.unref();
}
