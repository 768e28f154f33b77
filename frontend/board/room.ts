/** One direction of the page, in pixels: where the window begins, how long it and the plan are, and the empty ground before the plan. */
export interface Stretch {
  readonly scroll: number;
  readonly window: number;
  readonly plan: number;
  readonly before: number;
}

/** Where the window begins then, and the empty ground on either side of the plan that lets it. */
export interface Held {
  readonly scroll: number;
  readonly before: number;
  readonly after: number;
}

/**
 * What has gone `by` so many pixels stays in place for the eye: the window goes along, and where it would have to leave the
 * page, there is empty ground. No more than is needed, and all of it can be scrolled out of sight.
 *
 * @param tidy whether ground that is out of sight goes, for which the window may have to be placed anew
 */
export function hold({ scroll, window, plan, before }: Stretch, by: number, tidy = false): Held {
  const from = scroll - before + by;
  const ground = tidy || by !== 0 ? Math.max(0, -from) : before;
  const after = ground > 0 || from > 0 ? Math.max(0, Math.max(0, from) + window - plan) : 0;
  return { scroll: from + ground, before: ground, after };
}

/** Where the window begins when it shows as little empty ground as it can. */
export function home({ scroll, window, plan, before }: Stretch): number {
  return before + Math.min(Math.max(0, scroll - before), Math.max(0, plan - window));
}
