import type { Answer } from './verbs';

/** What was typed over something that others may change meanwhile. */
export interface TypedOver {
  /** What the person knows to stand there: only another value is a conflict. */
  seen: string;
  /** The version at which it stood there. */
  version: number;
  /** Given up meanwhile. */
  withdrawn?: true;
}

/**
 * Sends what was typed. Where what the person saw stands there again, or only something else about it is another, there is
 * nothing to choose: it is sent once more, with the version that is there now.
 *
 * @param same whether two texts say the same value
 */
export async function insist(typed: TypedOver, same: (one: string, other: string) => boolean, send: (version: number) => Promise<Answer>): Promise<Answer> {
  const answer = await send(typed.version);
  if (!answer.conflict || typed.withdrawn || !same(typed.seen, answer.conflict.theirs)) return answer;
  typed.version = answer.conflict.version;
  return send(typed.version);
}
