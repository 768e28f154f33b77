/** After this long without an answer the person is told that what they typed is kept. */
export const PATIENCE = 2_000;

const WAITS = [2_000, 5_000, 15_000, 30_000] as const;

/** How long to wait until something is sent again to which no answer came. @param lost how often none came */
export function untilSentAgain(lost: number): number {
  return WAITS[Math.min(Math.max(1, lost), WAITS.length) - 1] ?? WAITS[0];
}
