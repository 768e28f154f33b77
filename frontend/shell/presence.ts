/** How often a page that is seen says so; the server's sessions last several times as long. */
export const EVERY = 5 * 60_000;

/** What is asked of the document. */
type Page = Pick<Document, 'visibilityState' | 'addEventListener'>;

/**
 * Says regularly that somebody has this page before them, also when they only look: a board on a wall is used all day
 * without a click. A page that nobody sees says nothing, so that its session may end; seen again, it says so at once.
 */
export function watch(page: Page, say: () => void, signal: AbortSignal): void {
  let said = Date.now();
  const look = (): void => {
    if (page.visibilityState === 'visible' && Date.now() - said >= EVERY) {
      said = Date.now();
      say();
    }
  };
  const clock = setInterval(look, EVERY);
  signal.addEventListener('abort', () => clearInterval(clock));
  page.addEventListener('visibilitychange', look, { signal });
}
