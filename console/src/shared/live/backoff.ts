/** Milliseconds to wait before try number `attempt` (0, 1, 2 …): doubling to 30 s, half of it by chance so that a
 * restarted server isn't met by everybody at once. `random` is in [0, 1). */
export function delayBefore(attempt: number, random: number): number {
  const most = Math.min(30_000, 500 * 2 ** Math.min(attempt, 10));
  return most / 2 + (most / 2) * random;
}
